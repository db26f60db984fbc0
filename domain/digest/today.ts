import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { rollForward, workingDaysBetween } from '../calendar/workingDays.ts';
import { shortKey } from '../case/shortKey.ts';
import { type Recipient, resolveRecipients } from '../directory/resolveRecipients.ts';
import type { Directory, PersonId, Role } from '../directory/types.ts';
import type { Policy } from '../policy/types.ts';
import { wishText } from '../task/commands/shared.ts';
import { isKeptBack } from '../task/dropped.ts';
import { provenRule } from '../task/life/steps.ts';
import { obstacleState, obstacleWords, openObstacle } from '../task/obstacle/obstacle.ts';
import { awaitsReview, isOpenWork, owesExplanation } from '../task/phase.ts';
import { postingPlace, postingsUp } from '../task/posting/posting.ts';
import { shortProof } from '../task/proof/proofText.ts';
import { isPastDue, lastInTime } from '../task/status.ts';
import type { TaskFacts } from '../task/types.ts';
import type { Notice, NoticeKind, NoticeRule } from './types.ts';

/** Working days ahead that a person is shown without being reminded yet. */
const AHEAD = 10;

/** The rules a list of today is made by. */
export interface TodayRules {
  directory: Directory;
  calendar: WorkCalendar;
  policy: Policy;
}

interface Concern {
  kind: NoticeKind;
  to: Role[];
  detail: string;
  rule?: NoticeRule;
}

/**
 * What stands open for a person on a day, by the same roles as the mails: as officer, leader,
 * chairman or coordinator, or standing in for one of them. Pure; `handedOverAt` is left empty, for
 * nothing was sent.
 */
export function todayFor(
  person: PersonId,
  tasks: TaskFacts[],
  rules: TodayRules,
  today: LocalDate,
  { ahead = AHEAD }: { ahead?: number } = {},
): Notice[] {
  return tasks.flatMap((facts) =>
    concerns(facts, rules, today, ahead).flatMap((concern) => {
      const { recipients } = resolveRecipients(rules.directory, facts, concern.to, today);
      return recipients
        .filter((recipient) => recipient.person === person || isHis(recipient, person))
        .map(({ roles, instead }) => ({ ...line(facts, concern), roles, instead }));
    }),
  );
}

/**
 * What goes to the office for somebody without a mail is his all the same: his list is what the
 * office pastes to him.
 */
const isHis = ({ instead }: Recipient, person: PersonId): boolean =>
  instead?.why === 'via-office' && instead.person === person;

function concerns(facts: TaskFacts, rules: TodayRules, today: LocalDate, ahead: number): Concern[] {
  const found: Concern[] = [];
  const add = (kind: NoticeKind, to: Role[], detail = ''): void =>
    void found.push({ kind, to, detail });
  if (facts.toConfirm) add('ask-confirmation', ['coordinator']);
  else if (facts.waiting === 'date') add('ask-date', ['coordinator']);
  else if (isOpenWork(facts) && facts.dueDate)
    found.push(...work(facts, facts.dueDate, rules, today, ahead));
  found.push(...inner(facts, rules, today, ahead));
  if (awaitsReview(facts))
    add('to-accept', ['supervisor'], facts.reports.at(-1)?.proofs.map(shortProof).join(' – '));
  if (facts.extension && !facts.extension.decision)
    add('extension-requested', ['supervisor'], wishText(facts.extension));
  if (facts.handOverAsked && isOpenWork(facts))
    add('hand-over-asked', ['coordinator'], facts.handOverAsked.reason);
  found.push(...hindered(facts, today));
  found.push(...posted(facts, rules, today));
  for (const { kind } of facts.held ?? [])
    found.push({ kind: 'held', to: ['coordinator'], detail: '', rule: { holds: kind } });
  if (owesExplanation(facts)) add('urge-explanation', ['officer', 'coordinator']);
  return found;
}

/** What is posted longer than it was to be; the coordinator's, too, from the day after on. */
function posted(facts: TaskFacts, { calendar }: TodayRules, today: LocalDate): Concern[] {
  return postingsUp(facts)
    .filter(({ to }) => today >= to)
    .map((posting): Concern => {
      const isLate = today > rollForward(calendar, posting.to);
      return {
        kind: isLate ? 'urge-posting' : 'remind-posting',
        to: isLate ? ['officer', 'coordinator'] : ['officer'],
        detail: postingPlace(posting),
      };
    });
}

/** What hinders it: whose answer is asked for, or the answer, until it is settled. */
function hindered(facts: TaskFacts, today: LocalDate): Concern[] {
  const obstacle = openObstacle(facts);
  if (!obstacle || awaitsReview(facts)) return [];
  const answer = obstacle.answers.at(-1);
  if (answer) return [{ kind: 'obstacle-answered', to: ['doer', 'officer'], detail: answer.words }];
  const answerBy = obstacle.asked.by;
  const isLate = obstacleState(obstacle, today) === 'unanswered';
  return [
    {
      kind: isLate ? 'urge-obstacle' : 'obstacle-raised',
      to: isLate ? ['answerer', 'coordinator'] : ['answerer'],
      ...{ detail: obstacleWords(obstacle), rule: { answerBy } },
    },
  ];
}

/** What was handed on: its doer's by the inner date, and the head's once that has passed. */
function inner(
  facts: TaskFacts,
  { calendar }: TodayRules,
  today: LocalDate,
  ahead: number,
): Concern[] {
  const innerDue = facts.doers[0]?.innerDue;
  if (!innerDue || !isOpenWork(facts)) return [];
  const rule = { innerDue };
  if (today > innerDue) return [{ kind: 'urge-inner', to: ['doer', 'officer'], detail: '', rule }];
  const near = isNear(calendar, today, innerDue, ahead);
  return near ? [{ kind: 'remind-inner', to: ['doer'], detail: '', rule }] : [];
}

function work(
  facts: TaskFacts,
  due: LocalDate,
  { calendar, policy }: TodayRules,
  today: LocalDate,
  ahead: number,
): Concern[] {
  const detail = facts.review?.note ?? '';
  if (!isPastDue(facts, today)) {
    if (facts.review) return [{ kind: 'returned', to: ['officer'], detail }];
    const near = isNear(calendar, today, facts.workBy ?? due, ahead);
    return near ? [{ kind: 'remind', to: ['officer'], detail: '' }] : [];
  }
  const from = facts.ladderFrom?.on ?? lastInTime(facts) ?? due;
  const late = workingDaysBetween(calendar, from, today);
  const told: Concern[] = [{ kind: 'urge', to: ['officer', 'coordinator'], detail }];
  if (facts.relation !== 'subordinate') return told;
  if (late >= policy.ladder.supervisor && !isKeptBack(facts, 'report-supervisor'))
    told.push({ kind: 'report-supervisor', to: ['supervisor'], detail });
  if (late >= policy.ladder.chairman && !isKeptBack(facts, 'report-chairman'))
    told.push({ kind: 'report-chairman', to: ['chairman'], detail });
  return told;
}

/** A day beyond the last calendar is near only where all are. */
const isNear = (calendar: WorkCalendar, today: LocalDate, day: LocalDate, ahead: number): boolean =>
  ahead === Number.POSITIVE_INFINITY || workingDaysBetween(calendar, today, day) <= ahead;

function line(
  facts: TaskFacts,
  { kind, detail, rule = {} }: Concern,
): Omit<Notice, 'roles' | 'instead'> {
  const { id, title, ref, planName: plan, unitName, dueText, dueDate, workBy } = facts;
  const key = shortKey(id);
  const { undecided } = facts.dueReason;
  const open = undecided ? { undecided } : {};
  const printed = facts.printedDue == null ? {} : { printedDue: facts.printedDue };
  const numbered = facts.numbering === undefined ? {} : { numbering: facts.numbering };
  const named = { title, ref, ...numbered, plan, unitName };
  const shown = { ...named, dueText, ...printed, dueDate, workBy, ...open };
  return {
    id: `${key}#${kind}`,
    subject: id,
    key,
    kind,
    ...shown,
    rule: { ...provenRule(kind, facts), ...rule },
    next: null,
    detail,
    handedOverAt: '',
  };
}
