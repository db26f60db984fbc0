import type { Directory } from '../../directory/types.ts';
import type { DueContext } from '../../due/readDueText.ts';
import type { PlannedTask, PlanReading } from '../types.ts';
import { Asking } from './asking.ts';
import { askedOfSuggestions } from './secondDuties.ts';
import { settleDue } from './settleDue.ts';
import { settlePhrases } from './settlePhrases.ts';
import { settleRow } from './settleRow.ts';
import { settleSuggestion } from './settleSuggestion.ts';
import { settleUnit } from './settleUnit.ts';
import type { Answered, Entry } from './types.ts';

/**
 * A plan with a person's answers: what they settle is sure and asks no more, what they leave open is asked still. With
 * an agency's directory its questions about units and people are answered too.
 */
export function answerPlan(
  printed: PlanReading,
  entries: Entry[],
  directory: Directory | null,
  context: DueContext,
): Answered {
  const reading = askedOfSuggestions(printed);
  const asking = new Asking(entries, reading);
  const ready = <T extends PlannedTask>(task: T): T => {
    const settled = directory ? settlePhrases(task, asking, directory) : task;
    return { ...settled, confidence: settled.questions.length > 0 ? 'ask' : 'sure' };
  };
  const settled = (task: PlannedTask): PlannedTask =>
    ready(settleUnit(settleDue(task, asking, context), asking, directory));
  const tasks = reading.tasks.flatMap((task) => settleRow(task, asking, context).map(settled));
  const titles = new Map(reading.tasks.map(({ ref, title }) => [ref, title]));
  const suggestions = reading.suggestions.map((one) => {
    const decided = settleSuggestion(one, titles.get(one.parent ?? ''), asking, context, directory);
    return decided.decision === 'refused' ? { ...decided, confidence: 'sure' as const } : ready(decided);
  });
  return {
    reading: { ...reading, tasks: withOwnRefs(tasks), suggestions },
    asked: asking.asked,
    faults: asking.faults,
  };
}

/** A row cut in two must not take a ref that another has. */
function withOwnRefs(tasks: PlannedTask[]): PlannedTask[] {
  const taken = new Set<string>();
  return tasks.map((task) => {
    let ref = task.ref;
    while (taken.has(ref)) ref = `${ref}b`;
    taken.add(ref);
    return ref === task.ref ? task : { ...task, ref };
  });
}
