import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { planId, planParts } from '../../../domain/case/ids.ts';
import { planName } from '../../../domain/plan/issue.ts';
import {
  otherPeriod,
  type PlanClosing,
  type PlanRecord,
  whyClosed,
} from '../../../domain/plan/record.ts';
import { text } from '../../../domain/text/text.ts';
import { PLAN_WORKFLOW, TASK_QUEUE } from '../../../workflows/contract/names.ts';
import {
  CLOSE_PLAN,
  CORRECT_PLAN,
  type Correction,
  PLAN_QUESTION,
  type PlanInput,
  type PlanMemo,
  planMemoOf,
} from '../../../workflows/contract/plan.ts';
import {
  AGENCY,
  PLAN_ID,
  SHAPE_OF_RUN,
  typed,
} from '../../../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../../../workflows/contract/shape.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';
import { LISTED } from '../listed.ts';
import { quoted } from '../queries/quoted.ts';
import { questionTo } from '../question.ts';
import { IS_ANOTHER_PLAN, NothingStarted } from './expandPlan.ts';

/** What is known of a plan of an agency; null where it was never started. */
export async function knownPlan(
  { client }: OfficeContext,
  agency: string,
  plan: string,
): Promise<PlanRecord | null> {
  const handle = client.workflow.getHandle(planId(agency, plan));
  const found = await client.connection
    .withDeadline(Date.now() + LOOK_MS, () => handle.describe())
    .catch(nullIfUnknown);
  if (!found) return null;
  return asking(client, plan, () =>
    found.status.name === 'RUNNING'
      ? questionTo<PlanRecord>(handle, PLAN_QUESTION)
      : (handle.result() as Promise<PlanRecord>),
  );
}

const LOOK_MS = 10_000;

function nullIfUnknown(error: unknown): null {
  if (error instanceof WorkflowNotFoundError) return null;
  throw error;
}

/** A plan that was started, as a list shows it. */
export interface StartedPlan extends PlanMemo {
  agency: string;
  id: string;
}

/** The plans of some agencies, the newest start first. */
export async function startedPlans(
  { client }: OfficeContext,
  agencies: string[],
): Promise<StartedPlan[]> {
  const query = `WorkflowType = '${PLAN_WORKFLOW}' AND Agency IN (${agencies.map(quoted).join(', ')})`;
  const plans = await asking(client, LISTED.plans, async () => {
    const found: StartedPlan[] = [];
    for await (const { workflowId, memo } of client.workflow.list({ query })) {
      const known = memo as unknown as PlanMemo;
      // The engine drops what is null from a memo that is written anew.
      found.push({ ...planParts(workflowId), ...known, closed: known.closed ?? null });
    }
    return found;
  });
  const begun = ({ versions }: StartedPlan): string => versions[0]?.at ?? '';
  return plans.sort((a, b) => (begun(a) < begun(b) ? 1 : -1));
}

/**
 * Puts a start of a plan on record: its first, or that of a corrected version. Refuses one of
 * another period, whoever began the plan meanwhile.
 */
export async function recordPlan(context: OfficeContext, record: PlanRecord): Promise<void> {
  const { client } = context;
  const workflowId = planId(record.agency, record.id);
  const [version] = record.versions;
  const input: PlanInput = { ...record, shape: SHAPE };
  try {
    await asking(client, record.id, () =>
      client.workflow.start(PLAN_WORKFLOW, {
        ...{ workflowId, taskQueue: TASK_QUEUE, args: [input] },
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        memo: { ...planMemoOf(record) },
        typedSearchAttributes: typed([
          { key: AGENCY, value: record.agency },
          { key: PLAN_ID, value: record.id },
          { key: SHAPE_OF_RUN, value: SHAPE },
        ]),
        ...(version ? { staticSummary: planName(version).vi.slice(0, 150) } : {}),
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    await correctPlan(context, record);
  }
}

async function correctPlan(context: OfficeContext, record: PlanRecord): Promise<void> {
  const known = await knownPlan(context, record.agency, record.id);
  if (!known) return;
  refuseOtherPlan(known, record);
  const [version] = record.versions;
  const isSame = JSON.stringify(known.answers) === JSON.stringify(record.answers);
  if (!version || (isSame && isNamed(known, record))) return;
  const correction: Correction = { version, answers: record.answers };
  await asking(context.client, record.id, () =>
    context.client.workflow
      .getHandle(planId(record.agency, record.id))
      .executeUpdate<void, [Correction]>(CORRECT_PLAN, { args: [correction] }),
  );
}

/** Whether the newest version is called as this one is. */
function isNamed({ versions }: PlanRecord, record: PlanRecord): boolean {
  const [before, now] = [versions.at(-1), record.versions.at(-1)];
  return (
    before?.number === now?.number && before?.issued === now?.issued && before?.file === now?.file
  );
}

/** Puts the end of a plan on record. */
export async function closePlan(
  { client }: OfficeContext,
  { agency, id }: Pick<PlanRecord, 'agency' | 'id'>,
  closing: PlanClosing,
): Promise<void> {
  const handle = client.workflow.getHandle(planId(agency, id));
  await asking(client, id, () =>
    handle.executeUpdate<void, [PlanClosing]>(CLOSE_PLAN, { args: [closing] }),
  );
}

const IS_THAT_PLAN = text('Nếu vẫn là kế hoạch ấy', 'If it is that one');

/** A plan that is started again for another time is another plan, and a closed one is over. */
export function refuseOtherPlan(
  known: PlanRecord,
  { id, period }: Pick<PlanRecord, 'id' | 'period'>,
): void {
  const isOther = otherPeriod(known, period);
  const said = isOther ?? whyClosed(known);
  if (!said) return;
  const next = `${id}-${period.from.slice(0, 4)}`;
  throw new NothingStarted(
    text(`Chưa giao việc nào: ${said.vi}.`, `Nothing was started: ${said.en}.`),
    {
      action: 'choose',
      choices: [
        { meaning: IS_ANOTHER_PLAN, input: 'plan', value: next },
        // Of a closed plan no other year helps.
        ...(isOther ? [{ meaning: IS_THAT_PLAN, input: 'year', value: null }] : []),
      ],
    },
  );
}
