import { DateTime } from 'luxon';
import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { Question } from '../../../domain/due/types.ts';
import { acceptedIn } from '../../../domain/plan/answers/accepted.ts';
import type { Expansion } from '../../../domain/plan/expand.ts';
import { partiesOf } from '../../../domain/plan/parties.ts';
import { placesText, showPlace } from '../../../domain/plan/place.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { expanding } from '../../facade/expandPlan.ts';
import { YearMissing } from '../../plan/planFacts.ts';
import { readAgency } from '../chosenAgency.ts';
import { dueNotes } from '../dueNotes.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';
import { askYear, keepAnswers, keptTexts } from '../keepAnswers.ts';
import { readAnsweredPlan, readAnswersBeside } from '../planFile.ts';
import { dueDays, planPage } from '../planPage.ts';
import { startsLines, startsOf } from '../planStarts.ts';
import { many } from '../rehearsal/many.ts';
import { wrapped } from '../wrap.ts';

export interface PlanOptions extends GlobalOptions {
  year?: string;
}

/** `dondoc plan preview FILE`: how a plan reads. Needs neither engine nor agency; with one, units are looked up. */
export async function preview(options: PlanOptions, file: string): Promise<void> {
  const { registry, language } = readOnly(options);
  const agency = options.agency ? readAgency(registry, options.agency) : null;
  const beside = readAnswersBeside(file);
  const read = await readAnsweredPlan(file, options.year, agency, beside).catch((error: unknown) => {
    if (!(error instanceof YearMissing)) throw error;
    const said = askYear(file, beside, language);
    throw new Refusal(text(`${error.said.vi}. ${said.vi}`, `${error.said.en}. ${said.en}`));
  });
  const reading = agency ? withUnits(read.reading, agency) : read.reading;
  const expansions = agency ? expansionsOf(read.reading, agency) : null;
  if (read.otherYear) console.error(pc.yellow(read.otherYear[language]));
  const answers = keepAnswers(file, read, agency, language);
  if (options.json) {
    const starts = agency && expansions ? startsOf([...expansions.byRef.values()], agency) : undefined;
    console.log(JSON.stringify({ ...reading, starts, answers: answers ?? undefined }, null, 2));
    return;
  }
  const kept = (answers ? keptTexts(answers) : []).flatMap((said) => wrapped(said[language], 0));
  for (const line of [...page(reading, agency, expansions, language), ...kept]) console.log(line);
}

/** What each task, and each suggestion that was accepted, would start today, by its ref. */
function expansionsOf(reading: PlanReading, agency: Agency): Expansions {
  const expand = expanding(agency, reading, new Date().toISOString());
  const found: Expansions = { byRef: new Map(), refused: [] };
  for (const task of [...reading.tasks, ...acceptedIn(reading)])
    try {
      found.byRef.set(task.ref, expand(task));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.refused.push(error.said);
    }
  return found;
}

interface Expansions {
  byRef: Map<string, Expansion>;
  /** Why others cannot be started: a year without a calendar. */
  refused: Text[];
}

/** Units by their names in the directory; what it does not know is asked. */
function withUnits(reading: PlanReading, { directory }: Agency): PlanReading {
  const resolve = <T extends PlannedTask>(task: T): T => {
    const { parties, questions } = partiesOf(directory, task);
    const known = parties.length > 0 ? parties.map(({ unit }) => unit.name) : task.leadUnits;
    const asksUnit = task.questions.some(({ about }) => about === 'unit');
    // A row without a unit is asked about once.
    const asked = [...task.questions, ...questions.filter(({ value }) => !asksUnit || value !== '')];
    return { ...task, leadUnits: known, questions: asked, confidence: asked.length > 0 ? 'ask' : 'sure' };
  };
  const suggestions = reading.suggestions.map((one) => (one.decision === 'refused' ? one : resolve(one)));
  return { ...reading, tasks: reading.tasks.map(resolve), suggestions };
}

function page(
  { plan, tasks, suggestions }: PlanReading,
  agency: Agency | null,
  expansions: Expansions | null,
  language: Language,
): string[] {
  const counted = text(
    `${plan.title}${saysYear(plan) ? '' : ` – năm ${plan.year}`}: ${tasks.length} việc, ${suggestions.length} gợi ý`,
    `${plan.title}${saysYear(plan) ? '' : ` – ${plan.year}`}: ${many(tasks.length, 'task')}, ${many(suggestions.length, 'suggestion')}`,
  );
  const shown = [...tasks, ...acceptedIn({ suggestions })].map((task) => ({
    task,
    expansion: expansions?.byRef.get(task.ref) ?? null,
  }));
  return [
    ...wrapped(counted[language], 0).map(pc.bold),
    ...planPage(shown, {
      language,
      beforeIsInclusive: agency?.policy.beforeIsInclusive ?? false,
      nameOf: (id) => (agency && personOf(agency.directory, id)?.name) ?? id,
    }),
    ...noteLines(dueNotes({ plan, tasks, suggestions }, today(agency)), language),
    ...questionLines([...tasks, ...suggestions], language),
    ...suggestionLines(suggestions, language),
    ...(agency && expansions ? startsLines([...expansions.byRef.values()], agency, language) : noAgency(language)),
    ...new Set(expansions?.refused.map((said) => pc.red(said[language]))),
  ];
}

/** Units and leaders are looked up in one agency's directory; without it half of what must be asked is not. */
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
  agency ? localDate(agency.calendar, new Date().toISOString()) : (DateTime.now().toISODate() ?? '');

const noteLines = (notes: Text[], language: Language): string[] =>
  notes.flatMap((said) => ['', ...wrapped(said[language], 0).map(pc.yellow)]);

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
  if (asked.size === 0) return ['', pc.green(text('Không có câu hỏi nào.', 'No questions.')[language])];
  const title = text(`Cần hỏi (${asked.size}):`, `Questions (${asked.size}):`)[language];
  return [
    '',
    pc.bold(title),
    ...[...asked.values()].flatMap((one) => questionLine(one, language)),
    ...legend([...asked.values()], language),
  ];
}

/** What the marks mean that stand above. */
function legend(asked: { question: Question }[], language: Language): string[] {
  const [blocking, others] = [true, false].map((mark) => asked.some(({ question }) => question.blocking === mark));
  const marks = [
    ...(blocking ? [text('“!”: phải trả lời mới giao được', '“!”: nothing starts before it is answered')] : []),
    ...(others
      ? [text('“?”: nên xem lại, để trống thì giữ như đã đọc', '“?”: worth a look, left open it stays as it was read')]
      : []),
  ];
  return wrapped(`(${marks.map((said) => said[language]).join('; ')})`, 2).map(pc.dim);
}

function questionLine({ places, question }: { places: string[]; question: Question }, language: Language): string[] {
  const mark = question.blocking ? pc.red('!') : pc.yellow('?');
  // Some questions name their choices themselves.
  const choices = (question.choices ?? []).filter((choice) => !question.said[language].includes(`“${choice}”`));
  const some = [...choices.slice(0, MOST_CHOICES), ...(choices.length > MOST_CHOICES ? ['…'] : [])];
  const where = placesText(places)[language];
  const words = `${where}: ${question.said[language]}${some.length > 0 ? ` [${some.join(' | ')}]` : ''}`;
  return wrapped(words, 4, `  ${mark} `);
}

function suggestionLines(suggestions: Suggestion[], language: Language): string[] {
  if (suggestions.length === 0) return [];
  const title = text(
    `Gợi ý (${suggestions.length}): nhiệm vụ có thời hạn nằm trong ô hoặc trong phần lời; nhận trong tệp trả lời, hoặc bằng plan start … --accept all hay --accept MÃ,…`,
    `Suggestions (${suggestions.length}): dated duties inside cells and body text; accept them in the file of answers, or with plan start … --accept all or --accept ID,…`,
  )[language];
  return ['', ...wrapped(title, 0).map(pc.bold), ...suggestions.flatMap((one) => suggestionLine(one, language))];
}

const DECIDED = { accepted: text('đã nhận', 'accepted'), refused: text('không nhận', 'refused') };

function suggestionLine(one: Suggestion, language: Language): string[] {
  const days = dueDays(one.deadline);
  const decided = one.decision ? ` (${DECIDED[one.decision][language]})` : '';
  const words = `${one.dueText}${days ? ` → ${days}` : ''}${decided}: ${one.leadUnits.join('; ')}: ${one.title}`;
  return wrapped(words, 13, `  ${pc.cyan(one.ref.padEnd(10))} `);
}
