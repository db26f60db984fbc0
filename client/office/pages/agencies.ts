import type { Agency } from '../../../config/agency.ts';

/** The agencies that rows of lists belong to, by their codes. */
export interface Agencies {
  get(code: string): Pick<Agency, 'directory' | 'calendar'>;
}
