import { DateTime } from 'luxon';
import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { planId } from '../../../domain/case/ids.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { Question } from '../../../domain/due/types.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import { placesText, showPlace, showSource } from '../../../domain/plan/place.ts';
import { type PlanResults, resultsOf, withDoubts } from '../../../domain/plan/results.ts';
import type { PlannedTask, PlanReading, Unread } from '../../../domain/plan/types.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { acceptedIn } from '../../../reading/answers/accepted.ts';
import { wrapped } from '../layout/wrap.ts';
import { columnLines, fileNotes } from './columnLines.ts';
import { dueNotes } from './dueNotes.ts';
import { planPage } from './planPage.ts';
import { startsLines } from './planStarts.ts';
import { many } from './rehearsal/many.ts';
import { resultLines } from './resultLines.ts';
import { offeredText, suggestionsPage } from './suggestionsPage.ts';

/** What the tasks of a plan would start. */
export interface Expansions {
  byRef: Map<string, Expansion>;
  /** Why others cannot be started: a past year without a calendar. */
  refused: Text[];
}

/**
 * A plan as it reads, for people: its tasks, what to look at twice, what is asked, and what
 * starting it would start.
 */
export function previewPage(
  { plan, tasks, suggestions, unread = [], tables = [], notes = [] }: PlanReading,
  agency: Agency | null,
  expansions: Expansions | null,
  { language, explain }: { language: Language; explain: boolean },
): string[] {
  const offered = offeredText(suggestions);
  const counted = text(
    `${plan.title}${saysYear(plan) ? '' : ` – năm ${plan.year}`}: ${tasks.length} việc, ${offered.vi}`,
    `${plan.title}${saysYear(plan) ? '' : ` – ${plan.year}`}: ${many(tasks.length, 'task')}, ${offered.en}`,
  );
  const shown = [...tasks, ...acceptedIn({ suggestions })].map((task) => ({
    task,
    expansion: expansions?.byRef.get(task.ref) ?? null,
  }));
  return [
    ...wrapped(counted[language], 0).map(pc.bold),
    ...fileNotes(notes, language),
    ...(explain ? columnLines(tables, language) : []),
    ...planPage(shown, {
      language,
      beforeIsInclusive: agency?.policy.beforeIsInclusive ?? false,
      nameOf: (id) => (agency && personOf(agency.directory, id)?.name) ?? id,
    }),
    ...noteLines(dueNotes({ plan, tasks, suggestions }, today(agency)), language),
    ...questionLines([...tasks, ...suggestions], language),
    ...(expansions
      ? resultLines(resultsIn(plan, [...expansions.byRef.values()], today(agency)), language)
      : []),
    ...suggestionsPage(suggestions, language),
    ...unreadLines(unread, language),
    ...(agency && expansions
      ? startsLines([...expansions.byRef.values()], agency, language)
      : noAgency(language)),
    ...new Set(expansions?.refused.map((said) => pc.red(said[language]))),
  ];
}

/**
 * Units and leaders are looked up in one agency's directory; without it half of what must be asked
 * is not.
 */
const noAgency = (language: Language): string[] =>
  noteLines(
    [
      text(
        'Chưa đối chiếu đơn vị và lãnh đạo với danh bạ: thêm --agency THƯ-MỤC-HOẶC-MÃ để biết ai nhận việc nào.',
        'Units and leaders were not looked up: add --agency FOLDER-OR-CODE to see who gets what.',
      ),
    ],
    language,
  );

const saysYear = ({ title, year }: PlanReading['plan']): boolean => title.includes(`${year}`);

const today = (agency: Agency | null): LocalDate =>
  agency
    ? localDate(agency.calendar, new Date().toISOString())
    : (DateTime.now().toISODate() ?? '');

const noteLines = (notes: Text[], language: Language): string[] =>
  notes.flatMap((said) => ['', ...wrapped(said[language], 0).map(pc.yellow)]);

/** A preview knows nothing of what runs: its doubts are of the plan alone. */
function resultsIn(
  { issued }: PlanReading['plan'],
  expansions: Expansion[],
  day: LocalDate,
): PlanResults {
  const found = resultsOf(expansions, day);
  const ofPlans = found.done.map(({ facts: { agency, plan } }) => planId(agency, plan));
  const known = new Map(issued ? ofPlans.map((id) => [id, issued]) : []);
  return { ...found, done: withDoubts(found.done, { tasks: [], issued: known }) };
}

/** Choices beyond these stand in the file of answers. */
const MOST_CHOICES = 5;

/** The same question about several rows is said once. */
function questionLines(tasks: PlannedTask[], language: Language): string[] {
  const asked = new Map<string, { places: string[]; question: Question }>();
  for (const task of tasks)
    for (const question of task.questions) {
      const known = asked.get(question.said.vi) ?? { places: [], question };
      known.places.push(showPlace(task)[language]);
      asked.set(question.said.vi, known);
    }
  if (asked.size === 0)
    return ['', pc.green(text('Không có câu hỏi nào.', 'No questions.')[language])];
  const title = text(`Cần hỏi (${asked.size}):`, `Questions (${asked.size}):`)[language];
  return [
    '',
    pc.bold(title),
    ...[...asked.values()].flatMap((one) => questionLine(one, language)),
    ...legend(tasks, language),
  ];
}

/** What the marks mean that stand above. Only an accepted suggestion holds anything up. */
function legend(tasks: PlannedTask[], language: Language): string[] {
  const has = (blocking: boolean, some: PlannedTask[]): boolean =>
    some.some(({ questions }) => questions.some((one) => one.blocking === blocking));
  const rows = tasks.filter((task) => !('foundIn' in task));
  const marks = [
    ...(has(true, rows)
      ? [text('“!”: phải trả lời mới giao được', '“!”: nothing starts before it is answered')]
      : []),
    ...(!has(true, rows) && has(true, tasks)
      ? [
          text(
            '“!”: phải trả lời mới nhận được gợi ý đó',
            '“!”: must be answered to accept that suggestion',
          ),
        ]
      : []),
    ...(has(false, tasks)
      ? [
          text(
            '“?”: nên xem lại, để trống thì giữ như đã đọc',
            '“?”: worth a look, left open it stays as it was read',
          ),
        ]
      : []),
  ];
  return wrapped(`(${marks.map((said) => said[language]).join('; ')})`, 2).map(pc.dim);
}

const namesIt = (said: string, choice: string): boolean =>
  said.includes(`“${choice}”`) || said.includes(`"${choice}"`);

function questionLine(
  { places, question }: { places: string[]; question: Question },
  language: Language,
): string[] {
  const mark = question.blocking ? pc.red('!') : pc.yellow('?');
  // Some questions name their choices themselves.
  const choices = (question.choices ?? []).filter(
    (choice) => !namesIt(question.said[language], choice),
  );
  const some = [...choices.slice(0, MOST_CHOICES), ...(choices.length > MOST_CHOICES ? ['…'] : [])];
  const where = placesText(places)[language];
  const words = `${where}: ${question.said[language]}${some.length > 0 ? ` [${some.join(' | ')}]` : ''}`;
  return wrapped(words, 4, `  ${mark} `);
}

/** What stands in tables and became no task, so that nobody misses it later. */
function unreadLines(unread: Unread[], language: Language): string[] {
  if (unread.length === 0) return [];
  const rows = unread.reduce((sum, stretch) => sum + stretch.rows, 0);
  const title = text(
    `Không đọc thành nhiệm vụ (${rows} dòng):`,
    `Not read as tasks (${many(rows, 'row')}):`,
  )[language];
  const lines = unread.flatMap(({ source, rows: count, heading }) => {
    const counted = text(`${count} dòng`, many(count, 'row'))[language];
    return wrapped(`${showSource(source)[language]}: ${counted}, “${heading}”`, 4, '  - ');
  });
  return ['', pc.bold(title), ...lines];
}
