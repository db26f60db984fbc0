import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { asOf } from '../../../../domain/directory/asOf.ts';
import { holderOf, personOf } from '../../../../domain/directory/roles.ts';
import type { Directory, PersonId, UnitId } from '../../../../domain/directory/types.ts';
import { obstacleState, openObstacle } from '../../../../domain/task/obstacle/obstacle.ts';
import type { Obstacle, ObstacleState } from '../../../../domain/task/obstacle/types.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import type { TaskRow } from '../../queries/taskRows.ts';

/** What hinders a task, as lists and reports show it. */
export interface ListedObstacle {
  key: string;
  title: string;
  plan: string;
  unit: { id: UnitId; name: string };
  raisedOn: LocalDate;
  /** Who raised it, by name. */
  raisedBy: string;
  words: string;
  /** Empty: nothing is proposed. */
  proposal: string;
  /** Who is to answer, by name; null where the directory names nobody. */
  answerer: string | null;
  answerBy: LocalDate;
  state: ObstacleState;
  answers: { on: LocalDate; by: string; words: string }[];
  settled: { on: LocalDate; words: string } | null;
}

/** How many obstacles are open, and of how many the answer is late, or came late. */
export interface ObstacleCounts {
  open: number;
  unanswered: number;
  answeredLate: number;
}

/** What hinders a task, with names as the directory has them on a day. */
export function listedObstacle(
  { asked, answers, by, settled, ...obstacle }: Obstacle,
  facts: TaskFacts,
  key: string,
  directory: Directory,
  today: LocalDate,
): ListedObstacle {
  const nameOf = (person: PersonId): string => personOf(directory, person)?.name ?? person;
  const answerer = asked.person ?? holderOf(asOf(directory, today), facts, 'supervisor');
  return {
    ...{ key, title: facts.title, plan: facts.planName },
    unit: { id: facts.unit, name: facts.unitName },
    ...{ raisedOn: obstacle.raisedOn, raisedBy: nameOf(by) },
    ...{ words: obstacle.words, proposal: obstacle.proposal },
    answerer: answerer && nameOf(answerer),
    answerBy: asked.by,
    state: obstacleState({ ...obstacle, asked, answers, by, settled }, today),
    answers: answers.map((one) => ({ on: one.on, by: nameOf(one.by), words: one.words })),
    settled: settled && { on: settled.on, words: settled.words },
  };
}

/** The open obstacles of tasks: what waits too long first, then by the day of the answer. */
export function openObstacles(
  rows: TaskRow[],
  directory: Directory,
  today: LocalDate,
): ListedObstacle[] {
  const listed = rows.flatMap(({ key, facts }) => {
    const obstacle = openObstacle(facts);
    return obstacle ? [listedObstacle(obstacle, facts, key, directory, today)] : [];
  });
  return listed.sort(
    (a, b) =>
      RANK[a.state] - RANK[b.state] || inOrder(a.answerBy, b.answerBy) || inOrder(a.key, b.key),
  );
}

/** Those that were settled, the newest first. */
export function settledObstacles(
  rows: TaskRow[],
  directory: Directory,
  today: LocalDate,
): ListedObstacle[] {
  return rows
    .flatMap(({ key, facts }) =>
      (facts.obstacles ?? [])
        .filter(({ settled }) => settled !== null)
        .map((obstacle) => listedObstacle(obstacle, facts, key, directory, today)),
    )
    .sort((a, b) => inOrder(b.settled?.on ?? '', a.settled?.on ?? '') || inOrder(a.key, b.key));
}

/** Counts what `openObstacles` lists. */
export function obstacleCounts(listed: readonly ListedObstacle[]): ObstacleCounts {
  const of = (state: ObstacleState): number => listed.filter((one) => one.state === state).length;
  return {
    open: listed.length,
    unanswered: of('unanswered'),
    answeredLate: of('answered-late'),
  };
}

const RANK: Record<ObstacleState, number> = {
  unanswered: 0,
  waiting: 1,
  'answered-late': 2,
  answered: 2,
  settled: 3,
};

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
