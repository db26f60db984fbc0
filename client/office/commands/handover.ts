import type { Agency } from '../../../config/agency.ts';
import type { RoleLine } from '../../../config/load/roleLines.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import { isThere } from '../../../domain/directory/asOf.ts';
import { named } from '../../../domain/directory/named.ts';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import type { Directory, PersonId, UnitId } from '../../../domain/directory/types.ts';
import { handedTo } from '../../../domain/task/commands/handingOn/handOn.ts';
import { assignee } from '../../../domain/task/commands/reassign.ts';
import { personNotThere } from '../../../domain/task/mayAct.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { OfficeContext } from '../context.ts';
import { listTasks, type TaskRow } from '../queries/listTasks.ts';
import type { Asker } from './actor.ts';
import type { Done } from './done.ts';
import { perform } from './perform.ts';

/**
 * What somebody has to do with an open task: named as its officer or handed it on, which is moved;
 * its officer by a role of the directory, or its leader by the plan's own words, which is told.
 */
export type Part = 'officer' | 'doer' | 'by-role' | 'supervisor';

/** An open task of whoever hands over. */
export interface HandedOverTask {
  row: TaskRow;
  part: Part;
}

/** Everything open that one person hands over to another. */
export interface Handover {
  agency: Agency;
  date: LocalDate;
  from: NamedPerson;
  to: NamedPerson;
  tasks: HandedOverTask[];
  /** Lines of the agency's files that give the first a role: they are changed by hand. */
  lines: RoleLine[];
}

/** Looks up what a person would hand over. Throws a `Refusal` as `whatIsHandedOver` does. */
export async function handoverOf(
  context: OfficeContext,
  agency: Agency,
  from: PersonId,
  to: PersonId,
): Promise<Handover> {
  const date = localDate(agency.calendar, await context.now());
  const rows = await listTasks(context, { agency: agency.directory.agency });
  return whatIsHandedOver(agency, rows, { from, to, date });
}

/**
 * What of an agency's open tasks one person hands over to another. Throws a `Refusal` where the two
 * are one, or the second is not there on the day.
 */
export function whatIsHandedOver(
  agency: Agency,
  rows: TaskRow[],
  { from, to, date }: { from: PersonId; to: PersonId; date: LocalDate },
): Handover {
  const { directory } = agency;
  refuseReceiver(directory, from, to, date);
  const open = whatIsOpenOf(agency, rows, from);
  return { agency, date, from: named(directory, from), to: named(directory, to), ...open };
}

/** What one person has to do with open tasks, and the lines that give him a role. */
export function whatIsOpenOf(
  { roleLines }: Agency,
  rows: TaskRow[],
  person: PersonId,
): Pick<Handover, 'tasks' | 'lines'> {
  const lines = roleLines.filter((line) => line.person === person);
  const units = lines.flatMap(({ unit }) => unit ?? []);
  const tasks = rows.flatMap((row) =>
    partsOf(row.facts, person, units).map((part) => ({ row, part })),
  );
  return { tasks, lines };
}

function refuseReceiver(directory: Directory, from: PersonId, to: PersonId, date: LocalDate): void {
  if (from === to)
    throw new Refusal(
      text(
        'Người bàn giao và người nhận là một; ghi hai người.',
        'The two are one person; name two.',
      ),
    );
  const receiver = personOf(directory, to);
  if (receiver && !isThere(receiver, date)) throw personNotThere(receiver, date);
}

/** By the files' own lines: somebody taken out of people.yaml holds no role any more. */
function partsOf(facts: TaskFacts, person: PersonId, units: UnitId[]): Part[] {
  const byRole = facts.officer === null && units.includes(facts.unit);
  return [
    ...(facts.officer === person ? (['officer'] as const) : []),
    ...(byRole ? (['by-role'] as const) : []),
    ...(facts.doers.some((doer) => doer.person === person) ? (['doer'] as const) : []),
    ...(facts.supervisor === person ? (['supervisor'] as const) : []),
  ];
}

/** What became of one task. */
export interface Moved {
  key: string;
  title: string;
  /** Why it stays where it was. */
  refused: Refused | null;
}

/** Whether a part is moved by the handover, and not by hand. */
export const isMoved = ({ part }: HandedOverTask): boolean => part === 'officer' || part === 'doer';

/**
 * Moves what is to be moved, by the commands a person would give; a refusal holds up no other.
 * @param noted is told of each command that was done
 */
export async function carryOutHandover(
  context: OfficeContext,
  handover: Handover,
  asker: Asker,
  noted: (done: Done) => Promise<void>,
): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const task of handover.tasks.filter(isMoved)) {
    const { key, facts } = task.row;
    moved.push({ key, title: facts.title, refused: await attempt(task) });
  }
  return moved;

  async function attempt({ row, part }: HandedOverTask): Promise<Refused | null> {
    const give = part === 'officer' ? giveOfficer : giveDoer;
    try {
      await noted(await give(context, row.facts.id, handover, asker));
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.said;
      throw error;
    }
  }
}

const giveOfficer = (context: OfficeContext, id: string, handover: Handover, asker: Asker) =>
  perform(context, id, 'reassign', asker, ({ state, agency }) => ({
    ...assignee(agency.directory, state.facts, { officer: handover.to.id, unit: null }),
    reason: reasonOf(handover),
  }));

/** By the same inner date; to the task's officer it comes back. */
const giveDoer = (context: OfficeContext, id: string, handover: Handover, asker: Asker) =>
  perform(context, id, 'hand-on', asker, ({ state: { facts }, agency: { directory } }) => {
    const note = reasonOf(handover);
    const innerDue = facts.doers[0]?.innerDue ?? null;
    return holderOf(directory, facts, 'officer') === handover.to.id
      ? { doers: [], named: '', note }
      : handedTo(directory, { person: handover.to.id, innerDue }, note);
  });

function reasonOf({ agency, from, to, date }: Handover): string {
  const day = shownDate(date);
  return text(
    `bàn giao công việc ngày ${day}: ${from.name} – ${to.name}`,
    `handed over on ${day}: ${from.name} – ${to.name}`,
  )[agency.directory.language];
}
