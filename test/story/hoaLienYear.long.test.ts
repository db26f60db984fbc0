import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { isOfficeTime } from '../../domain/calendar/officeTime.ts';
import { isWorkingDay } from '../../domain/calendar/workingDays.ts';
import { taskParts } from '../../domain/case/ids.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { standingOf, tally } from '../../domain/task/buckets.ts';
import { fatesOf } from '../../domain/task/life/fates.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { type Item, itemsOf, lineOf, type Mail, mailsOf, shortName } from './mails.ts';
import { PLAN_FILE, type PlayedYear, playYear } from './playYear.ts';
import { RUNGS } from './rungs.ts';
import { CANCELLED, DONE_LATE, NEVER_DONE, TASKS } from './script.ts';

/**
 * Half of a month's working days. The worst month is the chairman's December: five Monday lists,
 * and the year's last reports to accept on six other mornings.
 */
const MAILS_A_MONTH = 11;

describe.runIf(existsSync(PLAN_FILE))("Hòa Liên's year", () => {
  let year: PlayedYear;
  let mails: Mail[];
  let items: Item[];
  const heardOf = (task: string) => items.filter((item) => item.subject === task);
  const others = (mail: string, task: string) =>
    items.filter((item) => item.messageId === mail && item.subject !== task).length;
  const onDays = (from: string, to: string) =>
    mails.filter(({ date }) => from <= date && date <= to);

  beforeAll(async () => {
    year = await playYear();
    mails = mailsOf(year.ledgers);
    items = itemsOf(mails);
  }, 300_000);

  test('goes mail by mail as written down', async () => {
    await expect(`${mails.map(lineOf).join('\n')}\n`).toMatchFileSnapshot(
      './hoa-lien-2024.mails.txt',
    );
  });

  describe('at its start', () => {
    test('38 tasks are 63 workflows, for eleven rows have two or four units', () => {
      const rows = year.again.expansions.filter(({ task }) => !('foundIn' in task));
      expect(rows).toHaveLength(38);
      const shared = rows.map(({ units }) => units.length).filter((units) => units > 1);
      expect(shared).toEqual([4, 4, 4, 4, 4, 4, 4, 2, 2, 2, 2]);
      expect(rows.flatMap(({ starts }) => starts)).toHaveLength(63);
    });

    test('accepted duties, events and incoming documents make 137; starting the plan again starts none', () => {
      expect(year.again).toMatchObject({ started: [], known: { length: 63 + 62 + 7 } });
      expect(year.tasks).toHaveLength(63 + 62 + 7 + 2 + 3);
    });
  });

  describe('nobody is bothered off duty', () => {
    test('digests come in the half hour before the office opens, urgent notices while it is open', () => {
      for (const { at, instant, urgent } of mails) {
        if (urgent) expect(isOfficeTime(year.agency.calendar, instant), at).toBe(true);
        else expect(at.slice(11) >= '07:00' && at.slice(11) < '07:30', at).toBe(true);
      }
    });

    test('each leaves in the minute it was planned for', () => {
      const lags = mails.map(({ instant, planned }) => Date.parse(instant) - Date.parse(planned));
      expect(Math.min(...lags)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...lags)).toBeLessThan(60_000);
    });

    test('nothing comes at Tết, nor on any day off', () => {
      expect(onDays('2024-02-08', '2024-02-14')).toEqual([]);
      expect(mails.filter(({ date }) => !isWorkingDay(year.agency.calendar, date))).toEqual([]);
    });

    test('the make-up Saturday 4/5 is a working day like others', () => {
      expect(
        onDays('2024-05-04', '2024-05-05').map(({ date, person }) => `${date} ${person}`),
      ).toEqual(['2024-05-04 chu-tich', '2024-05-04 mot-cua']);
    });

    test('one digest a person and morning', () => {
      const mornings = mails
        .filter(({ urgent }) => !urgent)
        .map(({ date, person }) => `${date} ${person}`);
      expect(new Set(mornings).size).toBe(mornings.length);
    });

    test('no more mails a person and month than stated', () => {
      const months = new Map<string, number>();
      for (const { date, person } of mails) {
        const month = `${person} ${date.slice(0, 7)}`;
        months.set(month, (months.get(month) ?? 0) + 1);
      }
      expect(Math.max(...months.values())).toBeLessThanOrEqual(MAILS_A_MONTH);
    });
  });

  describe('the ladder', () => {
    test.each(RUNGS)('climbs in working days: $task', ({ task, ...days }) => {
      const first = (kind: string) => heardOf(task).find((item) => item.kind === kind)?.date;
      expect({
        urged: first('urge'),
        supervisor: first('report-supervisor'),
        chairman: first('report-chairman'),
        explanation: first('require-explanation'),
      }).toEqual({ supervisor: undefined, chairman: undefined, explanation: undefined, ...days });
    });

    test('is climbed by late tasks only', () => {
      const climbing = items.filter(({ kind }) => /^(urge|report-|require-)/.test(kind));
      expect(new Set(climbing.map(({ subject }) => subject))).toEqual(
        new Set(RUNGS.map(({ task }) => task)),
      );
    });

    test('reaches the chairman of a task never done in one list a week, to the end of the year', () => {
      const lists = heardOf(TASKS.never).filter(({ kind }) => kind === 'report-chairman');
      expect(lists).toHaveLength(26);
      // Monday 2/9 is a holiday, and so is the Tuesday: that week's list comes on Wednesday.
      expect(
        lists.map(({ date }) => date).filter((date) => new Date(date).getUTCDay() !== 1),
      ).toEqual(['2024-09-04']);
    });

    test('stops at a report', () => {
      for (const { facts } of year.tasks) {
        const reported = facts.reports.at(-1)?.at;
        const after = heardOf(facts.id).filter(
          ({ instant }) => reported !== undefined && instant > reported,
        );
        expect(after.filter(({ kind }) => /^(remind|urge|report-.*)$/.test(kind))).toEqual([]);
      }
    });
  });

  describe('those who are addressed', () => {
    test('a peer and a superior hear nothing; the coordinator is told to write to them', () => {
      expect(mails.filter(({ person }) => person === 'bi-thu' || person === 'huyen')).toEqual([]);
      for (const task of [TASKS.party, TASKS.district]) {
        const asked = heardOf(task).filter(({ kind }) => kind === 'remind' || kind === 'urge');
        expect(new Set(asked.map(({ person }) => person))).toEqual(new Set(['van-phong']));
        const texts = asked.map(({ messageId }) => year.textOf(messageId));
        expect(texts.every((text) => text.includes('chuẩn bị công văn'))).toBe(true);
        // Where nothing else stands in the mail, no word of urging does.
        const alone = asked.filter(({ messageId }) => others(messageId, task) === 0);
        expect(alone.length).toBeGreaterThan(2);
        for (const { messageId } of alone) expect(year.textOf(messageId)).not.toContain('đôn đốc');
      }
    });

    test('the chairman on leave gets no mail, not even what was reported the afternoon before; his delegate does', () => {
      expect(
        onDays('2024-07-08', '2024-07-19').filter(({ person }) => person === 'chu-tich'),
      ).toEqual([]);
      const delegate = onDays('2024-07-08', '2024-07-08').find(
        ({ person }) => person === 'pct-kinh-te',
      );
      expect(delegate?.items.map(({ kind }) => kind).sort()).toEqual([
        'report-chairman',
        'report-chairman',
        'to-accept',
      ]);
    });

    test("an absent officer's reminders go to his delegate", () => {
      const week = onDays('2024-06-03', '2024-06-07');
      expect(week.filter(({ person }) => person === 'cntt')).toEqual([]);
      const reminded = week
        .filter(({ person }) => person === 'mot-cua')
        .flatMap((mail) => mail.items);
      expect(
        reminded.some(
          ({ kind, subject }) => kind === 'remind' && taskParts(subject).unit === 'cntt',
        ),
      ).toBe(true);
    });

    test('the late officer who stands in for his own supervisor is passed over: the chairman is told', () => {
      const told = heardOf(TASKS.schools).filter(({ kind }) => kind === 'report-supervisor');
      expect(told.map(({ date, person }) => `${date} ${person}`)).toEqual(['2024-04-03 chu-tich']);
    });

    test('seven workflows loaded after their day ask the coordinator, month by month, until answered', () => {
      const asked = items.filter(({ kind }) => kind === 'ask-confirmation');
      expect(new Set(asked.map(({ person }) => person))).toEqual(new Set(['van-phong']));
      const days = ['2024-02-06', '2024-03-01', '2024-04-01'];
      expect(days.map((day) => asked.filter(({ date }) => date === day).length)).toEqual([7, 5, 5]);
      expect(asked).toHaveLength(17);
    });
  });

  describe('at its end', () => {
    test('every notice handed over was delivered or suppressed with a reason, and no mail is unaccounted for', () => {
      const ledgers = new Map(year.ledgers.map((ledger) => [ledger.id, ledger]));
      const fates = year.tasks.flatMap(({ facts, notices }) =>
        fatesOf(shortKey(facts.id), notices, ledgers),
      );
      const wrong = fates.filter(
        ({ end, detail }) => end !== 'delivered' && (end !== 'suppressed' || detail.vi === ''),
      );
      expect(wrong).toEqual([]);
      expect(year.mails.map(({ messageId }) => messageId).sort()).toEqual(
        mails.map(({ messageId }) => messageId).sort(),
      );
    });

    test('what was overtaken before delivery was called back, and says why', () => {
      const suppressed = year.ledgers.flatMap(({ person, date, notices }) =>
        notices
          .filter(({ end }) => end === 'suppressed')
          .map(({ subject, kind, recalled }) =>
            [date, person, kind, shortName(subject), recalled].join(' '),
          ),
      );
      expect(suppressed.sort()).toEqual([
        '2024-08-29 pct-kinh-te to-accept 88-UBND-TCKH-qszad93/tai-chinh/08-16 đã xác nhận hoàn thành',
        '2024-08-30 mot-cua remind 1.VI.2-b/mot-cua/09-04 đã báo cáo',
      ]);
    });

    test('the four buckets add up to what was not cancelled, and are what the script says', () => {
      const facts = year.tasks.map((task) => task.facts);
      expect(
        facts
          .filter(({ cancelled }) => cancelled)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(CANCELLED.toSorted());
      const counts = tally(facts.map((one) => standingOf(one, '2025-01-02', smallOffice())));
      const notAssessed = facts.filter((one) => one.closedAt && one.reports.length === 0).length;
      const counted = 137 - CANCELLED.length - notAssessed;
      expect(notAssessed).toBeGreaterThan(0);
      expect(counts).toEqual({
        'done-late': DONE_LATE.length,
        'overdue-open': NEVER_DONE.length,
        'in-progress': 0,
        'done-on-time': counted - DONE_LATE.length - NEVER_DONE.length,
        'waiting-review': 0,
        'to-confirm': 0,
        'not-assessed': notAssessed,
        counted,
      });
    });
  });
});
