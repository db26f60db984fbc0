import { matchSupervisor } from '../../domain/directory/matchSupervisor.ts';
import { matchUnits, unitIds } from '../../domain/directory/matchUnits.ts';
import { phraseKey } from '../../domain/directory/phrase.ts';
import { readUnits } from '../../domain/directory/readUnits.ts';
import { personOf, unitOf } from '../../domain/directory/roles.ts';
import type { Directory } from '../../domain/directory/types.ts';
import type { Question } from '../../domain/due/types.ts';
import { coordinatingOf } from '../../domain/plan/expand/coordinating.ts';
import { partiesOf } from '../../domain/plan/expand/parties.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { text } from '../../domain/text/text.ts';
import { type Asking, ofRow } from './asking.ts';
import { givenPerson } from './givenPerson.ts';
import { givenUnits } from './givenUnits.ts';
import { shortAnswer } from './typedWords.ts';
import type { Subject } from './types.ts';

/**
 * What was answered about some words of the plan: names in their place, or that they stand as they
 * were read.
 */
type Settled = { names: string[] } | 'stands';

/**
 * Settles what the directory asks about a row's own words, by putting names it knows in their
 * place.
 */
export function settlePhrases<T extends PlannedTask>(
  task: T,
  asking: Asking,
  directory: Directory,
): T {
  const settled = settleOnce(task, task, asking, directory);
  // Who follows a task is asked once its unit is known, who takes part once all else is.
  const led = settled === task ? task : settleOnce(settled, task, asking, directory);
  return settleBeside(led, task, asking, directory);
}

/** Names that were answered take the place of words that the directory asks about. */
function settleBeside<T extends PlannedTask>(
  task: T,
  printed: T,
  asking: Asking,
  directory: Directory,
): T {
  const answers = new Map<string, Settled>();
  for (const question of coordinatingOf(directory, task).questions) {
    const settled = answerTo(question, printed, asking, directory);
    if (settled && settled !== 'stands') answers.set(keyOf(question), settled);
  }
  if (answers.size === 0) return task;
  const coordinatingUnits = task.coordinatingUnits.flatMap((phrase) => {
    const { questions } = readUnits(directory, phrase);
    const isAnswered = questions.some((question) => answers.has(keyOf(question)));
    if (!isAnswered) return [phrase];
    const named = unitIds(readUnits(withNames(directory, questions, answers), phrase));
    const left = questions.filter((question) => !answers.has(keyOf(question)));
    return [
      ...named.map((id) => unitOf(directory, id)?.name ?? id),
      ...left.map(({ value }) => value),
    ];
  });
  return { ...task, coordinatingUnits };
}

/** @param printed the row as it stands in the plan: it is known by its own words */
function settleOnce<T extends PlannedTask>(
  task: T,
  printed: T,
  asking: Asking,
  directory: Directory,
): T {
  const answers = new Map<string, Settled>();
  for (const question of partiesOf(directory, task).questions) {
    if (question.about === 'unit' && question.value === '') continue;
    const settled = answerTo(question, printed, asking, directory);
    if (settled) answers.set(keyOf(question), settled);
  }
  if (answers.size === 0) return task;
  const read = task.leadUnits.map((phrase) => rewritten(phrase, answers, directory));
  const changed = {
    ...task,
    leadUnits: read.flatMap(({ lead }) => lead),
    coordinatingUnits: [...read.flatMap(({ beside }) => beside), ...task.coordinatingUnits],
    ...doersOf(task, read),
  };
  return { ...changed, supervisor: supervisorOf(changed, answers, directory) };
}

/** Those who do it with the officer, once it is settled who that is. */
function doersOf(task: PlannedTask, read: { doers: string[] }[]): Pick<PlannedTask, 'doers'> {
  const doers = [...(task.doers ?? []), ...read.flatMap((one) => one.doers)];
  return doers.length > 0 ? { doers } : {};
}

const keyOf = ({ about, value }: Pick<Question, 'about' | 'value'>): string =>
  `${about} ${phraseKey(value)}`;

function answerTo(
  question: Question,
  task: PlannedTask,
  asking: Asking,
  directory: Directory,
): Settled | null {
  const { about, value, said, perTask, blocking } = question;
  const subject: Subject = perTask ? ofRow(question, task) : { about, words: value };
  const stay = blocking ? [] : ['có'];
  const typed = asking.ask(subject, task, [said], [...stay, ...(question.choices ?? [])]);
  if (!typed) return null;
  if (!blocking && shortAnswer(typed.answer) === 'yes') return 'stands';
  const given =
    about === 'unit'
      ? givenUnits(directory, typed.answer)
      : about === 'person' && !standsBesideOne(question, task, directory)
        ? ONLY_YES
        : givenPerson(directory, typed.answer);
  if ('vi' in given) asking.refuse(typed.at, 'answer', given);
  else return { names: Array.isArray(given) ? given : [given.name] };
  return null;
}

/** Beside several units a person can be named for none of them. */
const standsBesideOne = (
  { said }: Question,
  { leadUnits }: PlannedTask,
  directory: Directory,
): boolean =>
  leadUnits
    .map((phrase) => matchUnits(directory, phrase))
    .some(
      ({ units, questions }) =>
        units.length === 1 && questions.some((one) => one.said.vi === said.vi),
    );

const ONLY_YES = text(
  'ghi “có” để giữ như đã đọc; người phụ trách khác thì giao lại sau bằng task reassign',
  'write “yes” to leave it as it was read; for another officer use task reassign later',
);

/**
 * One entry of a row's lead units, once everything about it is settled; before that it stays as
 * printed.
 */
function rewritten(
  phrase: string,
  answers: Map<string, Settled>,
  directory: Directory,
): { lead: string[]; beside: string[]; doers: string[] } {
  const { questions } = matchUnits(directory, phrase);
  const settled = questions.map((question) => answers.get(keyOf(question)));
  if (questions.length === 0 || settled.includes(undefined))
    return { lead: [phrase], beside: [], doers: [] };
  const { units, officer, further, coordinating } = matchUnits(
    withNames(directory, questions, answers),
    phrase,
  );
  const nameOf = (id: string): string => unitOf(directory, id)?.name ?? id;
  const person = questions.flatMap((question) =>
    question.about === 'person' ? namesFor(question, answers) : [],
  )[0];
  const named = person ?? personOf(directory, officer)?.name;
  const [first, ...others] = units.map(nameOf);
  const unknown = questions.filter(
    ({ about, value }) => about === 'unit' && answers.get(keyOf({ about, value })) === 'stands',
  );
  return {
    lead:
      first === undefined
        ? [phrase]
        : [named && others.length === 0 ? `${first} ${named}` : first, ...others],
    doers: [officer, ...further]
      .flatMap((id) => personOf(directory, id)?.name ?? [])
      .filter((name) => further.length > 0 && name !== named),
    beside: [...coordinating.map(nameOf), ...unknown.map(({ value }) => value)],
  };
}

function namesFor(question: Question, answers: Map<string, Settled>): string[] {
  const settled = answers.get(keyOf(question));
  return settled && settled !== 'stands' ? settled.names : [];
}

/** The directory in which the words that were asked about name what they were answered with. */
function withNames(
  directory: Directory,
  questions: Question[],
  answers: Map<string, Settled>,
): Directory {
  const groups = questions
    .filter(({ about }) => about === 'unit')
    .flatMap((question, at) => {
      const members = namesFor(question, answers).flatMap(
        (name) => matchUnits(directory, name).units,
      );
      return members.length > 0
        ? [{ id: `answer-${at}`, name: question.value, aliases: [], members }]
        : [];
    });
  return { ...directory, groups: [...directory.groups, ...groups] };
}

/**
 * As answered; where it stands as it was read, the one leader all units have, else each unit's own
 * by its field.
 */
function supervisorOf(
  task: PlannedTask,
  answers: Map<string, Settled>,
  directory: Directory,
): string {
  const settled = answers.get(keyOf({ about: 'supervisor', value: task.supervisor }));
  if (!settled) return task.supervisor;
  if (settled !== 'stands') return settled.names[0] ?? '';
  const { parties } = partiesOf(directory, task);
  const leaders = parties.map(
    ({ unit }) => matchSupervisor(directory, task.supervisor, unit.id).person,
  );
  const [leader] = leaders;
  return (
    (leaders.every((one) => one === leader) && personOf(directory, leader ?? null)?.name) || ''
  );
}
