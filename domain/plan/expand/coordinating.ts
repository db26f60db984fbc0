import { matchUnits, unitIds } from '../../directory/matchUnits.ts';
import { readUnits } from '../../directory/readUnits.ts';
import { unitOf } from '../../directory/roles.ts';
import type { Directory, Unit } from '../../directory/types.ts';
import { unknownCoordinating } from '../../directory/unitQuestions.ts';
import type { Question } from '../../due/types.ts';
import { text } from '../../text/text.ts';
import type { PlannedTask } from '../types.ts';

/** The words of a plan that may name units beside the lead. */
type Named = Pick<PlannedTask, 'leadUnits' | 'coordinatingUnits'>;

/**
 * The units that take part in a task beside those that lead it, as its plan names them. Words that
 * the directory does not know for certain stay words and are asked about: a unit that takes part
 * answers for nothing, so none of it holds the task up.
 */
export function coordinatingOf(
  directory: Directory,
  { leadUnits, coordinatingUnits }: Named,
): { units: Unit[]; questions: Question[] } {
  const leading = leadUnits.map((words) => matchUnits(directory, words));
  const read = coordinatingUnits.filter(isWords).map((words) => readUnits(directory, words));
  const leads = new Set(leading.flatMap(({ units }) => units));
  const ids = [...leading.flatMap(({ coordinating }) => coordinating), ...read.flatMap(unitIds)];
  const beside = [...new Set(ids)].filter((id) => !leads.has(id));
  return {
    units: beside.flatMap((id) => unitOf(directory, id) ?? []),
    questions: once(
      read
        .flatMap(({ questions }) => questions)
        .filter(isOfUnits)
        .map(asked),
    ),
  };
}

/** The agency itself may stand beside any of its units: there is nothing to choose. */
const isOfUnits = ({ perTask }: Question): boolean => !perTask;

function asked(question: Question): Question {
  const { vi, en } = question.said;
  return { ...unknownCoordinating(question), said: text(`phối hợp: ${vi}`, `beside: ${en}`) };
}

const isWords = (words: string): boolean => /\p{L}/u.test(words);

const once = (questions: Question[]): Question[] => [
  ...new Map(questions.map((asked) => [asked.value, asked])).values(),
];
