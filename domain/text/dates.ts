import type { LocalDate } from '../calendar/types.ts';

/** A day as Vietnamese offices write it: `2026-03-05` → `05/03/2026`. */
export const showDate = (date: LocalDate): string => date.slice(0, 10).split('-').reverse().join('/');
