import { DateTime } from 'luxon';
import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { joined } from '../../../domain/text/text.ts';
import { readAnswersBeside } from '../../../reading/answers/file/answeredPlan.ts';
import { keepAnswers } from '../../../reading/answers/file/keepAnswers.ts';
import { YearMissing } from '../../../reading/tasks/planFacts.ts';
import { expandForPreview, withUnits } from '../../office/pages/plan/expandForPreview.ts';
import { explainedDues } from '../../office/pages/plan/explainedDues.ts';
import { previewPage } from '../../office/pages/plan/previewPage.ts';
import { type GlobalOptions, readOnly } from '../cliContext.ts';
import { wrapped } from '../layout/wrap.ts';
import { readAgency } from '../options/chosenAgency.ts';
import { explainedLines } from '../pages/explainedLines.ts';
import { previewLines } from '../pages/previewLines.ts';
import { askYear, keptTexts } from '../planFile/keptTexts.ts';
import { readAnsweredPlan } from '../planFile/planFile.ts';
import { refusedText } from '../refusedText.ts';

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
      throw new Refusal(joined([refusedText(error.said), said], ' '));
    },
  );
  const now = new Date().toISOString();
  const reading = agency ? withUnits(read.reading, agency) : read.reading;
  const office = agency
    ? { agency, expansions: expandForPreview(read.reading, agency, language, now) }
    : null;
  const page = previewPage(reading, office, todayOf(agency, now));
  if (read.otherYear) console.error(pc.yellow(read.otherYear[language]));
  const answers = keepAnswers(file, read, agency, language);
  const dues = options.explain ? explainedDues(all(reading), read.context) : [];
  if (options.json) {
    const explained = options.explain ? dues : undefined;
    const tables = options.explain ? reading.tables : undefined;
    const starts = page.office?.starts;
    const printed = { ...reading, tables, starts, explained, answers: answers ?? undefined };
    console.log(JSON.stringify(printed, null, 2));
    return;
  }
  const kept = (answers ? keptTexts(answers) : []).flatMap((said) => wrapped(said[language], 0));
  const lines = previewLines(page, { language, explain: options.explain === true });
  console.log([...lines, ...explainedLines(dues, language), ...kept].join('\n'));
}

const all = ({ tasks, suggestions }: PlanReading): PlannedTask[] => [...tasks, ...suggestions];

/** Today at the agency; without one, where the command is typed. */
const todayOf = (agency: Agency | null, now: Instant): LocalDate =>
  agency ? localDate(agency.calendar, now) : (DateTime.fromISO(now).toISODate() ?? '');
