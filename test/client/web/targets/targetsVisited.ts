import type { Hono } from 'hono';
import type { Desk } from '../../../../client/office/office.ts';
import type { WebEnv } from '../../../../client/web/env.ts';
import {
  applyPlanCommand,
  isRepeated,
  type PlanCommandArgs,
  refuseSent,
} from '../../../../domain/plan/commands/index.ts';
import { mayActOnPlan } from '../../../../domain/plan/commands/mayAct.ts';
import type { PlanCommandName } from '../../../../domain/plan/commands/names.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import type { Target } from '../../../../domain/target/types.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { type Look, visited } from '../visited.ts';

export const NOW = '2026-04-02T02:00:00.000Z';
export const AT = '/ke-hoach/chi-tieu/ke-hoach';
const agency = smallOffice();

/** One plan that no engine keeps, told by the same rules, and the pages of people on it. */
export function planHeld(targets: Target[], change: Partial<PlanRecord> = {}) {
  const by = { person: { id: 'binh', name: '', title: '' }, typist: null };
  let record: PlanRecord = {
    ...{ agency: 'thu-nghiem', id: 'ke-hoach', answers: [], closed: null, targets },
    period: { from: '2026-01-01', to: '2026-12-31' },
    versions: [
      {
        ...{ title: 'Cải cách hành chính', number: '12/KH-UBND', issued: '2026-01-05', at: NOW },
        ...{ by: { ...by, origin: 'page', ground: '' }, file: 'ke-hoach.docx' },
      },
    ],
    ...change,
  };
  const tellAs =
    (person: string) =>
    async (_: unknown, name: PlanCommandName, own: object, id: string): Promise<unknown> => {
      const refused = mayActOnPlan(
        ...([agency.directory, person, name, record, own, '2026-04-02'] as unknown as Parameters<
          typeof mayActOnPlan
        >),
      );
      if (refused) throw refused;
      const actor = { person: { id: person, name: '', title: '' }, typist: null };
      const args = {
        ...own,
        ...{ by: { ...actor, origin: 'page', ground: '' }, today: '2026-04-02', id },
      } as unknown as PlanCommandArgs;
      const said = refuseSent(name, record, args);
      if (said) throw new Refusal(said);
      if (isRepeated(name, record, args)) return { at: NOW, repeated: true };
      record = applyPlanCommand(name, record, args, NOW);
      return { at: NOW, repeated: false };
    };
  const plansFor = (person: string): Desk['plans'] =>
    ({
      known: async (_: string, id: string) => (id === record.id ? record : null),
      running: async () => (record.closed ? [] : [record]),
      started: async () => [{ ...record }],
      tell: tellAs(person),
    }) as unknown as Desk['plans'];
  return {
    record: () => record,
    desk: (person: string) => ({ plans: plansFor(person) }),
    as: (person: string, tasks: Partial<TaskFacts>[] = [], look: Look = {}): Hono<WebEnv> =>
      visited(agency, tasks, NOW, { person, plans: plansFor(person), ...look }),
  };
}

/** Sends a form. */
export const send = (app: Hono<WebEnv>, address: string, form: Record<string, string>) =>
  app.request(address, { method: 'POST', body: new URLSearchParams(form) });
