import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSkipOutageDays } from '../../../../activities/skipOutageDays.ts';
import { addDays } from '../../../../domain/calendar/days.ts';
import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import type { NoticeKind } from '../../../../domain/digest/types.ts';
import type { Role } from '../../../../domain/directory/types.ts';
import { listedSchedule } from '../../../../domain/policy/listedSchedule.ts';
import type { Outage } from '../../../../domain/policy/moments/downDays.ts';
import { isRung } from '../../../../domain/policy/moments/skipOutageDays.ts';
import type { Step } from '../../../../domain/policy/types.ts';
import { commandOf, type OwnArgs } from '../../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../../domain/task/commands/names.ts';
import { assignee } from '../../../../domain/task/commands/reassign.ts';
import type { Typed } from '../../../../domain/task/commands/types.ts';
import type { NoticeRecord } from '../../../../domain/task/life/noticeRecord.ts';
import { stepKey } from '../../../../domain/task/life/steps.ts';
import { TaskLife } from '../../../../domain/task/life/taskLife.ts';
import { unansweredObstacle } from '../../../../domain/task/obstacle/obstacle.ts';
import { awaitsReview, isEnded, owesExplanation } from '../../../../domain/task/phase.ts';
import { postingsUp } from '../../../../domain/task/posting/posting.ts';
import { refuse, refuseEnded } from '../../../../domain/task/refuse.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { stepsOf } from '../../../../workflows/contract/start.ts';
import { actor, argsFor } from '../../../support/commandArgs.ts';
import { BEGUN, handOverAll, lifeWith } from '../../../support/lives.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

/** What happens in a life, so many hours after what happened before. */
interface Happening {
  afterHours: number;
  what: CommandName | 'part' | 'outage' | 'new-run' | 'undo';
  /** Days to a new due date, or of an outage. */
  days: number;
}

const WHAT: Happening['what'][] = [
  ...([
    'report',
    'report',
    'return',
    'return',
    'accept',
    'progress',
    'reassign',
    'hand-on',
  ] as const),
  ...(['request-extension', 'decide-extension', 'reschedule', 'confirm'] as const),
  ...(['demand-explanation', 'record-explanation', 'apply-calendar', 'apply-policy'] as const),
  ...(['raise-obstacle', 'raise-obstacle', 'answer-obstacle', 'assign-obstacle'] as const),
  ...(['settle-obstacle', 'ask-hand-over', 'contribute', 'set-coordinating'] as const),
  ...(['take-down', 'send-held', 'drop-held', 'part', 'part'] as const),
  ...(['outage', 'outage', 'new-run', 'cancel', 'undo', 'undo', 'undo'] as const),
];

const happening: fc.Arbitrary<Happening> = fc.record({
  afterHours: fc.integer({ min: 1, max: 24 * 12 }),
  what: fc.constantFrom(...WHAT),
  days: fc.integer({ min: -5, max: 25 }),
});

const hoursAfter = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

const dueOn = (day: LocalDate) => ({ words: day, kind: 'date', dueDate: day }) as const;

/** What each command comes with. */
function ownArgs(what: CommandName, today: LocalDate, days: number, life: TaskLife) {
  const day = addDays(today, days);
  const { facts, policy } = life;
  const recounted = { workBy: facts.workBy, dueReason: facts.dueReason };
  const rungs = {
    ...policy.ladder,
    urge: 1 + (Math.abs(days) % 2),
    supervisor: 3 + (Math.abs(days) % 3),
  };
  const unit = days % 3 === 0 ? 'du' : days % 2 === 0 ? 'dcxd' : 'tp';
  const { directory } = smallOffice();
  const asked = { person: days % 2 === 0 ? 'dung' : null, by: addDays(today, Math.abs(days)) };
  const held = facts.held ?? [];
  const chosen = held.filter((_, at) => (at + days) % 2 === 0);
  const of = chosen.length > 0 ? chosen : held;
  const holding = { notices: of.map(({ id }) => id), kinds: of.map(({ kind }) => kind) };
  const all: Partial<{ [N in CommandName]: OwnArgs<N> }> = {
    'raise-obstacle': { words: `vướng ${days}`, proposal: '', asked, named: '' },
    'assign-obstacle': { asked, named: '', note: '' },
    'answer-obstacle': { words: `trả lời ${days}` },
    'settle-obstacle': { note: '' },
    'ask-hand-over': { reason: `${days}` },
    contribute: { note: `${days}`, document: null },
    'set-coordinating': {
      coordinating:
        days % 2 === 0 ? [] : [{ unit: 'tp', name: 'Tư pháp', relation: 'subordinate' }],
      note: '',
    },
    'take-down': { on: today, postings: postingsUp(facts).map(({ id }) => id), places: [] },
    'send-held': holding,
    'drop-held': { ...holding, reason: 'chưa cần' },
    report: {
      proofs: [{ product: '', documentNo: '1/BC', documentDate: today }],
      note: `${days}`,
    },
    return: { note: `thiếu ${days}` },
    accept: { note: '' },
    progress: { note: `${days}` },
    reassign: { ...assignee(directory, facts, { unit, officer: null }), reason: `${days}` },
    'hand-on': {
      doers: days % 4 === 0 ? [] : [{ person: 'em', innerDue: day }],
      named: 'Võ Thị Em',
      note: `${days}`,
    },
    'request-extension': { to: day, reason: 'chờ' },
    'decide-extension': { granted: days > 0, note: 'x', to: facts.extension?.to ?? day },
    reschedule: { due: dueOn(day), reason: 'đổi' },
    confirm: { note: '' },
    'demand-explanation': { reason: 'chậm' },
    'record-explanation': { documentNo: '3/GT', documentDate: today },
    cancel: { reason: 'thôi' },
    'apply-calendar': { version: `c${today}`, ...recounted },
    'apply-policy': {
      version: `p${today}`,
      ...recounted,
      policy: { ...policy, version: `p${today}`, ladder: rungs },
    },
  };
  return all[what] ?? {};
}

/** Who gives what the chairman does not. */
const DOING: Partial<Record<CommandName, string>> = { 'raise-obstacle': 'an', report: 'an' };

/** How lives differ from the beginning. */
interface Beginning {
  relation: TaskFacts['relation'];
  isFirstMonth: boolean;
}

const beginning: fc.Arbitrary<Beginning> = fc.record({
  relation: fc.constantFrom('subordinate', 'subordinate', 'peer'),
  isFirstMonth: fc.boolean(),
});

/** One life as it is played: what happens to it, and the outages that it lived through. */
class Played {
  life: TaskLife;
  now: Instant = BEGUN;
  /** Of the moments at which something was carried out. */
  readonly faults: string[] = [];
  private readonly outages: Outage[] = [];
  /** The facts before each command, by the revision that it made. */
  private readonly stood = new Map<number, TaskFacts>();
  private readonly skip = createSkipOutageDays(
    { agencyOf: () => smallOffice() },
    async () => this.outages,
  );

  constructor({ relation, isFirstMonth }: Beginning) {
    const due = { dueDate: '2024-03-12', workBy: '2024-03-12', relation };
    const plan = isFirstMonth ? { planStartedOn: '2024-03-01' } : {};
    this.life = lifeWith(
      { ...due, ...plan, deliverable: 'Kế hoạch; Báo cáo' },
      { firstMonthDays: 30 },
    );
  }

  async happen({ afterHours, what, days }: Happening): Promise<void> {
    await this.until(hoursAfter(this.now, afterHours));
    if (what === 'outage') await this.outage(1 + Math.abs(days % 12));
    else if (what === 'new-run') this.newRun();
    else if (what === 'undo') this.undo(`${days}`);
    else if (what === 'part') this.part(days);
    else this.command(what as CommandName, days);
  }

  /** Everything that falls due meanwhile is carried out at its moment. */
  async until(at: Instant): Promise<void> {
    for (;;) {
      const [next] = this.life.toCome();
      if (!next || next.at > at || isEnded(this.life.facts)) break;
      await this.carryOut(next.at > this.now ? next.at : this.now);
    }
    this.now = at;
  }

  /** For some days nothing is carried out; then all at once. */
  private async outage(days: number): Promise<void> {
    const from = this.now;
    this.now = hoursAfter(from, 24 * days);
    this.outages.push({ from, to: this.now });
    await this.carryOut(this.now);
  }

  private async carryOut(at: Instant): Promise<void> {
    const { life } = this;
    const { facts, policy } = life;
    const due = life.fellDue(at);
    if (due.some(isRung)) {
      const found = await this.skip({ facts, policy, open: life.open(), now: at });
      if (found) {
        life.skipOutageDays(at, found);
        return;
      }
    }
    const known = new Set(life.carried().notices.map(({ id }) => id));
    life.carryOut(due, at);
    handOverAll(life, at);
    this.faults.push(...faultsOfMoment(due, known, life.carried().notices));
  }

  private newRun(): void {
    const { facts, schedule, policy, language } = this.life;
    const start = structuredClone({ facts, schedule, policy, language });
    this.life = new TaskLife(start, this.now, structuredClone(this.life.carried()));
  }

  /** What would be refused is not done. */
  private command(what: CommandName, days: number): void {
    this.give(what, ownArgs(what, this.now.slice(0, 10), days, this.life) as OwnArgs<CommandName>);
  }

  /** One of the two products is reported, sometimes by what is posted until a day. */
  private part(days: number): void {
    const [from, product] = [this.now.slice(0, 10), days % 2 === 0 ? 'Kế hoạch' : 'Báo cáo'];
    const to = addDays(from, Math.abs(days));
    const posted = { where: 'nhà văn hóa', from, to };
    const isPosted = days % 3 === 0;
    const proof = isPosted
      ? { product, posted }
      : { product, documentNo: '2/BC', documentDate: from };
    const own: OwnArgs<'report'> = { proofs: [proof], note: '' };
    this.give('report', { ...own, ...(isPosted && { takesDown: true }) } as OwnArgs<CommandName>);
  }

  private give(what: CommandName, own: OwnArgs<CommandName>): void {
    const { life, now } = this;
    if (refuseEnded(life.facts, (at) => at.slice(0, 10))) return;
    const args = argsFor(what, own, life, now, actor(DOING[what] ?? 'dung'));
    if (refuse(what, life.facts, args)) return;
    this.stood.set(life.facts.revision + 1, life.facts);
    life.command(what, args, now, `${now}-${what}`);
    handOverAll(life, now);
  }

  /** Whichever command undoes what the task came to leads to the facts of before. */
  private undo(reason: string): void {
    const name = UNDOING.find((one) => !refuse(one, this.life.facts, this.undoing(one, reason)));
    if (!name) return;
    const { undone } = this.own(name, reason);
    // After a part of the result other facts may change before it is taken back.
    const isPart = name === 'withdraw' && !awaitsReview(this.life.facts);
    if (isEnded(this.life.facts)) this.endedRun();
    const args = this.undoing(name, reason);
    this.life.command(name, args, this.now, `${this.now}-${name}`);
    handOverAll(this.life, this.now);
    const stood = this.stood.get(undone ?? 0);
    if (stood && !isPart && restored(stood) !== restored(this.life.facts))
      this.faults.push(`${name}: ${restored(this.life.facts)}, and was ${restored(stood)}`);
  }

  private own(name: (typeof UNDOING)[number], reason: string): OwnArgs<typeof name> {
    const { facts, carried } = { facts: this.life.facts, carried: this.life.carried() };
    const typed = { words: () => reason } as unknown as Typed;
    const about = { facts, log: carried.log, directory: smallOffice().directory };
    try {
      return commandOf(name).typed?.own(typed, about) as OwnArgs<typeof name>;
    } catch {
      return { reason, undone: null, before: {} };
    }
  }

  private undoing(name: (typeof UNDOING)[number], reason: string) {
    return argsFor(name, this.own(name, reason), this.life, this.now, actor('dung'));
  }

  /** A new run of a task that has ended begins with the steps that lists knew. */
  private endedRun(): void {
    const { facts, policy, language } = this.life;
    const listed = stepsOf(this.life.schedule);
    const schedule = listedSchedule(listed, facts.id, smallOffice(), policy.version);
    const start = structuredClone({ facts, schedule, policy, language });
    this.life = new TaskLife(start, this.now, structuredClone(this.life.carried()));
  }
}

const UNDOING = ['withdraw', 'reopen', 'reinstate'] as const;

/** The facts that undoing brings back, of a report without when it was asked about again. */
const restored = (facts: TaskFacts): string =>
  JSON.stringify([
    facts.reports.map(({ askedAgainAt: _again, ...report }) => report),
    ...[facts.review, facts.toConfirm, facts.extension, facts.cancelled, facts.closedAt],
    ...[facts.ladderFrom, facts.dueDate, facts.unit, facts.officer, facts.waiting, facts.doers],
  ]);

const LADDER = ['assign', 'remind', 'urge', 'report-supervisor', 'report-chairman'];

/** Of steps that fell due together each is on record, and each role is told of the highest. */
function faultsOfMoment(due: Step[], known: Set<string>, notices: NoticeRecord[]): string[] {
  const steps = due.filter(({ to }) => to.length > 0);
  const recordOf = (step: Step) => notices.find(({ id }) => id === stepKey(step));
  const rungs = steps.filter(({ kind }) => LADDER.includes(kind));
  const rank = ({ kind }: Step): number => LADDER.indexOf(kind);
  const missed = rungs.flatMap((step) =>
    step.to.filter((role) => {
      const top = Math.max(...rungs.filter(({ to }) => to.includes(role)).map(rank));
      const told = rungs.some((one) => {
        const { to = [], handedOver, held } = recordOf(one) ?? {};
        return rank(one) === top && (handedOver || held) && to.includes(role);
      });
      return !told;
    }),
  );
  return [
    ...steps.filter((step) => known.has(stepKey(step))).map(({ id }) => `${id}: a second time`),
    ...steps.filter((step) => !recordOf(step)).map(({ id }) => `${id}: not on record`),
    ...missed.map((role) => `${role} was not told of the highest`),
  ];
}

/** What must not be in a life, whatever happened in it. */
function faultsOf({ life, faults }: Played): string[] {
  const { notices, log } = life.carried();
  return [
    ...faults,
    ...notices.filter((one) => endsOf(one) !== 1).map(({ id }) => `${id}: not one end`),
    ...notices.filter((one) => !isStoodFor(one, notices)).map(({ id }) => `${id}: nobody told`),
    ...twice(notices, log),
    ...(heldIn(life.facts.held ?? []) === heldIn(notices.filter(({ held }) => held))
      ? []
      : ['the facts name other held notices than there are']),
  ];
}

const heldIn = (held: readonly { id: string }[]): string => held.map(({ id }) => id).join();

const endsOf = ({ held, owing, suppressed, givenUp, handedOver }: NoticeRecord): number =>
  [held, owing, suppressed, givenUp, handedOver].filter((one) => one !== undefined).length;

/** Whether each role that other steps stood for was told by one of them. */
function isStoodFor({ to, spared, suppressed }: NoticeRecord, all: NoticeRecord[]): boolean {
  const because = suppressed?.because;
  const stoodFor = because?.why === 'stood-for' ? { to, by: because.by } : spared;
  return (stoodFor?.to ?? []).every((role) =>
    all.some(
      (one) => stoodFor?.by.includes(stepOf(one)) && one.to.includes(role) && !isSpared(one),
    ),
  );
}

const isSpared = ({ suppressed }: NoticeRecord): boolean => suppressed?.because.why === 'stood-for';
const stepOf = ({ id }: NoticeRecord): string => id.slice(0, id.lastIndexOf('@'));

/** When the ladder began anew: the due date moved, or the day lateness counts from. */
const beginnings = (log: ReturnType<TaskLife['carried']>['log']): Instant[] =>
  log.flatMap((entry) =>
    'before' in entry && ['dueDate', 'ladderFrom', 'toConfirm'].some((fact) => fact in entry.before)
      ? [entry.at]
      : [],
  );

/** Rungs that one role was told of twice on one ladder. */
function twice(notices: NoticeRecord[], log: ReturnType<TaskLife['carried']>['log']): string[] {
  const begun = beginnings(log);
  const ladder = (at: Instant): number => begun.filter((one) => one <= at).length;
  const told = notices
    .filter((one) => one.handedOver && ['urge', 'supervisor', 'explanation'].includes(stepOf(one)))
    .flatMap((one) => one.to.map((role) => `${stepOf(one)} ${role} ladder ${ladder(one.owedAt)}`));
  return told.filter((one, at) => told.indexOf(one) !== at);
}

/** Roles that must have been told of a task that was left alone, late, for weeks. */
function untold({ life }: Played, leftAloneFrom: Instant): string[] {
  const { facts } = life;
  const { notices, log } = life.carried();
  // Rungs of the time in which it was not owed are not caught up on.
  if (log.some(({ what }) => (UNDOING as readonly string[]).includes(what))) return [];
  const late = facts.ladderFrom?.on ?? facts.dueDate ?? '';
  const isLate = late !== '' && late <= leftAloneFrom.slice(0, 10) && !facts.toConfirm;
  const owes = facts.reports.length === 0 || facts.review?.accepted === false;
  if (!isLate || !owes || isEnded(facts) || facts.relation !== 'subordinate') return [];
  const begun = beginnings(log).at(-1) ?? '';
  const wasTold = (role: Role): boolean =>
    notices.some(
      (one) =>
        (one.handedOver || isDropped(one)) &&
        one.owedAt >= begun &&
        one.to.includes(role) &&
        ['supervisor', 'chairman'].some((rung) => one.id.startsWith(rung)),
    );
  return (['supervisor', 'chairman'] as const).filter((role) => !wasTold(role));
}

/** What waits for somebody's act and was left alone for weeks without anybody asking for it. */
function unasked({ life, now }: Played): string[] {
  const { facts } = life;
  const { notices, log } = life.carried();
  // What fell due while it was not owed is not caught up on.
  const wasUndone = log.some(({ what }) => (UNDOING as readonly string[]).includes(what));
  if (isEnded(facts) || wasUndone) return [];
  const isAsked = (kind: NoticeKind, since: Instant, part = ''): boolean =>
    notices.some(
      (one) =>
        one.kind === kind &&
        (one.handedOver || isDropped(one)) &&
        one.owedAt >= since &&
        one.id.includes(part),
    );
  const last = facts.reports.at(-1);
  const demandedAt = facts.explanation?.demandedAt ?? now;
  const isLongAgo = demandedAt < hoursAfter(now, -24 * 14);
  const obstacle = unansweredObstacle(facts);
  const wasReported = log.some(({ what }) => what === 'report');
  return [
    ...(awaitsReview(facts) && last
      ? (['remind-review', 'report-review'] as const).filter(
          (kind) => !isAsked(kind, last.askedAgainAt ?? last.at),
        )
      : []),
    ...(owesExplanation(facts) && facts.relation === 'subordinate' && isLongAgo
      ? [demandedAt].filter((at) => !isAsked('urge-explanation', at))
      : []),
    ...(obstacle && !wasReported
      ? [obstacle].filter(
          ({ id, raisedAt }) => !isAsked('urge-obstacle', raisedAt, `obstacle-urging/${id}/`),
        )
      : []
    ).map(({ id }) => `obstacle ${id}`),
    ...postingsUp(facts)
      .filter(({ id }) => !isAsked('urge-posting', '', `posting-urging/${id}@`))
      .map(({ id }) => `posting ${id}`),
  ];
}

/** The coordinator decided in the first month that nobody is told. */
const isDropped = ({ suppressed }: NoticeRecord): boolean =>
  suppressed?.because.why === 'command' && suppressed.because.command === 'drop-held';

test('whatever happens in a life, each notice has one end, nobody is skipped, and no rung is climbed twice on one ladder', async () => {
  await fc.assert(
    fc.asyncProperty(
      beginning,
      fc.array(happening, { minLength: 3, maxLength: 14 }),
      async (begun, all) => {
        const played = new Played(begun);
        for (const one of all) await played.happen(one);
        expect(faultsOf(played)).toEqual([]);
        const leftAlone = played.now;
        await played.until(hoursAfter(leftAlone, 24 * 35));
        expect(faultsOf(played)).toEqual([]);
        expect(untold(played, leftAlone)).toEqual([]);
        expect(unasked(played)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
}, 180_000);
