import { shownDate } from '../../domain/calendar/shown.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { matchUnits } from '../../domain/directory/matchUnits.ts';
import { unitOf } from '../../domain/directory/roles.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import { listedFor } from '../../domain/plan/newFacts.ts';
import type { CommandArgs } from '../../domain/task/commands.ts';
import { isPastDue } from '../../domain/task/status.ts';
import type { Evidence } from '../../domain/task/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import type { TaskAnswer } from '../../workflows/contract/task.ts';
import { readTypedDue, redate, scheduleAnew, type TypedDue } from './redate.ts';
import { actorFor, command, permit, readTask } from './tasks.ts';
import type { World } from './world.ts';

/** Who acts; absent: the coordinator, who types things in for others. */
interface As {
  as?: PersonId | undefined;
}

type Noted = As & { note: string };

/** The task is done: this document proves it. Refuses a document of tomorrow. */
export async function report(
  world: World,
  typed: string,
  { as, ...evidence }: As & Evidence,
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'report');
  if (evidence.documentDate > subject.today) throw notYet(evidence.documentDate);
  return command(world, subject, 'report', { ...evidence, by });
}

const notYet = (date: LocalDate): Refusal =>
  new Refusal(
    text(
      `Ngày văn bản ${shownDate(date)} chưa tới; ghi ngày ban hành văn bản.`,
      `The document date ${shownDate(date)} is still to come; give the day it was issued.`,
    ),
  );

/** Commands that carry a note and nothing else. */
function noted(name: 'progress' | 'accept' | 'return') {
  return async (world: World, typed: string, { as, note }: Noted): Promise<TaskAnswer> => {
    const subject = await readTask(world, typed);
    const by = actorFor(subject, as);
    permit(subject, by, name);
    return command(world, subject, name, { by, note });
  };
}

export const progress = noted('progress');
export const accept = noted('accept');
export const returnReport = noted('return');

/** Asks for a later due date: once only, and before the one that stands. */
export async function requestExtension(
  world: World,
  typed: string,
  { as, to, reason }: As & { to: string; reason: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'request-extension');
  const { dueDate } = readTypedDue(subject, to);
  return command(world, subject, 'request-extension', {
    by,
    to: dueDate,
    reason,
    today: subject.today,
  });
}

/** Grants or refuses the extension that was asked for; granting brings the new schedule. */
export async function decideExtension(
  world: World,
  typed: string,
  { as, granted, note }: As & { granted: boolean; note: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'decide-extension');
  const { extension, dueText, kind } = subject.state.facts;
  const wished = granted && extension && !extension.decision ? extension.to : null;
  const change = wished ? await redate(world, subject, { dueText, kind, dueDate: wished }) : null;
  return command(world, subject, 'decide-extension', { by, granted, note, change });
}

interface Reassignment extends As {
  officer?: PersonId;
  unit?: string;
  reason: string;
  /** The corrected plan names the unit. */
  byPlan?: boolean;
}

/** Gives a task another officer, or another unit (its own officer then answers for it). */
export async function reassign(
  world: World,
  typed: string,
  { as, officer, unit, reason, byPlan }: Reassignment,
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'reassign');
  const { directory } = subject.agency;
  if (officer && !directory.people.some(({ id }) => id === officer))
    throw unknownPerson(officer, directory.name);
  const target = unitOf(
    directory,
    unit ? unitNamed(subject.agency.directory, unit) : subject.state.facts.unit,
  );
  const { facts } = subject.state;
  const about = { ...facts, officer: officer ?? null, unit: target?.id ?? facts.unit };
  const relation = target?.relation ?? facts.relation;
  const change =
    relation === facts.relation
      ? null
      : {
          revision: facts.revision,
          schedule: await scheduleAnew(world, subject, { ...about, relation }),
        };
  const args: CommandArgs['reassign'] = {
    by,
    reason,
    officer: about.officer,
    unit: about.unit,
    listed: listedFor(directory, about),
    unitName: target?.name ?? facts.unitName,
    relation,
    ...(byPlan ? { byPlan } : {}),
    change,
  };
  return command(world, subject, 'reassign', args);
}

function unitNamed(directory: Parameters<typeof matchUnits>[0], words: string): string {
  if (unitOf(directory, words)) return words;
  const { units, questions } = matchUnits(directory, words);
  const asked = questions.find(({ blocking }) => blocking);
  if (asked) throw new Refusal(asked.said);
  if (units.length === 1 && units[0]) return units[0];
  throw new Refusal(
    text(`“${words}” là nhiều đơn vị; chọn một.`, `"${words}" names several units; choose one.`),
  );
}

const unknownPerson = (id: string, agency: string): Refusal =>
  new Refusal(
    text(
      `Không có “${id}” trong danh bạ ${agency}; dùng mã người trong people.yaml.`,
      `"${id}" is not in the directory of ${agency}; use a person's id from people.yaml.`,
    ),
  );

/** Moves the due date, whatever the reason. */
export async function reschedule(
  world: World,
  typed: string,
  { as, to, reason }: As & { to: string; reason: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'reschedule');
  const change = await redate(world, subject, readTypedDue(subject, to));
  return command(world, subject, 'reschedule', { by, reason, change });
}

/** Moves the due date to what the corrected plan says; its words become the task's own. */
export async function replan(
  world: World,
  typed: string,
  { as, due, reason }: As & { due: TypedDue; reason: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'reschedule');
  const change = await redate(world, subject, due, null, due.dueText);
  return command(world, subject, 'reschedule', { by, reason, change, byPlan: true });
}

/** Gives a date to a task that was waiting for one from outside. */
export async function setDue(
  world: World,
  typed: string,
  { as, to, source }: As & { to: string; source: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'set-due');
  const change = await redate(world, subject, readTypedDue(subject, to));
  return command(world, subject, 'set-due', { by, source, change });
}

/**
 * A task whose date had passed when its plan was loaded is really late: the ladder starts today.
 */
export async function confirmLate(
  world: World,
  typed: string,
  { as, note }: Noted,
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'confirm');
  const { dueText, kind, dueDate } = subject.state.facts;
  if (dueDate === null) throw nothingToConfirm(subject.about);
  const change = await redate(world, subject, { dueText, kind, dueDate }, subject.today);
  return command(world, subject, 'confirm', { by, note, change });
}

const nothingToConfirm = (about: string): Refusal =>
  new Refusal(
    text(
      `${about}: việc không ở diện cần xác nhận.`,
      `${about}: the task is not waiting for a confirmation.`,
    ),
  );

const notLate = (about: string, due: LocalDate | null): Refusal => {
  const day = due ? shownDate(due) : '–';
  return new Refusal(
    text(
      `${about}: việc chưa quá hạn (hạn ${day}), chưa có gì phải giải trình.`,
      `${about}: the task is not late (due ${day}); there is nothing to explain yet.`,
    ),
  );
};

/** The chairman wants a written explanation of why a task is late. */
export async function demandLetter(
  world: World,
  typed: string,
  { as, reason }: As & { reason: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'demand-letter');
  const { facts } = subject.state;
  if (!isPastDue(facts, subject.today)) throw notLate(subject.about, facts.dueDate);
  const letter = { demandedAt: await world.now(), demandedBy: by, sent: null };
  const schedule = await scheduleAnew(world, subject, { ...facts, letter });
  return command(world, subject, 'demand-letter', {
    by,
    reason,
    change: { revision: facts.revision, schedule },
  });
}

/** The explanation was sent: its number and date. */
export async function recordLetter(
  world: World,
  typed: string,
  { as, documentNo, documentDate }: As & { documentNo: string; documentDate: LocalDate },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'record-letter');
  if (documentDate > subject.today) throw notYet(documentDate);
  return command(world, subject, 'record-letter', { by, documentNo, documentDate });
}

/** Ends a task that is not to be done any more. */
export async function cancel(
  world: World,
  typed: string,
  { as, reason }: As & { reason: string },
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, as);
  permit(subject, by, 'cancel');
  return command(world, subject, 'cancel', { by, reason });
}
