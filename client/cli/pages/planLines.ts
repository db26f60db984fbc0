import pc from 'picocolors';
import { yearOf } from '../../../domain/calendar/days.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { Deadline } from '../../../domain/due/types.ts';
import { dueStepsText } from '../../../domain/policy/dueReasonText.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { normalise } from '../../../domain/text/fold.ts';
import { joined, type Language, type Text, text } from '../../../domain/text/text.ts';
import type { PlanRow } from '../../office/pages/plan/planRow.ts';
import { KIND_TEXT, type RowDue } from '../../office/pages/plan/rowDue.ts';
import { becomesTexts, weeklyText } from '../../office/pages/plan/rowTexts.ts';
import { wrapped } from '../layout/wrap.ts';

const INDENT = 9;

/** Due dates as people read them: one in full, several as a count with the first and the last. */
export function dueDays({ dueDates }: Deadline): Text | null {
  const [first, last] = [dueDates[0], dueDates.at(-1)];
  if (!first || !last) return null;
  if (dueDates.length === 1) return text(shownDate(first), shownDate(first));
  const span = `${shownDate(first)} … ${shownDate(last)}`;
  return text(`${dueDates.length} ngày: ${span}`, `${dueDates.length} days: ${span}`);
}

/**
 * A plan's rows by section: each with its units, leader, due text, due dates and why, and to whom
 * it goes.
 */
export function planLines(rows: PlanRow[], language: Language): string[] {
  let section = '';
  return rows.flatMap((row) => {
    const heading =
      row.section !== section && row.section ? ['', ...wrapped(row.section, 0).map(pc.bold)] : [];
    section = row.section;
    return [...heading, ...rowLines(row, language)];
  });
}

function rowLines(row: PlanRow, language: Language): string[] {
  const ref = `${row.ref}${row.asks ? ' ?' : ''}`;
  const title = wrapped(row.title, INDENT);
  const head =
    ref.length < INDENT - 1
      ? [`${` ${ref}`.padEnd(INDENT)}${title[0]?.trim()}`, ...title.slice(1)]
      : [` ${ref}`, ...title];
  const said = [unitsText(row), ...dueTexts(row.due), becomesText(row.becomes)];
  const [first = '', ...others] = head;
  return [
    row.asks ? pc.yellow(first) : first,
    ...others,
    ...said.flatMap((line) =>
      line && line[language] !== '' ? wrapped(line[language], INDENT).map(pc.dim) : [],
    ),
  ];
}

function unitsText({ lead, coordinating, supervisor }: PlanRow): Text {
  const { printed, people, byField } = supervisor;
  const names = people.map(({ name }) => name);
  const led = printed === '' ? names.join('; ') : named(printed, names);
  const field = byField ? text(' (theo lĩnh vực)', ' (by field of work)') : text('', '');
  const parts: [Text, Text][] = [
    [text('Chủ trì', 'Lead'), same(resolved(lead.printed, lead.units))],
    [text('Phối hợp', 'With'), same(coordinating.join('; '))],
    [text('Chỉ đạo', 'Supervisor'), led === '' ? same('') : text(led + field.vi, led + field.en)],
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
function dueTexts(due: RowDue): Text[] {
  const words = due.words === '' ? '' : `“${due.words}” → `;
  const [first, ...more] = due.days;
  const kind = due.weekdays ? weeklyText(due.weekdays) : KIND_TEXT[due.kind];
  if (!first) return [dueLine(text(`${words}${kind.vi}`, `${words}${kind.en}`))];
  const why = whyText(due);
  if (more.length === 0) return [dueLine(why)];
  const days = (until: string): string =>
    due.days.map(({ day, workBy }) => shownDay(day, workBy ?? day, until)).join(', ');
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

function whyText({ why, endsDayBefore }: RowDue): Text {
  const reason = dueStepsText(why);
  if (!endsDayBefore) return reason;
  return text(
    `${reason.vi}; “trước” là hết ngày liền trước`,
    `${reason.en}; “trước” (before) is the end of the day before`,
  );
}

function becomesText(becomes: PlanRow['becomes']): Text | null {
  const parts = becomesTexts(becomes);
  if (parts.length === 0) return null;
  const { vi, en } = joined(parts, '; ');
  return text(capitalised(vi), capitalised(en));
}
