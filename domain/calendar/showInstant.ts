import { DateTime } from 'luxon';

/** An instant on the office's clock, as people write it: `05/03/2026 07:30`. */
export const showInstant = (at: string, zone = 'Asia/Ho_Chi_Minh'): string =>
  DateTime.fromISO(at, { zone }).toFormat('dd/MM/yyyy HH:mm');
