import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { partiesOf } from '../../../domain/plan/parties.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../../../domain/plan/types.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { readAgency } from '../chosenAgency.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';
import { readPlanFile } from '../planFile.ts';
import { dueDays, planTable } from '../planTable.ts';

export interface PlanOptions extends GlobalOptions {
  year?: string;
}

/** `dondoc plan preview FILE`: how a plan reads. Needs neither engine nor agency; with one, units are looked up. */
export async function preview(options: PlanOptions, file: string): Promise<void> {
  const { registry, language } = readOnly(options);
  const agency = options.agency ? readAgency(registry, options.agency) : null;
  const read = await readPlanFile(file, options.year, agency);
  const reading = agency ? withUnits(read, agency) : read;
  if (options.json) console.log(JSON.stringify(reading, null, 2));
  else for (const line of page(reading, language)) console.log(line);
}

/** Units by their names in the directory; what it does not know is asked. */
function withUnits(reading: PlanReading, { directory }: Agency): PlanReading {
  const resolve = <T extends PlannedTask>(task: T): T => {
    const { parties, questions } = partiesOf(directory, task);
    const known = parties.length > 0 ? parties.map(({ unit }) => unit.name) : task.leadUnits;
    const asked = [...task.questions, ...questions];
    return { ...task, leadUnits: known, questions: asked, confidence: asked.length > 0 ? 'ask' : 'sure' };
  };
  return { ...reading, tasks: reading.tasks.map(resolve), suggestions: reading.suggestions.map(resolve) };
}

function page({ plan, tasks, suggestions }: PlanReading, language: Language): string[] {
  const counted = text(
    `${plan.title} – năm ${plan.year}: ${tasks.length} việc, ${suggestions.length} gợi ý`,
    `${plan.title} – ${plan.year}: ${tasks.length} tasks, ${suggestions.length} suggestions`,
  );
  return [
    pc.bold(counted[language]),
    planTable(tasks, language),
    ...questionLines([...tasks, ...suggestions], language),
    ...suggestionLines(suggestions, language),
  ];
}

function questionLines(tasks: PlannedTask[], language: Language): string[] {
  const asked = tasks.flatMap((task) => task.questions.map((question) => ({ place: showPlace(task), question })));
  if (asked.length === 0) return [pc.green(text('Không có câu hỏi nào.', 'No questions.')[language])];
  const title = text(`Cần hỏi (${asked.length}):`, `Questions (${asked.length}):`)[language];
  const lines = asked.map(({ place, question }) => {
    const mark = question.blocking ? pc.red('!') : pc.yellow('?');
    const choices = question.choices?.length ? ` [${question.choices.join(' | ')}]` : '';
    return `  ${mark} ${place[language]}: ${question.said[language]}${choices}`;
  });
  return ['', pc.bold(title), ...lines];
}

function suggestionLines(suggestions: Suggestion[], language: Language): string[] {
  if (suggestions.length === 0) return [];
  const title = text(
    `Gợi ý (${suggestions.length}): nhiệm vụ có thời hạn nằm trong ô hoặc trong phần lời; nhận bằng plan start … --accept all hoặc --accept MÃ,…`,
    `Suggestions (${suggestions.length}): dated duties inside cells and body text; accept with plan start … --accept all or --accept ID,…`,
  )[language];
  const lines = suggestions.map((one) => {
    const days = dueDays(one.deadline);
    return `  ${pc.cyan(one.ref.padEnd(10))} ${pc.yellow(one.dueText)}${days ? ` → ${days}` : ''}: ${one.title.slice(0, 110)}`;
  });
  return ['', pc.bold(title), ...lines];
}
