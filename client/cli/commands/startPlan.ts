import path from 'node:path';
import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { cancelledText } from '../../../domain/plan/cancelledText.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import { yearOfWhole } from '../../../domain/plan/identity.ts';
import { keptText } from '../../../domain/plan/keptText.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import { differingAnswers, givenAnswers, withFurther } from '../../../domain/plan/record.ts';
import type { DoneRow } from '../../../domain/plan/results.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { inLines, type Text, text } from '../../../domain/text/text.ts';
import { answered, readAnswersBeside } from '../../../reading/answers/file/answeredPlan.ts';
import type { Answers } from '../../../reading/answers/readAnswers.ts';
import { planId } from '../../../reading/tasks/planFacts.ts';
import type { Accept, PlanStart } from '../../office/types.ts';
import { NothingStarted, unchosenResults } from '../../office/withoutEngine.ts';
import { counting } from '../layout/counting.ts';
import { acceptIn } from '../options/acceptIn.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { confirmed } from '../options/confirmed.ts';
import { changeRows, tellChanges } from '../pages/changeTable.ts';
import { resultLines } from '../pages/resultLines.ts';
import { isAnswered, perhapsElsewhere } from '../planFile/formerAnswers.ts';
import { type AnsweredFile, readAnsweredPlan } from '../planFile/planFile.ts';
import { refusedText } from '../refusedText.ts';
import { openSession, type Session } from '../session.ts';
import type { PlanOptions } from './preview.ts';

interface StartOptions extends PlanOptions {
  accept?: string;
  changes?: 'apply' | 'ignore';
  plan?: string;
  answers?: 'file' | 'kept';
  results?: 'take' | 'leave';
}

/**
 * `dondoc plan start FILE`: every row becomes its tasks, or none does and the open questions are
 * told, or what a corrected plan would change of running tasks.
 */
export async function startPlanFile(options: StartOptions, file: string): Promise<void> {
  const session = await openSession(options);
  const { registry, plans, language } = session;
  try {
    const agency = servedAgency(registry, options.agency);
    const read = await readWithKept(session, agency, options, file);
    if (read.otherYear) console.error(pc.yellow(read.otherYear[language]));
    const { accept, reading } = acceptIn(options.accept, calledBy(read.reading, options.plan));
    const count = counting(text('Đã giao', 'Started'), language);
    const done = await resultsToTake(session, agency, reading, accept, options);
    const named = options.plan !== undefined;
    const choice = {
      ...{ accept, changes: options.changes, named },
      ...{ answers: givenAnswers(read.answers.entries), file: path.basename(file) },
    };
    const outcome = await plans
      .start(agency, reading, choice, count.show)
      .catch((error: unknown) => {
        const isBare = read.asked.length > 0 && !isAnswered(read.answers);
        if (!(error instanceof NothingStarted) || !isBare) throw error;
        throw new Refusal(inLines(refusedText(error.said), perhapsElsewhere(file)));
      });
    count.done();
    const refused = await plans.reportResults(done);
    if (options.json) console.log(JSON.stringify(summary(reading, outcome), null, 2));
    else {
      for (const said of report(reading, outcome)) console.log(said[language]);
      tellChanges(outcome.changes, agency, language);
      if (done.length > 0) console.log(takenText(done.length - refused.length)[language]);
    }
    for (const one of refused) console.error(refusedText(one)[language]);
    if (refused.length > 0) process.exitCode = 1;
    if (outcome.changes.some(({ end }) => end === 'refused')) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** The rows that are reported with what the plan says of them, once somebody has seen them. */
async function resultsToTake(
  { plans, language }: Session,
  agency: Agency,
  reading: PlanReading,
  accept: Accept,
  { results, json }: StartOptions,
): Promise<DoneRow[]> {
  if (results === 'leave') return [];
  const found = await plans.results(agency, reading, accept);
  const { done } = found;
  // What is unclear beside nothing that is clear was told by the preview.
  if (done.length === 0) return [];
  if (!json || !results) for (const line of resultLines(found, language)) console.error(line);
  const odd = done.filter(({ doubts }) => doubts.length > 0).length;
  const [vi, en] = odd > 0 ? [` (${odd} việc cần xem lại)`, ` (look again at ${odd})`] : ['', ''];
  const question = text(
    `Nhận ${done.length} việc trên là đã báo cáo bằng các văn bản ấy${vi}? (có/không) `,
    `Take these ${done.length} tasks as reported by these documents${en}? (yes/no) `,
  );
  const needsChoice = unchosenResults(done.length);
  return results || (await confirmed(question, needsChoice, language)) ? done : [];
}

const takenText = (count: number): Text =>
  text(
    `Đã nhận ${count} việc là đã báo cáo, theo kết quả ghi trong kế hoạch.`,
    `Took ${count} tasks as reported, by the results that the plan names.`,
  );

/**
 * A plan with its answers: those in the file beside it until its first start, those on record from
 * then on. Where both say something and not the same, somebody must choose.
 */
async function readWithKept(
  { plans }: Session,
  agency: Agency,
  { year, plan, answers: chosen }: StartOptions,
  file: string,
): Promise<AnsweredFile> {
  const beside = readAnswersBeside(file);
  const id = plan ?? planId(path.basename(file));
  const known = await plans.known(agency.directory.agency, id);
  const asked = year ?? (known && yearOfWhole(known.period)) ?? undefined;
  // What cannot be used of the file is told by its lines, whatever is kept.
  const asInFile = await readAnsweredPlan(file, asked, agency, beside);
  if (!known || chosen === 'file') return asInFile;
  const differing = differingAnswers(known.answers, beside.answers.entries);
  if (differing.length > 0 && chosen !== 'kept') throw answersDiffer(differing);
  const entries = withFurther(known.answers, beside.answers.entries) as Answers['entries'];
  const answers: Answers = { year: beside.answers.year, paths: [], entries };
  const { printed, otherYear } = asInFile;
  return { ...answered(printed, agency, { source: null, answers }), otherYear };
}

const answersDiffer = (differing: ReturnType<typeof differingAnswers>): NothingStarted => {
  const lines = differing
    .map(({ words, kept, now }) => `  “${words}”: ${kept} → ${now}`)
    .join('\n');
  return new NothingStarted(
    text(
      `Chưa giao việc nào: ${differing.length} câu trả lời trong tệp khác với câu trả lời khi giao kế hoạch (đã lưu → trong tệp).\n${lines}\nDùng câu trả lời trong tệp: thêm --answers file. Giữ câu đã lưu: thêm --answers kept.`,
      `Nothing was started: ${differing.length} answers in the file are others than the plan was started with (kept → in the file).\n${lines}\nTo use those of the file, add --answers file. To keep the others, add --answers kept.`,
    ),
  );
};

/** A plan is known by its file's name unless it is named. Throws `Refusal` for what is no id. */
function calledBy(reading: PlanReading, id: string | undefined): PlanReading {
  if (id === undefined) return reading;
  if (planId(id) !== id)
    throw new Refusal(
      text(
        `--plan “${id}”: mã kế hoạch gồm chữ thường không dấu, số và gạch nối, ví dụ ${planId(id)}.`,
        `--plan “${id}”: a plan's id is of lower-case letters, figures and hyphens, e.g. ${planId(id)}.`,
      ),
    );
  return { ...reading, plan: { ...reading.plan, id } };
}

function summary(reading: PlanReading, outcome: PlanStart) {
  const { expansions, started, known, cancelled, changes, kept } = outcome;
  return {
    plan: reading.plan,
    tasks: expansions.length,
    workflows: started.length + known.length,
    started,
    known,
    cancelled: cancelled.map(({ id }) => id),
    changes: changeRows(changes),
    kept,
    severalUnits: rowsWhere(expansions, ({ units }) => units.length > 1),
    severalDates: rowsWhere(expansions, (expansion) => datesIn(expansion) > 1),
    skipped: expansions.reduce((sum, { skipped }) => sum + skipped, 0),
    questions: expansions.flatMap(({ task, questions }) =>
      questions.map(({ said }) => ({ ref: task.ref, said })),
    ),
  };
}

const rowsWhere = (expansions: Expansion[], holds: (expansion: Expansion) => boolean): string[] =>
  expansions.filter(holds).map(({ task }) => task.ref);

const datesIn = ({ starts }: Expansion): number =>
  new Set(starts.map(({ facts }) => facts.dueDate)).size;

function report(reading: PlanReading, outcome: PlanStart): Text[] {
  const { tasks, workflows, started, known, severalUnits, severalDates, skipped } = summary(
    reading,
    outcome,
  );
  const lines = [
    text(
      `${tasks} nhiệm vụ thành ${workflows} việc theo dõi: ${severalUnits.length} nhiệm vụ có nhiều đơn vị, ${severalDates.length} nhiệm vụ có nhiều ngày đến hạn.`,
      `${tasks} rows became ${workflows} tasks: ${severalUnits.length} rows have several units, ${severalDates.length} several due dates.`,
    ),
    text(
      `Mới giao ${started.length} việc; ${known.length} việc đã có từ trước, không giao lại.`,
      `Started ${started.length}; ${known.length} had been started before and were left alone.`,
    ),
  ];
  const told = [cancelledText(outcome.cancelled), keptText(outcome.kept)];
  lines.push(...told.filter((said) => said !== null));
  if (skipped > 0)
    lines.push(
      text(`Bỏ qua ${skipped} kỳ đã qua.`, `Left out ${skipped} occurrences that have gone by.`),
    );
  for (const { task, questions } of outcome.expansions) {
    const place = showPlace(task);
    for (const { said } of questions)
      lines.push(text(`  ? ${place.vi}: ${said.vi}`, `  ? ${place.en}: ${said.en}`));
  }
  const left = reading.suggestions.length - (outcome.expansions.length - reading.tasks.length);
  if (left > 0)
    lines.push(
      text(
        `Còn ${left} gợi ý chưa nhận (xem plan preview; nhận bằng --accept).`,
        `${left} suggestions were not accepted (see plan preview; accept with --accept).`,
      ),
    );
  return lines;
}
