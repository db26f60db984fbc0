import { localDate } from '../../../../domain/calendar/officeTime.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { NoticeKind } from '../../../../domain/digest/types.ts';
import type { Role } from '../../../../domain/directory/types.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import type { Agencies } from '../agencies.ts';

/** A notice that waits for the coordinator's word, as a list shows it. */
export interface HeldLine {
  id: string;
  key: string;
  title: string;
  due: LocalDate | null;
  kind: NoticeKind;
  to: Role[];
  /** The office's day. */
  since: LocalDate;
}

/** The notices that some tasks hold, each what it is, to whom, since when. */
export const heldNotices = (
  rows: Pick<TaskRow, 'key' | 'facts'>[],
  agencies: Agencies,
): HeldLine[] =>
  rows.flatMap(({ key, facts }) =>
    (facts.held ?? []).map(({ kind, to, since }) => ({
      ...{ id: facts.id, key, title: facts.title, due: facts.workBy, kind, to },
      since: localDate(agencies.get(facts.agency).calendar, since),
    })),
  );
