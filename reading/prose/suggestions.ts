import { type FoundDuty, findDuties } from '../../domain/due/findDuties.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { PlannedTask, Suggestion } from '../../domain/plan/types.ts';
import { fold } from '../../domain/text/fold.ts';
import { oneLine } from '../table/cleanCell.ts';
import { letters } from '../tasks/refs.ts';
import { otherUnit, recipientUnit, ruleOfPlan } from './questions.ts';
import { isRuleOfPlan } from './ruleOfPlan.ts';
import { sentencesOf } from './sentences.ts';
import { chargedIn } from './units/charged.ts';

type Duty = Pick<FoundDuty, 'dueText' | 'reading'>;

/** Where a row's further duties may hide. */
export interface Hidden {
  /** Running text. */
  cells: string[];
  /** Cells of further columns of dates, with their headings. */
  dues: { heading: string; dueText: string }[];
}

/**
 * Dated duties inside a row's cells, each with its own deadline; those that only repeat the row's
 * are left out.
 */
export function dutiesInRow(
  task: PlannedTask,
  { cells, dues }: Hidden,
  context: DueContext,
): Suggestion[] {
  const seen = new Set<string>();
  const found = cells.flatMap((cell) =>
    sentencesOf(cell).flatMap((sentence) =>
      findDuties(sentence, context)
        .filter((duty) => !repeats(duty, task) && isNew(seen, sentence, duty))
        .map((duty) => ({ sentence, duty })),
    ),
  );
  const inSentences = [
    ...found,
    ...secondDuties(task, context).map((duty) => ({ sentence: task.title, duty })),
  ];
  const all = [...inSentences, ...dues.flatMap((due) => dutyOfColumn(due, task, context))];
  return all.map(({ sentence, duty }, at) =>
    offered(task, oneLine(sentence), duty, `${task.ref}/${letters(at)}`),
  );
}

function offered(task: PlannedTask, title: string, duty: Duty, ref: string): Suggestion {
  const { deadline, questions: asked } = duty.reading;
  const named = unitNamed(title, task);
  const isRule = isRuleOfPlan(title, named?.leadUnits ?? task.leadUnits, deadline);
  const questions = [
    ...asked,
    ...(named?.questions ?? []),
    ...(isRule ? [ruleOfPlan(duty.dueText)] : []),
  ];
  return {
    ...task,
    ...{ ref, title, deliverable: '', dueText: duty.dueText, deadline },
    ...(named ? { leadUnits: named.leadUnits, coordinatingUnits: [] } : {}),
    ...{ confidence: questions.length > 0 ? 'ask' : 'sure', questions },
    ...{ foundIn: 'cell', parent: task.ref },
    ...(isRule ? { offeredAs: 'rule' } : {}),
  };
}

/** A sentence that begins with another unit than that of its row is that unit’s. */
function unitNamed(
  sentence: string,
  { leadUnits }: PlannedTask,
): Pick<PlannedTask, 'leadUnits' | 'questions'> | null {
  const { unit, work } = chargedIn(sentence);
  const isOther = unit !== '' && work !== '' && !leadUnits.some((own) => fold(own) === fold(unit));
  if (isOther) return { leadUnits: [unit], questions: [otherUnit(unit, leadUnits)] };
  const owing = leadUnits.filter((name) => !receives(name, sentence));
  const received = leadUnits.filter((name) => !owing.includes(name));
  return owing.length > 0 && received.length > 0
    ? { leadUnits: owing, questions: [recipientUnit(received, owing)] }
    : null;
}

/** `gửi hồ sơ về Phòng Nội vụ`: who receives something does not owe it. */
function receives(name: string, sentence: string): boolean {
  const [words, unit] = [fold(sentence), fold(name)];
  const at = words.indexOf(unit);
  return at > 0 && /(?:\bve|\bcho|\bgui|\bqua|\btoi|\bden) (?:\()?$/u.test(words.slice(0, at));
}

/**
 * `… trước ngày 15/12 và gửi báo cáo theo văn bản của huyện`: beside the dated duty stand others.
 */
function secondDuties({ deadline, dueText, questions }: PlannedTask, context: DueContext): Duty[] {
  const isPart = (value: string): boolean =>
    value !== '' && value !== dueText && dueText.includes(value);
  const parts = questions
    .filter(({ about, value }) => about === 'due' && isPart(value))
    .map(({ value }) => value);
  if (deadline.dueDates.length === 0) return [];
  return parts.map((part) => ({ dueText: part, reading: readDueText(part, context) }));
}

/** `Trước ngày 15/6` under `Thời gian báo cáo`, beside the deadline's own column. */
function dutyOfColumn(
  { heading, dueText }: Hidden['dues'][number],
  task: PlannedTask,
  context: DueContext,
) {
  const duty = { dueText, reading: readDueText(dueText, context) };
  if (duty.reading.deadline.dueDates.length === 0 || repeats(duty, task)) return [];
  return [{ sentence: `${task.title} – ${oneLine(heading)}`, duty }];
}

function isNew(seen: Set<string>, sentence: string, duty: Duty): boolean {
  const key = `${sentence}\n${duty.dueText}`;
  return !seen.has(key) && seen.add(key) !== undefined;
}

/** `Định kỳ hàng tháng …` inside a row that is due `Hàng tháng` says the same again. */
function repeats({ reading }: Duty, { deadline }: PlannedTask): boolean {
  const { kind, dueDates, recurrence } = reading.deadline;
  if (kind !== deadline.kind) return false;
  if (kind === 'recurring' && recurrence?.join() === deadline.recurrence?.join())
    return deadline.dueDates.length > 0;
  return dueDates.join() === deadline.dueDates.join();
}
