import type { Standing } from './standing.ts';

/**
 * Whether somebody may change his agency's people, units, absences and days off: its coordinators,
 * and whoever looks after the page.
 */
export const mayChangeFiles = ({ roles }: Standing): boolean =>
  roles.includes('coordinator') || roles.includes('administrator');
