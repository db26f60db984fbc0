import { personOf } from '../../../domain/directory/roles.ts';
import type { PersonId, UnitId } from '../../../domain/directory/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { whatIsOpenOf } from '../../office/withoutEngine.ts';
import type { Visitor } from '../env.ts';

/** What is to be known before somebody or something goes, and where that is settled. */
export interface BeforeLeaving {
  said: Text;
  /** The page where it is settled; null: there is none. */
  to: { address: string; said: Text } | null;
}

/** What is done for somebody who leaves. */
export const HAND_OVER = text('Bàn giao công việc', 'Hand the work over');

/** What a person still has to do. */
export async function stillDoing(
  { agency, desk, typingFor }: Visitor,
  person: PersonId,
): Promise<BeforeLeaving | null> {
  const rows = await desk.queries.tasks({ agency: agency.directory.agency });
  const { tasks } = whatIsOpenOf(agency, rows, person);
  const n = new Set(tasks.map(({ row }) => row.key)).size;
  if (n === 0) return null;
  return {
    said: text(
      `Người này còn ${n} nhiệm vụ chưa hoàn thành; nên bàn giao trước.`,
      `This person still has ${n} open task(s); hand them over first.`,
    ),
    to: typingFor ? { address: handOverAddress(person), said: HAND_OVER } : null,
  };
}

/** Where it is done. */
export const handOverAddress = (person: PersonId): string =>
  `/co-quan/nguoi/${encodeURIComponent(person)}/ban-giao`;

/** Who is in no list of people any more and still named for open tasks. */
export async function strangersDoing({ agency, desk }: Visitor): Promise<PersonId[]> {
  const { directory } = agency;
  const rows = await desk.queries.tasks({ agency: directory.agency });
  const named = rows.flatMap(({ facts }) => [
    ...(facts.officer === null ? [] : [facts.officer]),
    ...facts.doers.map(({ person }) => person),
  ]);
  return [...new Set(named)].filter((id) => !personOf(directory, id)).sort();
}

/** Everybody whom tasks name, ended ones too: nobody new gets the code of one of them. */
export async function peopleOfTasks({ agency, desk }: Visitor): Promise<PersonId[]> {
  const rows = await desk.queries.tasks({ agency: agency.directory.agency, all: true });
  const named = rows.flatMap(({ facts }) => [
    ...[facts.officer, facts.supervisor, facts.listed.officer, facts.listed.supervisor],
    ...[...facts.doers.map(({ person }) => person), ...facts.reports.map(({ by }) => by)],
    ...(facts.obstacles ?? []).flatMap(({ by, asked }) => [by, asked.person]),
  ]);
  return [...new Set(named)].filter((id) => id !== null);
}

/** What a unit still has to do. */
export async function stillOwed(
  { agency, desk }: Visitor,
  unit: UnitId,
): Promise<BeforeLeaving | null> {
  const rows = await desk.queries.tasks({ agency: agency.directory.agency, unit });
  if (rows.length === 0) return null;
  return {
    said: text(
      `Đơn vị này còn ${rows.length} nhiệm vụ chưa hoàn thành; nên giao lại cho đơn vị khác trước.`,
      `This unit still has ${rows.length} open task(s); reassign them first.`,
    ),
    to: {
      address: `/nhiem-vu?unit=${encodeURIComponent(unit)}`,
      said: text('Xem các nhiệm vụ', 'See the tasks'),
    },
  };
}
