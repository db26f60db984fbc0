import pc from 'picocolors';
import { yearOf } from '../../../domain/calendar/days.ts';
import { shownDate, weekdayNames } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import type { Deadline } from '../../../domain/due/types.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import { SPARE_WEEKDAYS } from '../../../domain/plan/expand/occurrences.ts';
import type { PlannedTask } from '../../../domain/plan/types.ts';
import { dueReasonText, nominalText } from '../../../domain/policy/dueReasonText.ts';
import { normalise } from '../../../domain/text/fold.ts';
import { joined, type Language, type Text, text } from '../../../domain/text/text.ts';
import { wrapped } from '../layout/wrap.ts';
import { many } from './rehearsal/many.ts';

/** A task of the plan, and what it becomes where an agency is known. */
export interface PageTask {
  task: PlannedTask;
  expansion: Expansion | null;
}

/** An agency may count `trước ngày 5` as the 5th itself. */
export interface PageRules {
  language: Language;
  beforeIsInclusive: boolean;
  /** Who a leader's id is, where an agency is known. */
  nameOf?: (person: PersonId) => string;
}

const INDENT = 9;

const KINDS: Record<Deadline['kind'], Text> = {
  date: text('ngày', 'day'),
  month: text('tháng', 'month'),
  quarter: text('quý', 'quarter'),
  year: text('năm', 'year'),
  recurring: text('định kỳ', 'recurring'),
  continuous: text('thường xuyên, không có hạn riêng', 'continuous, without a due date of its own'),
  event: text('khi phát sinh', 'on an event'),
  external: text('chờ cấp trên định ngày', 'date from outside'),
  unspecified: text('chưa có thời hạn', 'no due date yet'),
};

/** A weekly duty falls on the days it names, or on Friday. */
function weekly({ weekdays = SPARE_WEEKDAYS }: Deadline): Text {
  return text(
    `hằng tuần, vào ${weekdayNames(weekdays, 'vi')}`,
    `weekly, on ${weekdayNames(weekdays, 'en')}`,
  );
}

/** Due dates as people read them: one in full, several as a count with the first and the last. */
export function dueDays({ dueDates }: Deadline): Text | null {
  const [first, last] = [dueDates[0], dueDates.at(-1)];
  if (!first || !last) return null;
  if (dueDates.length === 1) return text(shownDate(first), shownDate(first));
  const span = `${shownDate(first)} … ${shownDate(last)}`;
  return text(`${dueDates.length} ngày: ${span}`, `${dueDates.length} days: ${span}`);
}

/**
 * A plan's tasks by section: each with its units, leader, due text, due dates and why, and to whom
 * it goes.
 */
export function planPage(tasks: PageTask[], rules: PageRules): string[] {
  let section = '';
  return tasks.flatMap(({ task, expansion }) => {
    const heading =
      task.section !== section && task.section
        ? ['', ...wrapped(task.section, 0).map(pc.bold)]
        : [];
    section = task.section;
    return [...heading, ...taskLines(task, expansion, rules)];
  });
}

function taskLines(task: PlannedTask, expansion: Expansion | null, rules: PageRules): string[] {
  const { language } = rules;
  const ref = `${task.ref}${task.confidence === 'ask' ? ' ?' : ''}`;
  const title = wrapped(task.title, INDENT);
  const head =
    ref.length < INDENT - 1
      ? [`${` ${ref}`.padEnd(INDENT)}${title[0]?.trim()}`, ...title.slice(1)]
      : [` ${ref}`, ...title];
  const said = [
    unitsText(task, expansion, rules),
    ...dueTexts(task, expansion, rules),
    fanOutText(expansion),
  ];
  const [first = '', ...others] = head;
  return [
    task.confidence === 'ask' ? pc.yellow(first) : first,
    ...others,
    ...said.flatMap((line) =>
      line && line[language] !== '' ? wrapped(line[language], INDENT).map(pc.dim) : [],
    ),
  ];
}

function unitsText(
  { leadUnits, coordinatingUnits, supervisor }: PlannedTask,
  expansion: Expansion | null,
  { nameOf }: PageRules,
): Text {
  const facts = expansion?.starts.map((start) => start.facts) ?? [];
  const isByField = facts.some((one) => one.supervisor === null && one.listed.supervisor !== null);
  const ids = new Set(facts.map((one) => one.supervisor ?? one.listed.supervisor));
  const leaders = [...ids].flatMap((id) => (id && nameOf ? nameOf(id) : []));
  const led = supervisor === '' ? leaders.join('; ') : named(supervisor, leaders);
  const byField = isByField ? text(' (theo lĩnh vực)', ' (by field of work)') : text('', '');
  const parts: [Text, Text][] = [
    [
      text('Chủ trì', 'Lead'),
      same(resolved(expansion?.task.leadUnits ?? leadUnits, expansion?.units ?? [])),
    ],
    [text('Phối hợp', 'With'), same(coordinatingUnits.join('; '))],
    [
      text('Chỉ đạo', 'Supervisor'),
      led === '' ? same('') : text(led + byField.vi, led + byField.en),
    ],
  ];
  const said = parts.filter(([, words]) => words.vi !== '');
  const line = (language: Language): string =>
    said.map(([label, words]) => `${label[language]}: ${words[language]}`).join(' · ');
  return text(line('vi'), line('en'));
}

const same = (words: string): Text => text(words, words);

/**
 * The plan's own words, and the units they stand for where those are named otherwise: what a group
 * fans out to.
 */
function resolved(printed: string[], units: string[]): string {
  const [words, names] = [printed.join('; '), units.join('; ')];
  return names === '' || names === words ? words : `${words} → ${names}`;
}

/** A title, and who that is. */
const named = (printed: string, names: string[]): string =>
  resolved(
    [printed],
    names.filter((name) => !normalise(printed).includes(normalise(name))),
  );

/** A single day says how it was found; of several all are told, and how the first was found. */
function dueTexts(task: PlannedTask, expansion: Expansion | null, rules: PageRules): Text[] {
  const { dueText: printed, deadline } = task;
  const words = printed === '' ? '' : `“${printed}” → `;
  const [first, ...more] = deadline.dueDates;
  const kind = deadline.recurrence?.[0] === 'weekly' ? weekly(deadline) : KINDS[deadline.kind];
  if (!first) return [dueLine(text(`${words}${kind.vi}`, `${words}${kind.en}`))];
  const why = reasonText(task, first, expansion, rules);
  if (more.length === 0) return [dueLine(why)];
  const workBy = new Map(expansion?.starts.map(({ facts }) => [facts.dueDate, facts.workBy]));
  const days = (until: string): string =>
    deadline.dueDates.map((day) => shownDay(day, workBy.get(day) ?? day, until)).join(', ');
  return [
    dueLine(text(`${words}${days('làm đến')}`, `${words}${days('work until')}`)),
    text(`Ngày đầu: ${why.vi}`, `The first: ${why.en}`),
  ];
}

const dueLine = ({ vi, en }: Text): Text => text(`Thời hạn: ${vi}`, `Due: ${en}`);

/** The year is told where rolling back crosses it. */
function shownDay(day: LocalDate, workBy: LocalDate, until: string): string {
  if (workBy === day) return shownDate(day);
  const short = yearOf(day) === yearOf(workBy) ? shownDate(workBy).slice(0, 5) : shownDate(workBy);
  return `${shownDate(day)} (${until} ${short})`;
}

/** How a due date follows from its text; with an agency also what its calendar makes of it. */
function reasonText(
  task: PlannedTask,
  day: LocalDate,
  expansion: Expansion | null,
  rules: PageRules,
): Text {
  const { dueText, deadline } = task;
  const facts = expansion?.starts.find((start) => start.facts.dueDate === day)?.facts;
  const reason = (language: Language): string => {
    const nominal = nominalText(deadline.kind, day)[language];
    if (facts) return dueReasonText(facts.dueReason, facts)[language];
    return dueText === '' ? nominal : `${dueText} → ${nominal}`;
  };
  if (deadline.boundary !== 'before' || rules.beforeIsInclusive)
    return text(reason('vi'), reason('en'));
  return text(
    `${reason('vi')}; “trước” là hết ngày liền trước`,
    `${reason('en')}; “trước” (before) is the end of the day before`,
  );
}

/**
 * A group, a list of units or several due dates: each unit owes each by itself; weeks gone by are
 * not handed out.
 */
function fanOutText(expansion: Expansion | null): Text | null {
  const { units = [], starts = [], skipped = 0 } = expansion ?? {};
  const parts = [
    ...(starts.length > 1
      ? [
          text(
            `Thành ${starts.length} việc theo dõi của ${units.length} đơn vị`,
            `Becomes ${many(starts.length, 'task')} of ${many(units.length, 'unit')}`,
          ),
        ]
      : []),
    ...(skipped > 0
      ? [
          text(
            `${starts.length > 1 ? 'bỏ' : 'Bỏ'} qua ${skipped} kỳ đã qua`,
            `${many(skipped, 'occurrence')} gone by left out`,
          ),
        ]
      : []),
  ];
  return parts.length === 0 ? null : joined(parts, '; ');
}
