import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { partiesOf } from '../../../domain/plan/expand/parties.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { acceptedIn } from '../../../reading/answers/accepted.ts';
import { YearMissing } from '../../../reading/tasks/planFacts.ts';
import { expanding } from '../../office/withoutEngine.ts';
import { type GlobalOptions, readOnly } from '../cliContext.ts';
import { wrapped } from '../layout/wrap.ts';
import { readAgency } from '../options/chosenAgency.ts';
import { explainedDues, explainedLines } from '../pages/explainDue.ts';
import { startsOf } from '../pages/planStarts.ts';
import { type Expansions, previewPage } from '../pages/previewPage.ts';
import { askYear, keepAnswers, keptTexts } from '../planFile/keepAnswers.ts';
import { readAnsweredPlan, readAnswersBeside } from '../planFile/planFile.ts';

export interface PlanOptions extends GlobalOptions {
  year?: string;
}

interface PreviewOptions extends PlanOptions {
  explain?: boolean;
}

/**
 * `dondoc plan preview FILE`: how a plan reads. Needs neither engine nor agency; with one, units
 * are looked up.
 */
export async function preview(options: PreviewOptions, file: string): Promise<void> {
  const { registry, language } = readOnly(options);
  const agency = options.agency ? readAgency(registry, options.agency) : null;
  const beside = readAnswersBeside(file);
  const read = await readAnsweredPlan(file, options.year, agency, beside).catch(
    (error: unknown) => {
      if (!(error instanceof YearMissing)) throw error;
      const said = askYear(file, beside, language);
      throw new Refusal(text(`${error.said.vi}. ${said.vi}`, `${error.said.en}. ${said.en}`));
    },
  );
  const reading = agency ? withUnits(read.reading, agency) : read.reading;
  const expansions = agency ? expansionsOf(read.reading, agency, language) : null;
  if (read.otherYear) console.error(pc.yellow(read.otherYear[language]));
  const answers = keepAnswers(file, read, agency, language);
  const dues = options.explain ? explainedDues(all(reading), read.context) : [];
  if (options.json) {
    const starts =
      agency && expansions ? startsOf([...expansions.byRef.values()], agency) : undefined;
    const explained = options.explain ? dues : undefined;
    const tables = options.explain ? reading.tables : undefined;
    const printed = { ...reading, tables, starts, explained, answers: answers ?? undefined };
    console.log(JSON.stringify(printed, null, 2));
    return;
  }
  const kept = (answers ? keptTexts(answers) : []).flatMap((said) => wrapped(said[language], 0));
  const shown = { language, explain: options.explain === true };
  const page = previewPage(reading, agency, expansions, shown);
  console.log([...page, ...explainedLines(dues, language), ...kept].join('\n'));
}

const all = ({ tasks, suggestions }: PlanReading): PlannedTask[] => [...tasks, ...suggestions];

/** What each task, and each suggestion that was accepted, would start today, by its ref. */
function expansionsOf(reading: PlanReading, agency: Agency, language: Language): Expansions {
  // Nothing is started: dates may explain themselves to whoever reads this.
  const told = { ...agency, directory: { ...agency.directory, language } };
  const expand = expanding(told, reading, new Date().toISOString());
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

/** Units by their names in the directory; what it does not know is asked. */
function withUnits(reading: PlanReading, { directory }: Agency): PlanReading {
  const resolve = <T extends PlannedTask>(task: T): T => {
    const { parties, questions } = partiesOf(directory, task);
    const known = parties.length > 0 ? parties.map(({ unit }) => unit.name) : task.leadUnits;
    const asksUnit = task.questions.some(({ about }) => about === 'unit');
    // A row without a unit is asked about once.
    const asked = [
      ...task.questions,
      ...questions.filter(({ value }) => !asksUnit || value !== ''),
    ];
    return {
      ...task,
      leadUnits: known,
      questions: asked,
      confidence: asked.length > 0 ? 'ask' : 'sure',
    };
  };
  const suggestions = reading.suggestions.map((one) =>
    one.decision === 'refused' ? one : resolve(one),
  );
  return { ...reading, tasks: reading.tasks.map(resolve), suggestions };
}
