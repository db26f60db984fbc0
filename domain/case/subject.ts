import type { LocalDate } from '../calendar/types.ts';
import type { PersonId, Relation, UnitId } from '../directory/types.ts';
import type { Undecided } from '../policy/moments/workBy.ts';

/**
 * What a notice is about: a task, and whatever else may owe one. Hand-over needs no more of it than
 * this.
 */
export interface NoticeSubject {
  /** The workflow id. */
  id: string;
  /** Short id people type, e.g. `k3f9a2c`. */
  key: string;
  agency: string;
  plan: string;
  /** By number and date. */
  planName: string;
  ref: string;
  /** How its document itself numbers it; empty: not at all. Absent: by its `ref`. */
  numbering?: string;
  title: string;
  unit: { id: UnitId; name: string; relation: Relation };
  due: {
    text: string;
    /** What its plan prints, where `text` is somebody's answer; absent: `text` is the plan's. */
    printed?: string;
    date: LocalDate | null;
    workBy: LocalDate | null;
    undecided?: Undecided;
  };
  /** Named for this subject; null: looked up in the directory when a notice is handed over. */
  roles: {
    officer: PersonId | null;
    supervisor: PersonId | null;
    doers?: readonly { person: PersonId }[];
    coordinating?: readonly { unit: UnitId }[];
    obstacles?: readonly { asked: { person: PersonId | null } }[];
  };
}
