import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import pMap from 'p-map';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { roundId } from '../../../domain/case/ids.ts';
import { aboutPlan, holderOf, unitOf } from '../../../domain/directory/roles.ts';
import type { Directory, UnitId } from '../../../domain/directory/types.ts';
import {
  type PlannedRound,
  plannedRounds,
  type RoundTimes,
} from '../../../domain/round/planned.ts';
import { roundSteps } from '../../../domain/round/steps.ts';
import type { Collection, RoundFacts, RoundUnit } from '../../../domain/round/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { ROUND_WORKFLOW, TASK_QUEUE } from '../../../workflows/contract/names.ts';
import {
  type RoundInput,
  roundAttributes,
  roundMemoOf,
  roundSummary,
} from '../../../workflows/contract/round.ts';
import { typed } from '../../../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../../../workflows/contract/shape.ts';
import { type Asker, actorFor } from '../commands/actor.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';

/** A collection as somebody wants it. */
export interface WantedCollection {
  collection: Collection;
  units: UnitId[];
  times: RoundTimes;
}

const AT_ONCE = 16;

/** The rounds that a collection would have, with the day of each and its reason. */
export const previewRounds = async (
  { now }: Pick<OfficeContext, 'now'>,
  agency: Agency,
  { times }: WantedCollection,
): Promise<PlannedRound[]> => plannedRounds(times, agency.calendar, await now());

/**
 * Opens every round of a collection whose moment is to come; the id is the lock, so that opening it
 * twice opens nothing twice. Returns the ids of those that were opened.
 */
export async function openRounds(
  context: OfficeContext,
  agency: Agency,
  wanted: WantedCollection,
  asker: Asker,
): Promise<string[]> {
  const now = await context.now();
  const rounds = plannedRounds(wanted.times, agency.calendar, now).filter((one) => !one.isOver);
  if (rounds.length === 0)
    throw new Refusal(
      text('Không còn kỳ nào đến hạn sau hôm nay.', 'No period of it is due after today.'),
    );
  const inputs = rounds.map((round) => inputOfRound(agency, wanted, round, asker, now));
  const opened = await pMap(inputs, (input) => openOne(context, input), { concurrency: AT_ONCE });
  return opened.flatMap((id) => id ?? []);
}

async function openOne({ client }: OfficeContext, input: RoundInput): Promise<string | null> {
  const { facts } = input;
  try {
    await asking(client, facts.collection.title, () =>
      client.workflow.start(ROUND_WORKFLOW, {
        workflowId: facts.id,
        taskQueue: TASK_QUEUE,
        args: [input],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        typedSearchAttributes: typed(roundAttributes(facts)),
        memo: { ...roundMemoOf(facts) },
        staticSummary: roundSummary(facts),
      }),
    );
    return facts.id;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    throw error;
  }
}

function inputOfRound(
  { directory, policy, calendar }: Agency,
  { collection, units, times }: WantedCollection,
  { period, due, outgoing }: PlannedRound,
  asker: Asker,
  now: Instant,
): RoundInput {
  const { agency, language } = directory;
  const id = roundId({ agency, collection: collection.id, period: period.id });
  const { plan } = collection;
  const { id: periodId, said, from, to } = period;
  const facts: RoundFacts = {
    ...{ id, agency, collection, due, outgoing },
    period: { id: periodId, said, from, to },
    units: units.flatMap((unit) => roundUnit(directory, plan, unit)),
    openedBy: actorFor(directory, aboutPlan(plan), asker, localDate(calendar, now)),
    startedAt: now,
    reports: {},
    ...{ locked: null, supplement: null, issued: null, shares: null, ended: null },
    changedAt: now,
    revision: 0,
  };
  const steps = roundSteps(
    { id, due, collection, until: times.span.to, from: now },
    policy,
    calendar,
  );
  return { facts, steps, delivery: policy.delivery, language, shape: SHAPE };
}

function roundUnit(directory: Directory, plan: string, id: UnitId): RoundUnit[] {
  const unit = unitOf(directory, id);
  if (!unit) return [];
  const supervisor = holderOf(directory, { ...aboutPlan(plan), unit: id }, 'supervisor');
  return [{ unit: id, name: unit.name, relation: unit.relation, supervisor }];
}
