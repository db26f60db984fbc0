import type { LocalDate } from '../../calendar/types.ts';
import { isEnded } from '../phase.ts';
import type { TaskFacts } from '../types.ts';
import type { Obstacle, ObstacleState } from './types.ts';

/** The obstacle that a task has and that is not settled; null where nothing hinders it. */
export function openObstacle(facts: TaskFacts): Obstacle | null {
  const last = facts.obstacles?.at(-1);
  return last && !last.settled && !isEnded(facts) ? last : null;
}

/** The one that still waits for its first answer. */
export function unansweredObstacle(facts: TaskFacts): Obstacle | null {
  const open = openObstacle(facts);
  return open && open.answers.length === 0 ? open : null;
}

/** How an obstacle stands on a day. */
export function obstacleState(obstacle: Obstacle, today: LocalDate): ObstacleState {
  const { asked, answers, settled } = obstacle;
  if (settled) return 'settled';
  const [first] = answers;
  if (!first) return today > asked.by ? 'unanswered' : 'waiting';
  return first.on > asked.by ? 'answered-late' : 'answered';
}

/** What an obstacle says, in one line: what hinders, and what is proposed. */
export const obstacleWords = ({ words, proposal }: Pick<Obstacle, 'words' | 'proposal'>): string =>
  [words, proposal].filter((part) => part !== '').join(' – ');
