import type { Instant } from '../domain/calendar/types.ts';
import type { NoticeKind } from '../domain/digest/types.ts';
import type { Policy, Schedule, Step } from '../domain/policy/types.ts';
import {
  applyCommand,
  broughtSchedule,
  type CommandArgs,
  type CommandName,
  changed,
} from '../domain/task/commands.ts';
import { type Echo, echoesOf, outdates } from '../domain/task/echoes.ts';
import { whyNotOwed } from '../domain/task/owed.ts';
import { isEnded } from '../domain/task/phase.ts';
import { extended, fellDue, nextStep, openSteps, stepKey } from '../domain/task/steps.ts';
import type { TaskFacts } from '../domain/task/types.ts';
import type { Language, Text } from '../domain/text/text.ts';
import type {
  Addressed,
  Given,
  LogEntry,
  TaskAnswer,
  TaskInput,
  TaskState,
} from './contract/task.ts';

const DAY_MS = 86_400_000;

const ANSWERED_LINES = 10;

/**
 * The state of one task: facts, steps, what was done about them. Plain bookkeeping, no Temporal.
 */
export class TaskLife {
  facts: TaskFacts;
  schedule: Schedule;
  /** The one it was started with, until another is applied to it. */
  policy: Policy;
  readonly language: Language;
  /** Goes up whenever something happened that the main loop must look at. */
  stirred = 0;
  /** With the revision that owes them: two commands in a row owe two notices. */
  readonly echoes: (Echo & { revision: number })[] = [];
  readonly withdrawals: { to: Addressed; because: string }[] = [];
  private readonly done = new Set<string>();
  private readonly overtaken = new Set<string>();
  private readonly log: LogEntry[] = [];
  private underWay: { kind: NoticeKind; to: Addressed }[] = [];

  constructor({ facts, schedule, policy, language }: TaskInput, startedAt: Instant) {
    this.facts = facts;
    this.schedule = schedule;
    this.policy = policy;
    this.language = language;
    this.note({ at: startedAt, what: 'started' });
  }

  note(entry: LogEntry): void {
    this.log.push(entry);
  }

  say(text: Text): string {
    return text[this.language];
  }

  /** Carries out a command that its validator let through. */
  command<N extends CommandName>(name: N, args: CommandArgs[N], at: Instant): void {
    this.suppressFallen(at);
    const fallen = this.fellDue(at);
    const echoes = echoesOf(name, args, this.facts);
    this.facts = applyCommand(name, this.facts, args, at);
    this.schedule = broughtSchedule(args) ?? this.schedule;
    if ('policy' in args) this.policy = args.policy;
    this.note({ at, what: name, by: args.by, given: givenIn(args) });
    this.withdrawUnderWay(name, args, at);
    if (name === 'report' && !this.policy.approval) {
      this.facts = applyCommand('accept', this.facts, { by: args.by, note: '' }, at);
    } else {
      const { revision } = this.facts;
      this.echoes.push(...echoes.map((echo) => ({ ...echo, revision })));
    }
    this.suppressOvertaken(fallen, name, at);
    this.stirred += 1;
  }

  /** Steps whose hand-over time has come and that are owed as the facts stand. */
  fellDue(at: Instant): Step[] {
    return fellDue(this.open(), this.facts, at);
  }

  /** The next step that would be owed if nothing changed. */
  nextStep(): Step | undefined {
    return nextStep(this.open(), this.facts);
  }

  /**
   * Records steps that fell due while they were not owed (a report was waiting): they will not be
   * sent later.
   */
  suppressFallen(at: Instant): void {
    for (const step of this.open()) {
      const because = step.at <= at ? whyNotOwed(step, this.facts) : null;
      if (because) this.suppress(step, at, because);
    }
  }

  /**
   * Steps whose time had come (an outage), but which a command made needless before they were
   * carried out.
   */
  private suppressOvertaken(fallen: Step[], name: CommandName, at: Instant): void {
    const open = new Map(this.open().map((step) => [stepKey(step), step]));
    const because = WITHDRAWN[name] ?? WITHDRAWN.default;
    for (const step of fallen) {
      const still =
        whyNotOwed(step, this.facts) || isEnded(this.facts) ? undefined : open.get(stepKey(step));
      if (!still) {
        this.overtaken.add(stepKey(step));
        this.suppress(step, at, because);
      } else if (still.at > at) this.noteSuppressed(step, at, because); // the new schedule has it again, later
    }
  }

  isOvertaken(step: Step): boolean {
    return this.overtaken.has(stepKey(step));
  }

  suppress(step: Step, at: Instant, because: Text): void {
    this.markDone(step);
    this.noteSuppressed(step, at, because);
  }

  private noteSuppressed({ id, kind }: Step, at: Instant, because: Text): void {
    this.note({ at, what: 'suppressed', step: id, kind, detail: this.say(because) });
  }

  markDone(step: Step): void {
    this.done.add(stepKey(step));
  }

  /** Remembers where notices went, so that they can be called back before delivery. */
  handedOver(
    at: Instant,
    entry: { step: string; kind: NoticeKind; detail: string },
    to: Addressed[],
  ): void {
    this.note({ at, what: 'handed-over', ...entry, to });
    this.underWay = [
      ...this.stillUnderWay(at),
      ...to.map((one) => ({ kind: entry.kind, to: one })),
    ];
  }

  /** Calls back what was handed over while a command made it needless. */
  callBack(to: Addressed[], because: Text): void {
    this.withdrawals.push(...to.map((one) => ({ to: one, because: this.say(because) })));
    this.stirred += 1;
  }

  /** Facts the policy changes by itself. */
  change(at: Instant, change: Partial<TaskFacts>): void {
    this.facts = changed(this.facts, at, change);
  }

  /** Adds the next part of a schedule. */
  extend(asked: Step, next: Schedule): void {
    this.schedule = extended(this.schedule, asked, next);
  }

  /** Puts the open steps where they belong now that days were found which do not count. */
  pushOn(at: Instant, { open, said }: { open: Step[]; said: string }): void {
    const done = this.schedule.steps.filter((step) => this.done.has(stepKey(step)));
    this.schedule = { ...this.schedule, steps: [...done, ...open] };
    this.note({ at, what: 'pushed-on', detail: said });
    this.change(at, {});
  }

  state(): TaskState {
    return {
      ...this.outcome(),
      schedule: this.schedule,
      policy: this.policy,
      done: [...this.done],
    };
  }

  /** What stays of a task when it has ended. */
  outcome(): TaskAnswer {
    return { facts: this.facts, policyVersion: this.policy.version, log: this.log };
  }

  /** What a command answers. */
  answer(): TaskAnswer {
    return { ...this.outcome(), log: this.log.slice(-ANSWERED_LINES) };
  }

  /** Steps nothing was done about yet. */
  open(): Step[] {
    return openSteps(this.schedule.steps, this.done);
  }

  private stillUnderWay(at: Instant) {
    const horizon = new Date(Date.parse(at) - DAY_MS).toISOString();
    return this.underWay.filter(({ to }) => to.deliverAt > horizon);
  }

  private withdrawUnderWay<N extends CommandName>(
    name: N,
    args: CommandArgs[N],
    at: Instant,
  ): void {
    const because = this.say(WITHDRAWN[name] ?? WITHDRAWN.default);
    const underWay = this.stillUnderWay(at);
    this.underWay = underWay.filter(({ kind }) => !outdates(name, args, kind));
    this.withdrawals.push(
      ...underWay
        .filter(({ kind }) => outdates(name, args, kind))
        .map(({ to }) => ({ to, because })),
    );
  }
}

const WITHDRAWN: Partial<Record<CommandName, Text>> & { default: Text } = {
  report: { vi: 'đã báo cáo trước khi gửi', en: 'reported before delivery' },
  accept: { vi: 'đã xác nhận hoàn thành trước khi gửi', en: 'accepted before delivery' },
  return: { vi: 'đã trả lại trước khi gửi', en: 'returned before delivery' },
  'decide-extension': {
    vi: 'đã quyết định về gia hạn trước khi gửi',
    en: 'decided on before delivery',
  },
  'demand-letter': {
    vi: 'đã yêu cầu văn bản giải trình trước khi gửi',
    en: 'explanation demanded before delivery',
  },
  'record-letter': {
    vi: 'đã có văn bản giải trình trước khi gửi',
    en: 'explained before delivery',
  },
  confirm: { vi: 'đã xác nhận quá hạn trước khi gửi', en: 'confirmed before delivery' },
  cancel: { vi: 'việc đã hủy trước khi gửi', en: 'cancelled before delivery' },
  reassign: { vi: 'đã giao người khác trước khi gửi', en: 'reassigned before delivery' },
  default: { vi: 'thời hạn đã đổi trước khi gửi', en: 'due date moved before delivery' },
};

/** What the log keeps of a command: its plain values, and the day it moved the task to. */
function givenIn({ by: _by, ...args }: CommandArgs[CommandName]): Given {
  const plain = Object.entries(args as Record<string, unknown>).filter(
    (entry): entry is [string, string | boolean] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
  );
  const change = 'change' in args ? args.change : null;
  const dueDate =
    change && 'dueDate' in change ? (change as { dueDate: string | null }).dueDate : null;
  return { ...Object.fromEntries(plain), ...(dueDate ? { dueDate } : {}) };
}
