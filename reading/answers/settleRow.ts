import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { Question } from '../../domain/due/types.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { MOST_PRODUCTS } from '../../domain/task/proof/products.ts';
import { text } from '../../domain/text/text.ts';
import { type Asking, ofRow } from './asking.ts';
import { shortAnswer } from './typedWords.ts';

/** Settles what is open about a row as such: several deadlines in one row, no words, no number. */
export function settleRow(task: PlannedTask, asking: Asking, context: DueContext): PlannedTask[] {
  let rows = [task];
  for (const question of task.questions.filter(({ about }) => about === 'row')) {
    const typed = asking.ask(ofRow(question, task), task, [question.said], choicesFor(question));
    const settled = typed && settle(rows, question, typed.answer, context);
    if (settled) rows = settled;
    else if (typed)
      asking.refuse(typed.at, 'answer', question.ifNot ? YES_OR_NO : REMEDY[kindOf(question)]);
  }
  return rows;
}

type Kind = 'deadlines' | 'proofs' | 'title' | 'own';

const kindOf = ({ parts, wants, value }: Question): Kind => {
  if (parts) return 'deadlines';
  if (wants) return 'proofs';
  return value === '' ? 'title' : 'own';
};

const REMEDY = {
  deadlines: text('ghi “giữ chung” hoặc “tách”', 'write “together” or “apart”'),
  proofs: text(`ghi một số từ 1 đến ${MOST_PRODUCTS}`, `write a number from 1 to ${MOST_PRODUCTS}`),
  title: text('ghi nội dung nhiệm vụ', 'write what is to be done'),
  own: text(
    'ghi “có”; nếu dòng này nối dòng trên thì sửa trong tệp kế hoạch',
    'write “yes”; if the row goes on with the one above, mend the plan’s file',
  ),
};
const YES_OR_NO = text('ghi “có” hoặc “không”', 'write “yes” or “no”');

const choicesFor = (question: Question): string[] =>
  ({
    deadlines: ['giữ chung', 'tách'],
    proofs: [`${question.wants?.count ?? 1}`, '1'],
    title: [],
    own: ['có', ...(question.ifNot ? ['không'] : [])],
  })[kindOf(question)];

function settle(
  rows: PlannedTask[],
  question: Question,
  typed: string,
  context: DueContext,
): PlannedTask[] | null {
  const short = shortAnswer(typed);
  const rest = rows.map((row) => ({
    ...row,
    questions: row.questions.filter((one) => one !== question),
  }));
  switch (kindOf(question)) {
    case 'proofs': {
      const count = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
      if (!question.wants || count < 1 || count > MOST_PRODUCTS) return null;
      const wanted = { ...question.wants, count };
      return rest.map((row) => (count > 1 ? { ...row, wanted } : row));
    }
    case 'title':
      return short ? null : rest.map((row) => ({ ...row, title: typed.trim() }));
    case 'own':
      if (short === 'no' && question.ifNot === 'none') return [];
      return short === 'yes' ? rest : null;
    case 'deadlines': {
      const parts = question.parts ?? [];
      if (short === 'together') return rest.map((row) => withDue(row, parts.join('; '), context));
      if (short !== 'apart') return null;
      return rest.flatMap((row) =>
        parts.map((part, at) => ({ ...withDue(row, part, context), ref: `${row.ref}.${at + 1}` })),
      );
    }
  }
}

function withDue(row: PlannedTask, dueText: string, context: DueContext): PlannedTask {
  const { deadline, questions } = readDueText(dueText, context);
  const others = row.questions.filter(({ about }) => about !== 'due');
  return { ...row, dueText, deadline, questions: [...others, ...questions] };
}
