import type { FoundTarget } from '../../../domain/plan/types.ts';
import type { TargetTerms } from '../../../domain/target/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import { proposedTerms } from '../../office/pages/targets/proposedTerms.ts';
import type { Visitor } from '../env.ts';
import { readTerms } from '../targets/readTerms.ts';
import type { DraftNote } from './draftNote.ts';

/** What was said of a target that a plan names: its terms where it is to be followed. */
export type TargetDecision = NonNullable<DraftNote['targets']>[number];

/** A target that a plan names, as a form offers it. */
export interface OfferedTarget {
  found: FoundTarget;
  /** As it would be followed. */
  terms: TargetTerms;
  /** Absent: nothing was said yet. */
  decision?: TargetDecision;
}

/** The targets that were found in a plan, with what was said of each. */
export const offeredTargets = (
  targets: readonly FoundTarget[],
  { targets: said = [] }: DraftNote,
  { directory }: Visitor['agency'],
): OfferedTarget[] =>
  targets.map((found) => {
    const decision = said.find(({ id }) => id === found.id);
    const terms = decision?.terms ?? proposedTerms(found, directory);
    return { found, terms, ...(decision ? { decision } : {}) };
  });

/** What a form says of the targets it offered. */
export interface ReadDecisions {
  decisions: TargetDecision[];
  /** What cannot be taken, by target and by field. */
  faults: Map<string, ReadonlyMap<string, Text>>;
}

/** Reads the form: of each target whether it is followed, and how. Left open, nothing is said. */
export function readDecisions(
  offered: OfferedTarget[],
  typed: Record<string, string>,
  { directory }: Visitor['agency'],
): ReadDecisions {
  const faults: ReadDecisions['faults'] = new Map();
  const decisions = offered.flatMap(({ found }): TargetDecision[] => {
    const { id } = found;
    const said = typed[`${id}-theo`];
    if (said === 'khong') return [{ id, terms: null }];
    if (said !== 'co') return [];
    const read = readTerms(typedOf(typed, id), directory, found);
    if (read.terms) return [{ id, terms: read.terms }];
    faults.set(id, read.faults);
    return [];
  });
  return { decisions, faults };
}

/** The fields of one target, by the names they have where it stands alone. */
export function typedOf(typed: Record<string, string>, id: string): Record<string, string> {
  const prefix = `${id}-`;
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}
