import type { Instant, LocalDate } from '../../calendar/types.ts';
import { shortKey } from '../../case/shortKey.ts';
import type { NoticeKind } from '../../digest/types.ts';
import { collapse } from '../../policy/collapse.ts';
import { isInFirstMonth } from '../../policy/firstMonth.ts';
import { renew } from '../../policy/renew.ts';
import { byMoment } from '../../policy/schedule.ts';
import { askHeldStep } from '../../policy/steps/askHeld.ts';
import type { Policy, Schedule, Step } from '../../policy/types.ts';
import { type Language, text } from '../../text/text.ts';
import { changed } from '../changed.ts';
import { applyCommand, commandOf } from '../commands/index.ts';
import type { CommandName } from '../commands/names.ts';
import type { CommandBase } from '../commands/types.ts';
import { withoutDropped } from '../dropped.ts';
import { changeByGoing } from '../heldGoesOut.ts';
import { whyNotOwed } from '../owed.ts';
import type { TaskFacts, TaskStart } from '../types.ts';
import { commandEntry } from './commandEntry.ts';
import { droppedAnew, heldNotices, isOwed, withoutEarly } from './heldNotices.ts';
import type { CommandEntry, LogEntry, MovedRung } from './log.ts';
import { NoticeBook } from './noticeBook.ts';
import type { NoticeRecord } from './noticeRecord.ts';
import { type Remembered, remember, repeated } from './remembered.ts';
import {
  changeBy,
  detailOf,
  doneSteps,
  extended,
  fellDue,
  openSteps,
  ruleOf,
  stepKey,
  stepsToCome,
  withoutUrgings,
} from './steps.ts';

/** What a task knows beside its facts and steps; a new run of it begins with the same. */
export interface Carried {
  notices: NoticeRecord[];
  log: LogEntry[];
  remembered: Remembered[];
}

/** The command that makes an ended task go on. */
export interface Reopening {
  name: CommandName;
  args: CommandBase;
  /** What its update's id would be, if the task still ran. */
  id: string;
}

/** Who repeats a command is told what was answered then. */
export type Repeatable = Pick<Remembered, 'id' | 'fingerprint'>;

/** The life of one task: facts, steps, notices, and what was done about them. Plain bookkeeping. */
export class TaskLife {
  facts: TaskFacts;
  schedule: Schedule;
  /** The one it was started with, until another is applied to it. */
  policy: Policy;
  readonly language: Language;
  readonly notices: NoticeBook;
  /** Goes up whenever something happened that whoever carries the task out must look at. */
  changes = 0;
  private readonly log: LogEntry[];
  private remembered: Remembered[];
  /** Keys of steps that something was done about. */
  private readonly done: Set<string>;

  constructor(start: TaskStart, at: Instant, carried?: Carried) {
    const { facts, schedule, policy, language, by } = start;
    this.facts = facts;
    this.schedule = schedule;
    this.policy = policy;
    this.language = language;
    this.notices = new NoticeBook(shortKey(facts.id), carried?.notices ?? []);
    this.log = [...(carried?.log ?? [])];
    this.remembered = carried?.remembered ?? [];
    this.done = doneSteps(this.notices.all(), this.log);
    if (!carried) this.log.push({ at, what: 'started', ...(by && { by }) });
  }

  /** The command that this one repeats, if it does. */
  repeats(command: Repeatable, at: Instant): Remembered | null {
    return repeated(this.remembered, { ...command, at });
  }

  /** Carries out a command that was not refused. */
  command(name: CommandName, args: CommandBase, at: Instant, id: string): void {
    const { outdates, tells, reopens, decides, undoes } = commandOf(name);
    const before = this.facts;
    this.suppressFallen(at);
    const fallen = this.fellDue(at);
    this.facts = applyCommand(name, before, args, at);
    const isReported = this.facts.reports.length > before.reports.length;
    const acceptedAtOnce = name === 'report' && isReported && !this.policy.approval;
    if (acceptedAtOnce) this.facts = { ...this.facts, review: accepted(args, at) };
    if (!before.explanation && this.facts.explanation)
      this.schedule = withoutUrgings(this.schedule);
    const { today, rescheduling } = args;
    if (rescheduling) {
      const timely = withoutEarly(this.schedule, this.notices.held(), this.facts, today);
      this.schedule = renew(timely, rescheduling);
    }
    if ('policy' in args) this.policy = args.policy as Policy;
    this.dropFallen(fallen, name, at);
    if (reopens) this.passOver(at);
    if (outdates) this.notices.outdate((notice) => outdates(notice, before, args), name, at);
    const isStill = (record: NoticeRecord): boolean => isOwed(record, this.facts, today);
    const isAnew = rescheduling?.extent === 'anew';
    this.settleHeld(name, decides?.(args) ?? null, isAnew ? () => false : isStill, at);
    this.facts = { ...this.facts, ...droppedAnew(this.facts, isAnew, today) };
    const undone = undoes?.(args, this.log);
    if (undone) this.holdAgain(undone, isStill, at);
    // What could not be handed over may be owed no longer.
    this.facts = { ...this.facts, trouble: this.notices.trouble() };
    this.keepAsking({ date: today, at });
    const told = acceptedAtOnce ? [] : (tells?.(before, args, args.by) ?? []);
    this.note(commandEntry(name, args, { before, after: this.facts, at }));
    const { revision } = this.facts;
    this.remembered = remember(this.remembered, {
      id,
      fingerprint: args.fingerprint,
      at,
      revision,
    });
    this.changes += 1;
    for (const { kind, to, detail, innerDue, answerBy, units } of told)
      this.notices.owe({ id: `${kind}@r${revision}`, kind, to }, at, {
        deliverAt: null,
        urgent: false,
        rule: {
          ...(innerDue ? { innerDue } : {}),
          ...(answerBy ? { answerBy } : {}),
          ...(units ? { units } : {}),
        },
        detail: onGround(detail, args.by.ground, this.language),
      });
  }

  /** Steps whose hand-over time has come and that are owed as the facts stand. */
  fellDue(at: Instant): Step[] {
    return fellDue(this.open(), this.facts, at);
  }

  /** Steps that would be owed if nothing changed, in the order of time. */
  toCome(): Step[] {
    return stepsToCome(this.open(), this.facts);
  }

  /** Steps nothing was done about yet. */
  open(): Step[] {
    return openSteps(this.schedule.steps, this.done);
  }

  /**
   * Carries out steps that fell due together: each owes its notice, stands for another, or changes
   * the facts. Returns those after which the schedule goes on: they are still to be computed.
   */
  carryOut(due: Step[], at: Instant): Step[] {
    const { act, suppressed } = collapse(due);
    for (const step of due) this.done.add(stepKey(step));
    const [asking, acting] = [
      act.filter(({ kind }) => kind === 'ask-held'),
      act.filter(({ kind }) => kind !== 'ask-held'),
    ];
    for (const step of acting) this.perform(step, at);
    // Asked about is what is held once all is done.
    for (const step of asking) this.askAgain(step, at);
    for (const { step, by } of suppressed)
      this.notices.spare({ id: stepKey(step), ...kindOf(step), to: step.to }, by, at);
    return act.filter(({ kind }) => kind === 'extend');
  }

  private perform(step: Step, at: Instant): void {
    const because = whyNotOwed(step, this.facts);
    if (because) {
      this.notices.suppress(this.noticeOf(step), because, at);
      return;
    }
    if (step.held) {
      this.hold(step, at);
      return;
    }
    if (this.notices.dropOlder(this.noticeOf(step), at))
      this.change(at, { held: heldNotices(this.notices.held()) });
    const change = { ...changeBy(step, at), ...withoutDropped(this.facts, [kindOf(step).kind]) };
    if (Object.keys(change).length > 0) this.change(at, change);
    if (step.kind === 'close' || step.kind === 'extend') return;
    const { deliverAt, urgent = false } = step;
    const rule = ruleOf(step, this.facts);
    const detail = detailOf(step, this.facts);
    this.notices.owe(this.noticeOf(step), at, { deliverAt, urgent, rule, detail });
  }

  /** Its notice waits for the coordinator's word, who is asked for it. */
  private hold(step: Step, at: Instant): void {
    const { deliverAt, urgent = false } = step;
    const head = this.noticeOf(step);
    const rule = ruleOf(step, this.facts);
    this.notices.dropOlder(head, at);
    this.notices.hold(head, at, { deliverAt: null, urgent, rule, detail: '' });
    this.askAbout(head, `held/${head.id}`, at, deliverAt);
    this.change(at, { held: heldNotices(this.notices.held()) });
    this.keepAsking({ date: step.date, at });
  }

  /** As long as something is held, a step is to come that asks about it again. */
  private keepAsking(asked: { date: LocalDate; at: Instant }): void {
    const isToCome = this.schedule.steps.some(({ kind }) => kind === 'ask-held');
    if (isToCome || this.notices.held().length === 0) return;
    const step = askHeldStep(asked, this.facts, this.policy);
    const steps = [...this.schedule.steps, step].sort(byMoment);
    this.schedule = { ...this.schedule, steps };
  }

  /** What is held is asked about again; after the plan's first month it goes by itself. */
  private askAgain(step: Step, at: Instant): void {
    this.drop(step);
    if (!isInFirstMonth(step.date, this.facts, this.policy)) {
      this.release(at);
      return;
    }
    // What came due with the question was asked about just now.
    for (const record of this.notices.held())
      if (record.owedAt !== at)
        this.askAbout(record, `held/${record.id}@${step.date}`, at, step.deliverAt);
    this.keepAsking({ date: step.date, at });
  }

  private release(at: Instant): void {
    const held = this.notices.held();
    const kinds = held.map(({ kind }) => kind);
    if (kinds.length === 0) return;
    this.notices.letGo(held.map(({ id }) => id));
    this.note({ at, what: 'released-held', kinds });
    this.change(at, { held: [], ...changeByGoing(this.facts, kinds, at) });
  }

  private askAbout(
    { id, kind }: Pick<NoticeRecord, 'id' | 'kind'>,
    question: string,
    at: Instant,
    deliverAt: Instant | null,
  ): void {
    this.notices.owe({ id: question, kind: 'held', to: ['coordinator'], asks: id }, at, {
      ...{ deliverAt, urgent: false, detail: '' },
      rule: { holds: kind },
    });
  }

  /**
   * A command that dropped notices is undone: they are held as before, and the coordinator is asked
   * about them anew.
   */
  private holdAgain(
    undone: CommandEntry,
    isStill: (record: NoticeRecord) => boolean,
    at: Instant,
  ): void {
    const again = this.notices.holdAgain(undone, isStill);
    for (const record of again)
      this.askAbout(record, `held/${record.id}@r${this.facts.revision}`, at, null);
    if (again.length > 0) this.facts = { ...this.facts, held: heldNotices(this.notices.held()) };
  }

  /**
   * What is held is let go or dropped, and dropped where it is owed no more: the facts say
   * otherwise now, or the ladder begins anew.
   */
  private settleHeld(
    name: CommandName,
    decided: { notices: string[]; sends: boolean } | null,
    stands: (record: NoticeRecord) => boolean,
    at: Instant,
  ): void {
    const because = { why: 'command', command: name } as const;
    if (decided?.sends) this.notices.letGo(decided.notices);
    else if (decided) this.notices.drop(decided.notices, because, at);
    const outdated = this.notices.held().filter((record) => !stands(record));
    this.notices.drop(
      outdated.map(({ id }) => id),
      because,
      at,
    );
    this.notices.outdateQuestions(name, at);
    if (this.facts.held) this.facts = { ...this.facts, held: heldNotices(this.notices.held()) };
  }

  private noticeOf(step: Step) {
    return { id: stepKey(step), ...kindOf(step), to: step.to };
  }

  /** Adds the next part of a schedule. */
  extend(asked: Step, next: Schedule, at: Instant): void {
    this.schedule = extended(this.schedule, asked, next);
    const found = next.steps.length > 0;
    this.note({ at, what: 'extended-schedule', step: stepKey(asked), found });
  }

  /** Puts the open steps where they belong now that days were found which do not count. */
  skipOutageDays(at: Instant, found: { open: Step[]; days: string[]; moves: MovedRung[] }): void {
    const done = this.schedule.steps.filter((step) => this.done.has(stepKey(step)));
    this.schedule = { ...this.schedule, steps: [...done, ...found.open] };
    this.note({ at, what: 'skipped-outage-days', days: found.days, moves: found.moves });
    this.change(at, {});
  }

  /** Facts that change without a command. */
  change(at: Instant, change: Partial<TaskFacts>): void {
    this.facts = changed(this.facts, at, change);
  }

  note(entry: LogEntry): void {
    this.log.push(entry);
  }

  /** What a task is, for whoever asks. */
  carried(): Carried {
    return { notices: this.notices.all(), log: this.log, remembered: this.remembered };
  }

  /**
   * Records steps that fell due while they were not owed (a report was waiting): they are not
   * caught up on.
   */
  private suppressFallen(at: Instant): void {
    for (const step of this.open()) {
      const because = step.at <= at ? whyNotOwed(step, this.facts) : null;
      if (!because) continue;
      this.done.add(stepKey(step));
      if (step.to.length > 0) this.notices.suppress(this.noticeOf(step), because, at);
      else this.drop(step);
    }
  }

  /** What fell due while a task had ended was not owed then, and is not caught up on. */
  private passOver(at: Instant): void {
    for (const step of this.open()) {
      if (step.to.length === 0 || step.at > at) continue;
      this.done.add(stepKey(step));
      this.notices.suppress(this.noticeOf(step), { why: 'had-ended' }, at);
    }
  }

  private drop(step: Step): void {
    const steps = this.schedule.steps.filter((other) => other !== step);
    this.schedule = { ...this.schedule, steps };
  }

  /**
   * Steps whose time had come (an outage), but which a command made needless before they were
   * carried out.
   */
  private dropFallen(fallen: Step[], name: CommandName, at: Instant): void {
    const still = new Set(this.fellDue(at).map(stepKey));
    for (const step of fallen) {
      if (still.has(stepKey(step)) || step.to.length === 0) continue;
      this.notices.suppress(this.noticeOf(step), { why: 'command', command: name }, at);
      this.done.add(stepKey(step));
    }
  }
}

/** Where reports need no acceptance, one is accepted when it is made. */
const accepted = ({ by }: CommandBase, at: Instant): TaskFacts['review'] => ({
  ...{ at, by: by.person.id, accepted: true, note: '' },
});

/** What whoever is told of a command reads, with the paper it was given on. */
function onGround(detail: string, ground: string, language: Language): string {
  const { vi, en } = text(`theo ${ground}`, `by ${ground}`);
  const on = ground === '' ? '' : { vi, en }[language];
  return [detail, on].filter((part) => part !== '').join('; ');
}

/** Of steps that owe a notice. */
const kindOf = ({ kind }: Step): { kind: NoticeKind } => ({ kind: kind as NoticeKind });
