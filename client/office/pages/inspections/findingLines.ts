import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { UnitId } from '../../../../domain/directory/types.ts';
import { isAccepted, isEnded } from '../../../../domain/task/phase.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';

/** How a finding stands: by its tasks, never by what somebody typed of it. */
export const FINDING_STATES = [
  'overdue',
  'to-confirm',
  'open',
  'not-given',
  'done',
  'stopped',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_STATE_TEXT: Record<FindingState, Text> = {
  overdue: text('quá hạn, chưa khắc phục', 'overdue, not put right'),
  'to-confirm': text('quá thời hạn khi giao, cần xác nhận', 'past when given, to be confirmed'),
  open: text('đang khắc phục', 'being put right'),
  'not-given': text('chưa giao việc', 'no task was given'),
  done: text('đã khắc phục', 'put right'),
  stopped: text('dừng thực hiện', 'stopped'),
};

/** States in which somebody still owes something. */
export const isOpenFinding = (state: FindingState): boolean =>
  state !== 'done' && state !== 'stopped';

/** What a state is found by. */
export type FindingTask = Pick<TaskRow, 'key' | 'status' | 'facts' | 'standing'>;

/** How a finding stands by the tasks that were given for it. */
export function findingState(tasks: FindingTask[]): FindingState {
  if (tasks.length === 0) return 'not-given';
  if (tasks.some(({ standing }) => standing.bucket === 'overdue-open')) return 'overdue';
  if (tasks.some(({ standing }) => standing.aside === 'to-confirm')) return 'to-confirm';
  if (tasks.some(({ facts }) => !isEnded(facts) && !isAccepted(facts))) return 'open';
  return tasks.some(({ facts }) => isAccepted(facts)) ? 'done' : 'stopped';
}

/** A finding whose task is not done, as reports list it. */
export interface OpenFinding {
  key: string;
  /** The plan whose inspections they are of. */
  plan: string;
  /** The unit that is to put it right, and its name. */
  unit: { id: UnitId; name: string };
  words: string;
  remedy: string;
  /** The document of the inspection. */
  source: string;
  inspected: UnitId;
  on: LocalDate;
  due: LocalDate | null;
  state: FindingState;
}

/** Findings that are not put right, of the tasks that a report is made of; the oldest first. */
export const openFindings = (rows: FindingTask[]): OpenFinding[] =>
  rows
    .flatMap((row) => {
      const { finding, ...facts } = row.facts;
      const state = findingState([row]);
      if (!finding || !isOpenFinding(state)) return [];
      const { plan, words, inspected, on } = finding;
      const unit = { id: facts.unit, name: facts.unitName };
      const { title: remedy, planName: source, workBy: due } = facts;
      return [{ key: row.key, plan, unit, words, remedy, source, inspected, on, due, state }];
    })
    .sort((a, b) => order(a.due ?? '9', b.due ?? '9') || order(a.key, b.key));

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
