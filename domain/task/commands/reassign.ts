import type { LocalDate } from '../../calendar/types.ts';
import { holdersOf, personOf, unitOf } from '../../directory/roles.ts';
import type { Directory, PersonId, Relation, Role, UnitId } from '../../directory/types.ts';
import { Refusal } from '../../text/refusal.ts';
import type { Remedy } from '../../text/remedy.ts';
import { text } from '../../text/text.ts';
import { obstacleWords, unansweredObstacle } from '../obstacle/obstacle.ts';
import { owesExplanation } from '../phase.ts';
import { isPastDue } from '../status.ts';
import type { TaskFacts } from '../types.ts';
import { NOBODY_ASKS } from './handingOn/askHandOver.ts';
import {
  LEADERS,
  REASON,
  refuseReported,
  toOfficer,
  toSupervisor,
  wishText,
  withDetail,
} from './shared.ts';
import { type CommandNotice, command } from './types.ts';

interface Own {
  /** Null: the unit's own officer. */
  officer: PersonId | null;
  unit: UnitId;
  unitName: string;
  relation: Relation;
  listed: TaskFacts['listed'];
  /** The new officer's name, or the unit's. */
  named: string;
  reason: string;
}

/** What a reassignment is made of, from a person's and a unit's id. */
export function assignee(
  directory: Directory,
  facts: TaskFacts,
  { officer, unit }: { officer: PersonId | null; unit: UnitId | null },
): Omit<Own, 'reason'> {
  const target = unitOf(directory, unit ?? facts.unit);
  const about = { ...facts, officer, unit: target?.id ?? facts.unit };
  const unitName = target?.name ?? facts.unitName;
  return {
    officer,
    unit: about.unit,
    unitName,
    relation: target?.relation ?? facts.relation,
    listed: holdersOf(directory, about),
    named: personOf(directory, officer)?.name ?? unitName,
  };
}

/**
 * Gives a task another officer, or another unit (whose own officer then answers for it). What is on
 * its way to whoever stays in his role reaches him.
 */
export const reassign = command<Own>({
  who: LEADERS,
  typed: {
    said: text('giao người khác hoặc đơn vị khác', 'give it to another officer or unit'),
    inputs: [
      {
        name: 'officer',
        kind: 'person',
        need: 'optional',
        said: text('người phụ trách mới', 'the new officer'),
      },
      { name: 'unit', kind: 'unit', need: 'optional', said: text('đơn vị mới', 'the new unit') },
      REASON,
    ],
    own: (typed, { facts, directory }) => {
      const [officer, unit] = [typed.id('officer'), typed.id('unit')];
      if (!officer && !unit) throw new Refusal(NOBODY_NAMED, OFFICER_OR_UNIT);
      return { ...assignee(directory, facts, { officer, unit }), reason: typed.words('reason') };
    },
  },
  refuse: refuseReported,
  apply: (facts, { by, today, officer, unit, unitName, relation, listed }) => ({
    ...{ officer, unit, unitName, relation, listed },
    ...(facts.handOverAsked ? NOBODY_ASKS : {}),
    // Whoever the head of another unit handed it on to has no part in it any more.
    ...(unit === facts.unit ? {} : { doers: [] }),
    ...(by.origin === 'plan' ? { plannedUnit: unit } : {}),
    ...(startsLadder(facts, relation, today)
      ? { ladderFrom: { on: today, since: 'reassigned' as const } }
      : {}),
  }),
  brings: (facts, { relation, today }) => ({
    extent: startsLadder(facts, relation, today) ? 'anew' : 'to-come',
  }),
  outdates: ({ kind, roles }, facts, own) =>
    isForOfficerOnly(roles) ||
    (own.unit !== facts.unit && isForWorkersOnly(roles)) ||
    (kind === 'extension-requested' && changesLeader(facts, own)) ||
    (isForAnswererOnly(roles) && changesAnswerer(facts, own)) ||
    kind === 'hand-over-asked',
  tells: (facts, own) => [
    ...toOfficer('reassigned', own.reason),
    ...askedBefore(facts),
    ...wishForNewLeader(facts, own),
    ...obstacleForNewLeader(facts, own),
  ],
  kept: ({ named, reason }) => ({ named, reason }),
  verb: text('giao lại việc', 'reassign the task'),
  story: ({ named, reason }) =>
    withDetail(text(`giao lại cho ${named}`, `reassigned it to ${named}`), reason),
  because: text('đã giao người khác', 'given to somebody else'),
});

/**
 * A peer or superior climbs no ladder: where its late task goes to a subordinate unit, that unit's
 * begins now.
 */
const startsLadder = (facts: TaskFacts, relation: Relation, today: LocalDate): boolean =>
  facts.relation !== relation && isPastDue(facts, today);

/** What the officer before was asked for, and what still stands, the new one must hear of. */
function askedBefore(facts: TaskFacts): CommandNotice[] {
  const { review } = facts;
  return [
    ...(review && !review.accepted ? toOfficer('returned', review.note) : []),
    ...(owesExplanation(facts) ? toOfficer('require-explanation', '') : []),
  ];
}

const isForOfficerOnly = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'officer');

const isForWorkersOnly = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'officer' || role === 'doer');

const isForAnswererOnly = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'answerer');

const changesLeader = (facts: TaskFacts, { listed }: Own): boolean =>
  facts.listed.supervisor !== listed.supervisor;

/** A wish for an extension that nobody has decided on is the new leader's to decide. */
function wishForNewLeader(facts: TaskFacts, own: Own): CommandNotice[] {
  const { extension } = facts;
  return extension && !extension.decision && changesLeader(facts, own)
    ? toSupervisor('extension-requested', wishText(extension))
    : [];
}

/** An obstacle that nobody by name was asked about is the supervising leader's to answer. */
const changesAnswerer = (facts: TaskFacts, own: Own): boolean =>
  unansweredObstacle(facts)?.asked.person === null && changesLeader(facts, own);

/** One that nobody has answered yet is then the new leader's. */
function obstacleForNewLeader(facts: TaskFacts, own: Own): CommandNotice[] {
  const obstacle = unansweredObstacle(facts);
  if (!obstacle || !changesAnswerer(facts, own)) return [];
  const detail = obstacleWords(obstacle);
  return [{ kind: 'obstacle-raised', to: ['answerer'], detail, answerBy: obstacle.asked.by }];
}

const NOBODY_NAMED = text('Giao cho ai?', 'Give it to whom?');

const OFFICER_OR_UNIT: Remedy = {
  action: 'fill-in',
  choices: [{ inputs: ['officer'] }, { inputs: ['unit'] }],
};
