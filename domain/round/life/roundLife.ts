import type { Instant } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { Delivery } from '../../policy/types.ts';
import { type Language, type Text, text } from '../../text/text.ts';
import { type RoundCommandName, roundCommandOf } from '../commands/index.ts';
import type { RoundArgs } from '../commands/types.ts';
import type { Shares } from '../state.ts';
import type { RoundFacts, RoundStep, Values } from '../types.ts';
import { ROUND_STEP_TEXT } from '../words.ts';
import { type RoundNotice, RoundNotices } from './notices.ts';
import { owedBy } from './owed.ts';

/** One line of what happened to a round. */
export interface RoundLogEntry {
  at: Instant;
  /** A command's name, a step's id, or what became of the round itself. */
  what: string;
  by?: Actor;
  said: Text;
  /** What was sent with it. */
  values?: Values;
  unit?: string;
}

/** What a round goes on with in a new run. */
export interface CarriedRound {
  log: RoundLogEntry[];
  notices: RoundNotice[];
  /** Steps that were carried out. */
  done: string[];
}

/** What a round begins with. */
export interface RoundStart {
  facts: RoundFacts;
  steps: RoundStep[];
  delivery: Delivery;
  language: Language;
}

/** One round from its opening to its end: facts, steps to come, notices owed. Knows no clock. */
export class RoundLife {
  facts: RoundFacts;
  readonly steps: RoundStep[];
  readonly delivery: Delivery;
  readonly language: Language;
  readonly notices: RoundNotices;
  /** Goes up with whatever happens. */
  changes = 0;
  private readonly log: RoundLogEntry[];
  private readonly done: Set<string>;

  constructor({ facts, steps, delivery, language }: RoundStart, carried?: CarriedRound) {
    this.facts = facts;
    this.steps = steps;
    this.delivery = delivery;
    this.language = language;
    this.log = carried?.log ?? [openedEntry(facts)];
    this.notices = new RoundNotices(carried?.notices ?? []);
    this.done = new Set(carried?.done);
  }

  carried(): CarriedRound {
    return { log: this.log, notices: this.notices.all(), done: [...this.done] };
  }

  note(entry: RoundLogEntry): void {
    this.log.push(entry);
  }

  /** The steps that are to come, ascending; none once the round is over. */
  toCome(): RoundStep[] {
    return this.facts.ended ? [] : this.steps.filter(({ id }) => !this.done.has(id));
  }

  fellDue(asOf: Instant): RoundStep[] {
    return this.toCome().filter(({ at }) => at <= asOf);
  }

  /** Carries out steps that fell due together: of several that remind, the last one does. */
  carryOut(due: RoundStep[], asOf: Instant, shares: Shares): void {
    const reminding = due.filter(({ kind }) => kind === 'remind' || kind === 'urge').at(-1);
    const hasUrged = due.some(({ kind }) => kind === 'urge');
    for (const step of due) {
      this.done.add(step.id);
      if ((step.kind === 'remind' || step.kind === 'urge') && step !== reminding) continue;
      if (step.kind === 'note-polite' && hasUrged) continue;
      this.carryOutOne(step, asOf, shares);
    }
    this.changes += 1;
  }

  private carryOutOne(step: RoundStep, asOf: Instant, shares: Shares): void {
    if (step.kind === 'close')
      this.change(asOf, { ended: { at: asOf, by: null, reason: TIME_IS_OVER[this.language] } });
    if (step.kind === 'tally') {
      if (this.facts.collection.what !== 'progress') return;
      this.change(asOf, { shares: { at: asOf, units: shares } });
    }
    const owed = owedBy(step, this.facts, shares, this.language);
    for (const one of owed)
      this.notices.owe({ ...one, owedAt: asOf, deliverAt: step.deliverAt, ofCommand: false });
    const reminded = owed.flatMap(({ unit }) => unit ?? []);
    if (reminded.length > 0)
      this.change(asOf, { reports: countedReminders(this.facts, reminded, asOf) });
    this.note({ at: asOf, what: step.id, said: ROUND_STEP_TEXT[step.kind] });
  }

  command(name: RoundCommandName, args: RoundArgs, at: Instant): void {
    const { apply, tells, story, outdates } = roundCommandOf(name);
    const { values, unit, by } = args;
    const said = story(this.facts, args);
    const told = tells?.(this.facts, args) ?? [];
    this.change(at, apply(this.facts, args, at));
    if (outdates)
      this.notices.outdate((notice) => outdates.concerns(notice, args), outdates.because, at);
    const { revision } = this.facts;
    for (const { kind, detail, ...one } of told)
      this.notices.owe({
        ...one,
        detail: detail[this.language],
        id: `${kind}@r${revision}/${one.unit ?? 'office'}`,
        kind,
        ...{ leader: null, owedAt: at, deliverAt: null, ofCommand: true },
      });
    this.note({ at, what: name, by, said, ...(values && { values }), ...(unit && { unit }) });
  }

  private change(at: Instant, changed: Partial<RoundFacts>): void {
    const { revision } = this.facts;
    this.facts = { ...this.facts, ...changed, changedAt: at, revision: revision + 1 };
    this.changes += 1;
  }
}

const TIME_IS_OVER = text('hết thời gian theo dõi kỳ báo cáo', 'its time is over');

const openedEntry = ({ startedAt, openedBy }: RoundFacts): RoundLogEntry => ({
  at: startedAt,
  what: 'opened',
  by: openedBy,
  said: text('mở kỳ báo cáo', 'opened the round'),
});

function countedReminders(
  { reports }: RoundFacts,
  units: string[],
  at: Instant,
): RoundFacts['reports'] {
  const counted = units.map((unit) => {
    const report = reports[unit] ?? {};
    return [unit, { ...report, reminded: { times: (report.reminded?.times ?? 0) + 1, at } }];
  });
  return { ...reports, ...Object.fromEntries(counted) };
}
