import type { Agency } from '../../../config/agency.ts';
import { unitName } from '../../../domain/directory/named.ts';
import type { FindingTerms, Inspection, InspectionHeld } from '../../../domain/inspection/types.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import type { Asker } from '../commands/actor.ts';
import { type Added, addTask, expandIncoming, type IncomingTask } from '../commands/addTask.ts';
import type { GivenWork } from '../commands/givenOrally.ts';
import type { OfficeContext } from '../context.ts';
import { tellPlan } from './tellPlan.ts';

/** A finding that is written down, and of which inspection it is. */
export interface NewFinding {
  inspection: Pick<Inspection, 'id' | 'unit'> & { held: InspectionHeld };
  /** Its id within the inspection. */
  finding: string;
  terms: FindingTerms;
}

/**
 * The work that a finding demands: given by the minutes or the conclusion of its inspection, or
 * orally where none is issued yet.
 */
export function findingWork(
  { directory }: Pick<Agency, 'directory'>,
  { id: plan }: Pick<PlanRecord, 'id'>,
  { inspection: { id, unit, held }, finding, terms }: NewFinding,
): IncomingTask {
  const where = `buổi kiểm tra ${unitName(directory, unit)}`;
  const given: GivenWork = held.document ?? { given: { where, on: held.on } };
  return {
    ...given,
    ...{ title: terms.remedy, unit: unitName(directory, terms.unit), due: terms.due },
    finding: { plan, inspection: id, finding, words: terms.words, inspected: unit, on: held.on },
  };
}

/**
 * Writes a finding down and gives its task. What refuses the task is asked first; a task that could
 * not be given afterwards is missing beside its finding, and can be given there.
 * @param id of the command: sent again, nothing is done twice
 */
export async function giveFinding(
  context: OfficeContext,
  agency: Agency,
  record: PlanRecord,
  found: NewFinding,
  { asker, id }: { asker: Asker; id: string },
): Promise<Added> {
  const work = findingWork(agency, record, found);
  expandIncoming(agency, work, await context.now());
  const { inspection, finding, terms } = found;
  const own = { inspection: inspection.id, finding, terms };
  await tellPlan(context, record, 'add-finding', own, { asker, id });
  return addTask(context, agency, work, asker);
}
