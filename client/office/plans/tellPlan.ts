import { localDate } from '../../../domain/calendar/officeTime.ts';
import { planId } from '../../../domain/case/ids.ts';
import { aboutPlan } from '../../../domain/directory/roles.ts';
import {
  type PlanCommandArgs,
  type PlanCommandOwn,
  refuseSent,
} from '../../../domain/plan/commands/index.ts';
import { mayActOnPlan } from '../../../domain/plan/commands/mayAct.ts';
import type { PlanCommandName } from '../../../domain/plan/commands/names.ts';
import { namedPlan, type PlanRecord } from '../../../domain/plan/record.ts';
import { Refusal, refusedAbout } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { PlanCommandAnswer } from '../../../workflows/contract/plan.ts';
import { type Asker, actorFor } from '../commands/actor.ts';
import { askedAgain } from '../commands/askedAgain.ts';
import type { OfficeContext } from '../context.ts';
import { knownPlan } from './planRecord.ts';
import { forgetRunning } from './runningPlans.ts';

/**
 * Gives a command to a plan that runs. Throws a `Refusal` that says why it may not be.
 * @param id the same for the same command sent again: it is carried out once
 */
export async function tellPlan<N extends PlanCommandName>(
  context: OfficeContext,
  plan: Pick<PlanRecord, 'agency' | 'id'>,
  name: N,
  own: PlanCommandOwn<N>,
  { asker, id }: { asker: Asker; id: string },
): Promise<PlanCommandAnswer> {
  const record = await knownPlan(context, plan.agency, plan.id);
  if (!record) throw new Refusal(notStarted(plan.id));
  const { directory, calendar } = context.agencies.get(plan.agency);
  const today = localDate(calendar, await context.now());
  const by = actorFor(directory, aboutPlan(plan.id), asker, today);
  const refused = mayActOnPlan(directory, by.person.id, name, record, own, today);
  if (refused) throw refused;
  const args: PlanCommandArgs<N> = { ...own, by, today, id };
  const about = namedPlan(record);
  const said = refuseSent(name, record, args);
  if (said) throw new Refusal(refusedAbout(about, said));
  const handle = context.client.workflow.getHandle(planId(plan.agency, plan.id));
  const answer = await askedAgain(context.client, about, () =>
    handle.executeUpdate<PlanCommandAnswer, [PlanCommandArgs<N>]>(name, {
      args: [args],
      updateId: id,
    }),
  );
  forgetRunning(context, plan.agency);
  return answer;
}

const notStarted = (plan: string): Text =>
  text(`Không có kế hoạch “${plan}” đang theo dõi.`, `No plan “${plan}” was started.`);
