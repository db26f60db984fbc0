import type { Directory } from '../../domain/directory/types.ts';
import type { DueContext } from '../../domain/due/readDueText.ts';
import { charged } from '../../domain/plan/expand/charged.ts';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import { Asking } from './asking.ts';
import { askedOfSuggestions } from './secondDuties.ts';
import { settleDue } from './settleDue.ts';
import { settlePhrases } from './settlePhrases.ts';
import { settleRow } from './settleRow.ts';
import { settleSuggestion } from './settleSuggestion.ts';
import { settleSupervisor } from './settleSupervisor.ts';
import { settleUnit } from './settleUnit.ts';
import { askedOfYears } from './slippedYears.ts';
import type { Answered, Entry } from './types.ts';

/**
 * A plan with a person's answers: what they settle is sure and asks no more, what they leave open
 * is asked still. With an agency's directory its questions about units and people are answered too.
 */
export function answerPlan(
  printed: PlanReading,
  entries: Entry[],
  directory: Directory | null,
  context: DueContext,
): Answered {
  const reading = askedOfYears(askedOfSuggestions(printed));
  const asking = new Asking(entries, reading);
  const ready = <T extends PlannedTask>(task: T): T => {
    const settled = directory ? settlePhrases(task, asking, directory) : task;
    return { ...settled, confidence: settled.questions.length > 0 ? 'ask' : 'sure' };
  };
  const settled = (task: PlannedTask): PlannedTask =>
    ready(
      settleUnit(
        settleSupervisor(settleDue(task, asking, context), asking, directory),
        asking,
        directory,
      ),
    );
  const ownRef = ownRefs(reading.tasks);
  const cut = reading.tasks.map((task) =>
    settleRow(task, asking, context).map((piece) =>
      settled(piece.ref === task.ref ? piece : ownRef(piece)),
    ),
  );
  const rows = new Map(
    reading.tasks.map(({ ref, title }, at) => [ref, { title, now: cut[at]?.[0]?.ref ?? ref }]),
  );
  const suggestions = reading.suggestions.map((one) => {
    const row = rows.get(one.parent ?? '');
    const found = { ...one, parent: row?.now ?? one.parent };
    const decided = settleSuggestion(
      directory ? charged(found, directory) : found,
      row?.title,
      asking,
      context,
      directory,
    );
    return decided.decision === 'refused'
      ? { ...decided, confidence: 'sure' as const }
      : ready(decided);
  });
  return {
    reading: { ...reading, tasks: cut.flat(), suggestions },
    asked: asking.asked,
    faults: asking.faults,
  };
}

/** Hands out refs to the pieces of rows that were cut; what the plan prints keeps its own. */
function ownRefs(printed: PlannedTask[]): (piece: PlannedTask) => PlannedTask {
  const taken = new Set(printed.map(({ ref }) => ref));
  return (piece) => {
    let { ref } = piece;
    while (taken.has(ref)) ref = `${ref}b`;
    taken.add(ref);
    return { ...piece, ref };
  };
}
