import { phraseKey } from '../../directory/phrase.ts';
import { normalise } from '../../text/fold.ts';
import type { PlannedTask } from '../types.ts';
import { type PlanTexts, pairRows } from './pairRows.ts';

/** What of a task two versions of a plan may say otherwise. */
export type Field =
  | 'ref'
  | 'section'
  | 'title'
  | 'deliverable'
  | 'leadUnits'
  | 'coordinatingUnits'
  | 'supervisor'
  | 'dueText'
  | 'dueDates';

export interface FieldChange {
  field: Field;
  from: string;
  to: string;
}

/** A task that both versions have, and what changed of it. */
export interface ChangedTask {
  from: PlannedTask;
  to: PlannedTask;
  fields: FieldChange[];
}

/** Two versions of a plan, task by task. */
export interface PlanDiff {
  added: PlannedTask[];
  removed: PlannedTask[];
  changed: ChangedTask[];
  unchanged: number;
}

/** How a field reads; two readings of one key are the same. */
const FIELDS: Record<
  Field,
  { read: (task: PlannedTask) => string; key: (words: string) => string }
> = {
  ref: { read: ({ ref }) => ref, key: (words) => words },
  section: { read: ({ section }) => section, key: normalise },
  title: { read: ({ title }) => title, key: normalise },
  deliverable: { read: ({ deliverable }) => deliverable, key: normalise },
  leadUnits: { read: ({ leadUnits }) => leadUnits.join('; '), key: inAnyOrder },
  coordinatingUnits: {
    read: ({ coordinatingUnits }) => coordinatingUnits.join('; '),
    key: inAnyOrder,
  },
  supervisor: { read: ({ supervisor }) => supervisor, key: normalise },
  dueText: { read: ({ dueText }) => dueText, key: normalise },
  dueDates: { read: ({ deadline }) => deadline.dueDates.join(', '), key: (words) => words },
};

/**
 * Compares two versions of a plan: rows of the same number or the same words are the same task. A
 * suggestion has no number of its own: it is known by its sentence.
 */
export function diffPlans(before: PlanTexts, after: PlanTexts): PlanDiff {
  const { pairs, removed, added } = pairRows(before, after);
  const compared = pairs.map(
    ([from, to]): ChangedTask => ({ from, to, fields: fieldsOf(from, to) }),
  );
  const changed = compared.filter(({ fields }) => fields.length > 0);
  return { added, removed, changed, unchanged: compared.length - changed.length };
}

/** A suggestion's number is counted, so that another says nothing. */
function fieldsOf(from: PlannedTask, to: PlannedTask): FieldChange[] {
  return (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const { read, key } = FIELDS[field];
    const [was, is] = [read(from), read(to)];
    const counted = field === 'ref' && 'foundIn' in to;
    return key(was) === key(is) || counted ? [] : [{ field, from: was, to: is }];
  });
}

function inAnyOrder(names: string): string {
  return names.split(';').map(phraseKey).sort().join(';');
}
