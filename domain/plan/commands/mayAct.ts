import type { LocalDate } from '../../calendar/types.ts';
import { isThere } from '../../directory/asOf.ts';
import { aboutPlan, personOf } from '../../directory/roles.ts';
import type { Directory, PersonId } from '../../directory/types.ts';
import { personNotThere, whoActs } from '../../task/mayAct.ts';
import { Refusal } from '../../text/refusal.ts';
import { text } from '../../text/text.ts';
import { namedPlan, type PlanRecord } from '../record.ts';
import { type PlanCommandOwn, planCommandOf } from './index.ts';
import type { PlanCommandName } from './names.ts';

/**
 * Who may give a command to a plan on a day, and those who act for them. For a unit whose field has
 * a coordinator of its own the plan's may, too: he keeps its record.
 */
export function whoActsOnPlan<N extends PlanCommandName>(
  directory: Directory,
  name: N,
  record: PlanRecord,
  own: PlanCommandOwn<N>,
  date: LocalDate,
): PersonId[] {
  const { roles, unit } = planCommandOf(name).who(record, own);
  const plan = { ...aboutPlan(record.id), title: '', reports: [], doers: [] };
  const ofUnit = whoActs(directory, { ...plan, unit: unit ?? '' }, roles, date);
  const keepers = roles.filter((role) => role === 'coordinator');
  return [...new Set([...ofUnit, ...whoActs(directory, plan, keepers, date)])];
}

/** Why somebody may not give a command to a plan on a day; null when he may. */
export function mayActOnPlan<N extends PlanCommandName>(
  directory: Directory,
  actor: PersonId,
  name: N,
  record: PlanRecord,
  own: PlanCommandOwn<N>,
  date: LocalDate,
): Refusal | null {
  const person = personOf(directory, actor);
  if (person && !isThere(person, date)) return personNotThere(person, date);
  const allowed = whoActsOnPlan(directory, name, record, own, date);
  if (person && allowed.includes(actor)) return null;
  const { verb } = planCommandOf(name);
  const names = allowed.map((id) => personOf(directory, id)?.name ?? id).join(', ');
  const who = person?.name ?? actor;
  const plan = namedPlan(record);
  return new Refusal(
    text(
      `${who} không được ${verb.vi} của ${plan.vi}; người được làm: ${names}.`,
      `${who} may not ${verb.en} of ${plan.en}; who may: ${names}.`,
    ),
  );
}
