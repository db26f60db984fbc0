import { DateTime } from 'luxon';
import type { Instant } from '../../domain/calendar/types.ts';

/** An instant on the office's clock, as people write it: `07:30 ngày 05/03/2026` without words. */
export const shownMoment = (at: Instant): string =>
  DateTime.fromISO(at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('HH:mm dd/MM/yyyy');
