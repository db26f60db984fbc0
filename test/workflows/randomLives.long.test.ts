import { ApplicationFailure } from '@temporalio/common';
import { afterEach, describe, expect, test } from 'vitest';
import { rollOutTo } from '../../client/office/commands/rollout.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import { addDays } from '../../domain/calendar/days.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { Instant, LocalDate, WorkCalendar } from '../../domain/calendar/types.ts';
import { workingDaysBetween } from '../../domain/calendar/workingDays.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { fatesOf } from '../../domain/task/life/fates.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { TaskState } from '../../workflows/contract/task.ts';
import type { Evidence, MailEvidence } from '../chaos/audit/evidence.ts';
import { auditNotices } from '../chaos/audit/notices.ts';
import { auditRecords } from '../chaos/audit/records.ts';
import { type Chance, chance } from '../chaos/random.ts';
import * as act from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice, type SentMail } from '../support/playedOffice.ts';
import { shareOf } from '../support/shareOf.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

const BEGIN: LocalDate = '2024-03-01';
const DAYS = 60;
const TASKS = 10;

/** What officials do in these weeks; what the task refuses is left at that. */
const DEEDS = [
  ...['report', 'report', 'report', 'return', 'return', 'accept', 'progress', 'reassign'],
  ...['reassign', 'request-extension', 'decide-extension', 'reschedule', 'confirm'],
  ...['demand-explanation', 'record-explanation', 'cancel'],
] as const;

/** What happens to the whole office. */
const EVENTS = ['calendar', 'policy', 'refusal', 'unknown', 'broken'] as const;

/** A calendar, and since when it was in force. */
interface InForce {
  from: Instant;
  calendar: WorkCalendar;
}

/** One random office: its task ids, and the calendars that were in force, the newest last. */
class RandomOffice {
  readonly calendars: InForce[] = [];
  ids: string[] = [];

  private constructor(
    readonly office: PlayedOffice,
    readonly agency: Agency,
    private readonly draw: Chance,
  ) {}

  static async open(seed: number): Promise<RandomOffice> {
    const agency = smallOffice({ policy: { announce: true } });
    const office = await playOffice(`${BEGIN}T02:00:00.000Z`, [agency]);
    const opened = new RandomOffice(office, agency, chance(seed, 'lives'));
    opened.calendars.push({ from: '', calendar: agency.calendar });
    opened.ids = await startTasks(office.world, agency, opened.rows());
    return opened;
  }

  private rows() {
    return Array.from({ length: TASKS }, (_, at) => {
      const due = addDays(BEGIN, Math.floor(this.draw.between(-6, 35)));
      const leadUnits = [this.draw.one(['ĐC-XD', 'Tư pháp – Hộ tịch', 'Văn phòng', 'Đảng ủy'])];
      return plannedTask(`Chậm nhất ngày ${shownDate(due)}`, { ref: `I.${at + 1}`, leadUnits });
    });
  }

  /** Plays the weeks: a few deeds a day at some hour, now and then something that befalls all. */
  async play(): Promise<void> {
    for (let day = 0; day < DAYS; day += 1) {
      const date = addDays(BEGIN, day);
      const hours = Array.from({ length: 2 }, () => this.draw.between(0, 13)).sort((a, b) => a - b);
      for (const hour of hours) {
        await this.office.until(atHour(date, hour));
        await this.deed(date);
      }
      if (this.draw.percent(12)) await this.event(date);
    }
  }

  private async deed(today: LocalDate): Promise<void> {
    const id = this.draw.one(this.ids);
    try {
      await this.give(id, this.draw.one(DEEDS), today);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private give(id: string, what: (typeof DEEDS)[number], today: LocalDate): Promise<unknown> {
    const { world } = this.office;
    const document = { documentNo: '7/BC', documentDate: shownDate(today) };
    const to = shownDate(addDays(today, Math.floor(this.draw.between(-3, 30))));
    const reason = `lý do ${today}`;
    const unit = this.draw.one(['dcxd', 'tp', 'vp', 'du']);
    switch (what) {
      case 'report':
        return act.report(world, id, document);
      case 'return':
        return act.returnReport(world, id, { as: 'dung', note: reason });
      case 'accept':
        return act.accept(world, id, { as: 'dung', note: '' });
      case 'progress':
        return act.progress(world, id, { note: reason });
      case 'reassign':
        return act.reassign(world, id, { unit, reason });
      case 'request-extension':
        return act.requestExtension(world, id, { to, reason });
      case 'decide-extension': {
        const verdict = this.draw.percent(60) ? { grant: true } : { refuse: true, note: reason };
        return act.decideExtension(world, id, { as: 'dung', ...verdict });
      }
      case 'reschedule':
        return act.reschedule(world, id, { as: 'dung', to, reason });
      case 'confirm':
        return act.confirmLate(world, id, { note: '' });
      case 'demand-explanation':
        return act.demandExplanation(world, id, { as: 'dung', reason });
      case 'record-explanation':
        return act.recordExplanation(world, id, document);
      case 'cancel':
        return this.draw.percent(30)
          ? act.cancel(world, id, { as: 'dung', reason })
          : act.progress(world, id, { note: reason });
    }
  }

  private async event(date: LocalDate): Promise<void> {
    const { office, agency } = this;
    switch (this.draw.one(EVENTS)) {
      case 'calendar':
        agency.calendar = withDayOff(agency.calendar, addDays(date, 4));
        this.calendars.push({ from: await office.world.now(), calendar: agency.calendar });
        await this.rollOut('calendar');
        return;
      case 'policy': {
        const { ladder } = agency.policy;
        const rungs = this.draw.percent(50)
          ? { urge: 2, supervisor: 4 }
          : { urge: 1, supervisor: 3 };
        agency.policy = {
          ...agency.policy,
          version: `p-${date}`,
          ladder: { ...ladder, ...rungs },
        };
        await this.rollOut('policy');
        return;
      }
      case 'refusal':
        office.script.push({ outcome: 'refused', permanent: false, response: '451 later' });
        return;
      case 'unknown':
        office.script.push('throw');
        return;
      case 'broken': {
        // Nothing can be handed over for an evening and a morning: it is tried again each hour. The
        // activities' own tries take real time, twenty seconds a notice: here they end at once.
        const { directory } = agency;
        await office.until(atHour(date, 14));
        const get = (): never => {
          throw ApplicationFailure.nonRetryable('the directory cannot be read');
        };
        Object.defineProperty(agency, 'directory', { configurable: true, get });
        await office.until(atHour(addDays(date, 1), 1));
        const value = { value: directory, configurable: true, enumerable: true, writable: true };
        Object.defineProperty(agency, 'directory', value);
        return;
      }
    }
  }

  private rollOut(what: 'calendar' | 'policy') {
    return rollOutTo(this.office.world, this.ids, {
      ...{ what, dryRun: false, asker: act.asking('binh') },
    });
  }

  /** Ends what is still open, and waits until every mail has left. */
  async end(): Promise<void> {
    for (const id of this.ids)
      await act
        .cancel(this.office.world, id, { as: 'dung', reason: 'kết thúc theo dõi' })
        .catch(() => {});
    await this.office.until(atHour(addDays(BEGIN, DAYS + 20), 12));
  }

  async states(): Promise<TaskState[]> {
    const states: TaskState[] = [];
    for (const id of this.ids) states.push((await readTask(this.office.world, id)).state);
    return states;
  }

  async mails(): Promise<MailEvidence[]> {
    const { client } = this.office.world;
    const ids = this.office.workflowIds().filter((id) => id.startsWith('mail/'));
    const mails: MailEvidence[] = [];
    for (const id of new Set(ids))
      mails.push({ id, running: false, tryingSince: null, ledger: await readLedger(client, id) });
    return mails;
  }
}

/** `hour` from 7 in the morning on, in the office's own time. */
const atHour = (date: LocalDate, hour: number): Instant =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + Math.round(hour * 3600) * 1000).toISOString();

const withDayOff = (calendar: WorkCalendar, day: LocalDate): WorkCalendar => ({
  ...calendar,
  version: `vn-${day}`,
  years: calendar.years.map((one) =>
    one.year === 2024 ? { ...one, daysOff: [...new Set([...one.daysOff, day])].sort() } : one,
  ),
});

let played: RandomOffice | null = null;

afterEach(() => played?.office.stop());

describe.each([1, 2, 3].slice(0, shareOf(3, 1)))(
  'the lives of ten tasks in two months, seed %i',
  { timeout: 600_000 },
  (seed) => {
    test('each owed notice has one end, no addressee is skipped, no rung climbed twice, and every number is true on its day', async () => {
      played = await RandomOffice.open(seed);
      await played.play();
      await played.end();
      const states = await played.states();
      const mails = await played.mails();
      const evidence: Evidence = {
        ...{ at: '2024-12-31', readFrom: '2024-12-31', frozen: [], asked: [], accepted: [] },
        ...{ mails, retryMs: 900_000, addressOf: (_, person) => person, coordinator: 'binh' },
        tasks: states.map((state) => ({ state, first: state.schedule, brought: {} })),
      };
      expect(auditRecords(evidence)).toEqual([]);
      expect(auditNotices(evidence)).toMatchObject({ lost: [], doubled: [] });
      expect(states.flatMap((state) => openEnds(state, mails))).toEqual([]);
      expect(states.flatMap(climbedTwice)).toEqual([]);
      const { calendars, office } = played;
      const days = office.mails.flatMap((mail) => daysTold(mail, states, calendars));
      expect(days.length).toBeGreaterThan(20);
      expect(days.filter(({ told, really }) => told !== really)).toEqual([]);
      const commands = states.flatMap(({ log }) => log.filter((entry) => 'revision' in entry));
      expect(commands.length).toBeGreaterThan(25);
    });
  },
);

/** Notices that are still on their way when all has ended. */
function openEnds({ facts, notices }: TaskState, mails: MailEvidence[]): string[] {
  const ledgers = new Map(mails.map(({ id, ledger }) => [id, ledger]));
  return fatesOf(shortKey(facts.id), notices, ledgers)
    .filter(({ end }) => end === 'owed' || end === 'waiting' || end === 'unread')
    .map(({ notice, end }) => `${facts.ref} ${notice}: ${end}`);
}

const RUNGS = ['urge', 'supervisor', 'explanation', 'chairman-urgent'];

/** Rungs that one role was told of twice while the task counted from the same day. */
function climbedTwice({ facts, notices, log }: TaskState): string[] {
  const begins = log
    .filter((entry) => 'before' in entry)
    .filter(({ before }) => ['dueDate', 'ladderFrom', 'toConfirm'].some((fact) => fact in before))
    .map(({ at }) => at);
  const ladderOf = (at: Instant): number => begins.filter((begin) => begin <= at).length;
  const told = notices.flatMap(({ id, handedOver, to, owedAt }) => {
    const rung = id.slice(0, id.lastIndexOf('@'));
    if (!handedOver || !RUNGS.includes(rung)) return [];
    return to.map((role) => `${facts.ref} ${rung} ${role}, ladder ${ladderOf(owedAt)}`);
  });
  return told.filter((one, at) => told.indexOf(one) !== at);
}

const DUE =
  /Mã\s+(\w{7})[\s\S]*?Thời\s+hạn:\s+[^,]+,\s+(\d\d)\/(\d\d)\/(\d{4})\s+–\s+(còn|quá\s+hạn)\s+(\d+)\s+ngày/;

/** A number of days that a mail tells of, and what it was when the mail was written. */
interface ToldDays {
  told: string;
  really: string;
}

/** What a mail says of days left or late. */
function daysTold(mail: SentMail, states: TaskState[], calendars: InForce[]): ToldDays[] {
  const calendar = calendars.filter(({ from }) => from <= mail.at).at(-1)?.calendar;
  if (!calendar) throw new Error('a calendar was in force');
  const today = localDate(calendar, mail.at);
  return mail.text.split(/\n\d+\. /).flatMap((item) => {
    const [, key, day, month, year, which = '', count] = DUE.exec(item) ?? [];
    if (!key) return [];
    const state = states.find(({ facts }) => shortKey(facts.id) === key);
    const { workBy, dueDate } = state ? datesAt(state, mail.at) : { workBy: null, dueDate: null };
    const last = [dueDate ?? '', workBy ?? ''].sort().at(-1) ?? '';
    const left = which === 'còn';
    const n = left
      ? workingDaysBetween(calendar, today, workBy ?? today)
      : workingDaysBetween(calendar, last, today);
    const head = `${mail.person} ${mail.at} ${key}`;
    return [
      {
        told: `${head} ${year}-${month}-${day}, ${left ? 'left' : 'late'} ${count}`,
        really: `${head} ${workBy}, ${left ? 'left' : 'late'} ${n}`,
      },
    ];
  });
}

/** The dates of a task as they stood at a moment: the first later change says what they were. */
function datesAt({ facts, log }: TaskState, at: Instant) {
  const later = log.flatMap((entry) => ('before' in entry && entry.at > at ? [entry.before] : []));
  const was = <F extends 'workBy' | 'dueDate'>(fact: F) => {
    const changed = later.find((before) => fact in before);
    return changed ? (changed[fact] ?? null) : facts[fact];
  };
  return { workBy: was('workBy'), dueDate: was('dueDate') };
}
