import type { Instant } from '../../../domain/calendar/types.ts';

/** A mail that did not arrive for certain, closed within the days that are watched. */
export interface UndeliveredMail {
  id: string;
  end: 'unknown' | 'refused';
  notices: number;
}

/** One agency, as the watch last saw it. */
export interface AgencyState {
  code: string;
  open: { 'in-progress': number; 'overdue-open': number; 'to-confirm': number };
  lateMails: number;
  undelivered: UndeliveredMail[];
  /** Null: nothing was delivered that the engine still knows of. */
  lastDelivery: Instant | null;
}

/** Workflows whose own code keeps failing; of many only the first are named. */
export interface Frozen {
  count: number;
  ids: string[];
}

/** What the watch saw at its last look. */
export interface State {
  at: Instant;
  agencies: AgencyState[];
  frozen: Frozen;
}
