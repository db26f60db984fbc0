import { expandIncoming, type IncomingTask } from '../../../../client/office/commands/addTask.ts';
import type { Desk } from '../../../../client/office/office.ts';
import { findingWork, type NewFinding } from '../../../../client/office/plans/giveFinding.ts';
import {
  applyPlanCommand,
  isRepeated,
  type PlanCommandArgs,
  refuseSent,
} from '../../../../domain/plan/commands/index.ts';
import type { PlanCommandName } from '../../../../domain/plan/commands/names.ts';
import type { PlanCommandBase } from '../../../../domain/plan/commands/types.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { type Look, visited } from '../visited.ts';

export const NOW = '2024-06-13T02:00:00.000Z';
const TODAY = '2024-06-13';
export const AT = '/ke-hoach/kiem-tra/cchc';

export const EMPTY: PlanRecord = {
  ...{ agency: 'thu-nghiem', id: 'cchc', period: { from: '2024-01-01', to: '2024-12-31' } },
  ...{ versions: [], closed: null, answers: [] },
};

const by: PlanCommandBase['by'] = {
  person: { id: 'binh', name: 'Trần Văn Bình', title: 'Công chức Văn phòng' },
  ...{ typist: null, origin: 'page', ground: '' },
};

/** The pages of a plan's inspections, over a plan that is told as the workflow is. */
export function open(begun: PlanRecord = EMPTY, look: Look = {}, tasks: Partial<TaskFacts>[] = []) {
  const agency = smallOffice();
  const state = { record: begun, given: [] as IncomingTask[] };
  const plans = {
    known: async (_agency: string, id: string) => (id === state.record.id ? state.record : null),
    tell: async (_plan: unknown, name: PlanCommandName, own: object, id: string) => {
      const args = { ...own, by, today: TODAY, id } as PlanCommandArgs;
      const repeated = isRepeated(name, state.record, args);
      const said = refuseSent(name, state.record, args);
      if (said) throw new Refusal(said);
      if (!repeated) state.record = applyPlanCommand(name, state.record, args, NOW);
      return { at: NOW, repeated };
    },
  };
  const expand = async (_agency: unknown, line: IncomingTask) =>
    expandIncoming(agency, line, NOW).map(({ facts }) => facts);
  const addTask = async (_agency: unknown, line: IncomingTask) => {
    state.given.push(line);
    return { started: [], known: [], tasks: await expand(null, line) };
  };
  const commands = {
    ...{ expandIncoming: expand, addTask },
    giveFinding: async (_agency: unknown, plan: PlanRecord, found: NewFinding, id: string) => {
      const { inspection, finding, terms } = found;
      const own = { inspection: inspection.id, finding, terms };
      await plans.tell(plan, 'add-finding', own, id);
      return addTask(null, findingWork(agency, plan, found));
    },
  };
  const app = visited(agency, tasks, NOW, {
    ...{ startsPlans: true, plans: plans as unknown as Desk['plans'] },
    commands: commands as unknown as Desk['commands'],
    ...look,
  });
  const send = async (address: string, typed: Record<string, string>) => {
    const answer = await app.request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(typed).toString(),
    });
    return { status: answer.status, page: await answer.text() };
  };
  const page = async (address: string) => (await app.request(address)).text();
  return { app, state, send, page };
}
