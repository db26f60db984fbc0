import type { Agency } from '../../../config/agency.ts';
import { sundayOf } from '../../../domain/calendar/days.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { HEADINGS, type SectionId, sectionOf } from '../../../domain/digest/page/sections.ts';
import { todayFor } from '../../../domain/digest/today.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { isOpenWork } from '../../../domain/task/phase.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';

/** Tasks of one person's page that stand together. */
export interface MineGroup {
  name: string;
  said: Text;
  rows: TaskRow[];
}

/** What waits for somebody's word or entry, in the order of his mails. */
const WAITING: SectionId[] = [
  ...([
    'decide',
    'obstacles',
    'posted',
    'hand-over',
    'to-leaders',
    'explanation',
    'held',
    'confirm',
    'date',
  ] as const),
];

const WORK = {
  overdue: text('Quá hạn', 'Overdue'),
  today: text('Hôm nay', 'Today'),
  week: text('Tuần này', 'This week'),
  later: text('Sau đó', 'Later'),
  undated: text('Không có ngày cụ thể', 'Without a date'),
  unconfirmed: text(
    'Đã qua hạn khi giao, cần xác nhận',
    'Past its date when given, to be confirmed',
  ),
};

/** Others lead it, and a unit of his takes part. */
const JOINT = text('Phối hợp thực hiện', 'Taking part');

type WorkName = keyof typeof WORK;

/**
 * What is a person's today: first what waits for his word, by the same rules as his mails, then his
 * own work, what is overdue first; last what others lead and a unit of his takes part in.
 */
export function mineOf(
  rows: TaskRow[],
  person: PersonId,
  agency: Agency,
  today: LocalDate,
  isJointly: (row: TaskRow) => boolean = () => false,
): MineGroup[] {
  const byId = new Map(rows.map((row) => [row.facts.id, row]));
  const facts = rows.map((row) => row.facts);
  const notices = todayFor(person, facts, agency, today);
  const waiting = WAITING.map((section) => {
    const of = notices.filter((notice) => sectionOf(notice) === section);
    const ids = new Set(of.map(({ subject }) => subject));
    return {
      name: section,
      said: HEADINGS[section],
      rows: [...ids].flatMap((id) => byId.get(id) ?? []),
    };
  });
  const asked = new Set(waiting.find(({ name }) => name === 'confirm')?.rows);
  const own = rows.filter((row) => isOpenWork(row.facts) && isHis(row, person) && !asked.has(row));
  const work = (Object.keys(WORK) as WorkName[]).map((name) => ({
    ...{ name, said: WORK[name] },
    rows: own.filter((row) => whenOf(row, today) === name),
  }));
  const joint = rows.filter(
    (row) => isOpenWork(row.facts) && !row.facts.toConfirm && isJointly(row) && !isHis(row, person),
  );
  return [...waiting, ...work, { name: 'joint', said: JOINT, rows: joint }].filter(
    (group) => group.rows.length > 0,
  );
}

const isHis = ({ officer, facts }: TaskRow, person: PersonId): boolean =>
  officer === person || facts.doers.some((doer) => doer.person === person);

function whenOf({ standing, facts: { workBy, toConfirm } }: TaskRow, today: LocalDate): WorkName {
  if (standing.bucket === 'overdue-open') return 'overdue';
  if (workBy === null) return 'undated';
  if (workBy <= today) return toConfirm ? 'unconfirmed' : 'today';
  return workBy <= sundayOf(today) ? 'week' : 'later';
}
