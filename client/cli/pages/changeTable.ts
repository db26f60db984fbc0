import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { changeText } from '../../../domain/plan/changes/changeText.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Outcome } from '../../office/types.ts';
import { officeDay } from '../../office/withoutEngine.ts';
import { refusedText } from '../refusedText.ts';

/** Changes for machines: which task, what it was, what the plan says, and what became of it. */
export const changeRows = (outcomes: Outcome[]) =>
  outcomes.map(({ change, end, said }) => ({
    kind: change.kind,
    id: change.task.id,
    key: shortKey(change.task.id),
    ref: change.task.ref,
    title: change.task.title,
    from: planned(change.task),
    to: change.kind === 'dropped' ? null : planned(change.to),
    end,
    said: said && refusedText(said),
  }));

const planned = ({ dueText, dueDate, unit }: TaskFacts) => ({ dueText, dueDate, unit });

const ENDS: Record<Outcome['end'], Text> = {
  applied: text('đã thực hiện', 'done'),
  ignored: text('để nguyên', 'left as it was'),
  refused: text('không thực hiện được', 'refused'),
  ended: text('đã kết thúc', 'ended'),
};

/** Changes for people, one a line; what was refused goes where errors go. */
export function tellChanges(outcomes: Outcome[], agency: Agency, language: Language): void {
  if (outcomes.length === 0) return;
  console.log(countsText(outcomes)[language]);
  for (const { change, end, said } of outcomes) {
    const line = changeText(change, officeDay(agency))[language];
    if (said) console.error(`${pc.red('✗')} ${line}: ${refusedText(said)[language]}`);
    else console.log(`${end === 'applied' ? pc.green('✓') : pc.dim('–')} ${line}`);
  }
}

function countsText(outcomes: Outcome[]): Text {
  const counts = (Object.keys(ENDS) as Outcome['end'][]).flatMap((end) => {
    const count = outcomes.filter((outcome) => outcome.end === end).length;
    return count > 0 ? [{ count, words: ENDS[end] }] : [];
  });
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    counts.map(({ count, words }) => `${words[language]} ${count}`).join(', '),
  );
  return text(`Thay đổi so với việc đang theo dõi: ${vi}.`, `Changes of running tasks: ${en}.`);
}
