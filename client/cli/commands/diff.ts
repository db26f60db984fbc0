import type { PlanDiff } from '../../../domain/plan/changes/diff.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { inLines, type Text, text } from '../../../domain/text/text.ts';
import { readAnswersBeside } from '../../../reading/answers/file/answeredPlan.ts';
import { YearMissing } from '../../../reading/tasks/planFacts.ts';
import { diffVersions, previewRollout } from '../../office/withoutEngine.ts';
import { readOnly } from '../cliContext.ts';
import { readAgency } from '../options/chosenAgency.ts';
import { diffPage } from '../pages/diffPage.ts';
import { toTakeAlong } from '../planFile/formerAnswers.ts';
import { readAnsweredPlan } from '../planFile/planFile.ts';
import { refusedText } from '../refusedText.ts';
import type { PlanOptions } from './preview.ts';

/**
 * `dondoc plan diff OLD NEW`: what a new version of a plan adds, removes and changes. Needs no
 * engine.
 */
export async function diff(options: PlanOptions, oldFile: string, newFile: string): Promise<void> {
  const { registry, language } = readOnly(options);
  const agency = options.agency ? readAgency(registry, options.agency) : null;
  const [beside, besideNew] = [readAnswersBeside(oldFile), readAnswersBeside(newFile)];
  const left = toTakeAlong({ file: oldFile, ...beside }, { file: newFile, ...besideNew });
  const { reading: before, otherYear: yearOfOld } = await readAnsweredPlan(
    oldFile,
    options.year,
    agency,
    beside,
  );
  const { reading: after, otherYear: yearOfNew } = await readAnsweredPlan(
    newFile,
    options.year,
    agency,
    besideNew,
  ).catch((error: unknown) => {
    throw error instanceof YearMissing && left
      ? new Refusal(inLines(refusedText(error.said), left))
      : error;
  });
  const notes = [otherName(before, after), left, yearOfNew ?? yearOfOld].filter(
    (said) => said !== null,
  );
  const found = diffVersions(before, after, agency);
  const running = agency ? previewRollout(agency, before, after, new Date().toISOString()) : null;
  if (options.json) for (const said of notes) console.error(said[language]);
  if (options.json)
    console.log(JSON.stringify({ ...rowsOf(found), ...(running ? { running } : {}) }, null, 2));
  else for (const line of diffPage(found, running, notes, language)) console.log(line);
}

/** Running tasks are found by the plan's id, which a file's name gives. */
function otherName({ plan: { id } }: PlanReading, after: PlanReading): Text | null {
  if (id === after.plan.id) return null;
  return text(
    `Hai tệp khác tên: nếu bản cũ đã giao, giao bản mới bằng plan start … --plan ${id}, không thì bị coi là kế hoạch khác.`,
    `The files have different names: if the old version was started, start the new one with plan start … --plan ${id}; else it is taken for another plan.`,
  );
}

const rowsOf = ({ added, removed, changed, unchanged }: PlanDiff) => ({
  added: added.map(row),
  removed: removed.map(row),
  changed: changed.map(({ from, to, fields }) => ({ ...row(to), from: row(from), fields })),
  unchanged,
});

const row = (task: PlannedTask) => ({
  ...{ ref: task.ref, section: task.section, title: task.title, leadUnits: task.leadUnits },
  ...{
    dueText: task.dueText,
    dueDates: task.deadline.dueDates,
    suggestion: 'foundIn' in task,
    source: task.source,
  },
});
