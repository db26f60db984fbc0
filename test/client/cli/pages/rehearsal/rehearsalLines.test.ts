import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { asJson } from '../../../../../client/cli/pages/rehearsal/json.ts';
import { mapLines } from '../../../../../client/cli/pages/rehearsal/mapLines.ts';
import { rehearsalLines } from '../../../../../client/cli/pages/rehearsal/rehearsalLines.ts';
import { narrowingOf } from '../../../../../client/cli/pages/rehearsal/typedNarrowing.ts';
import { narrowed } from '../../../../../client/office/pages/rehearsal/narrow.ts';
import { rehearsalPage } from '../../../../../client/office/pages/rehearsal/rehearsalPage.ts';
import { yearMap } from '../../../../../client/office/pages/rehearsal/yearMap.ts';
import {
  type PlanRehearsal,
  rehearsePlan,
} from '../../../../../client/office/plans/rehearsePlan.ts';
import { gappyOffice, inventedPlan } from '../../../../rehearsal/inventedPlan.ts';

const agency = gappyOffice();
const everything = { person: null, month: null };
let year: PlanRehearsal;
const withoutNextYear = {
  ...agency,
  calendar: {
    ...agency.calendar,
    years: agency.calendar.years.filter((one) => one.year < 2027),
  },
};
const lines = (only: Parameters<typeof narrowingOf>[1] = {}, office = agency): string[] => {
  const narrowing = narrowingOf(agency.directory, only);
  const page = rehearsalPage(narrowed(year, narrowing), office, narrowing);
  return rehearsalLines(page, 'vi').map(stripVTControlCharacters);
};

beforeAll(async () => {
  const choice = { accept: [], from: '2026-01-05T01:00:00.000Z', until: '2027-01-31' };
  year = rehearsePlan(agency, inventedPlan(), choice);
});

describe('a rehearsed year on paper', () => {
  test('fits into 80 columns', () => {
    expect(lines().filter((line) => line.length > 80)).toEqual([]);
    expect(lines({ person: 'binh' }).filter((line) => line.length > 80)).toEqual([]);
  });

  test('names each mail’s reader and what is in it', () => {
    const all = lines();
    const day = all.indexOf('Thứ Ba, 06/01/2026 – 4 thư, 15 mục');
    expect(all.slice(day + 1, day + 4)).toEqual([
      '  Trần Văn Bình: 3 mới giao (I.3, I.19, I.12); 1 cần xác nhận (I.2); 1 qua Văn',
      '      phòng (I.12)',
      '  Lê Thị An: 3 mới giao (I.1, I.14, I.16)',
    ]);
    const days = all.filter((line) => /^Thứ .*\d{4}/.test(line));
    expect(days).toHaveLength(new Set(year.mails.map(({ date }) => date)).size);
    // Nothing that is not decided lies between what is late in January and its due date.
    expect(days.filter((day) => day.includes('tạm tính'))).toEqual([]);
  });

  test('has a heading for each thing to look at before the plan is started', () => {
    const all = lines();
    const summary = all.slice(all.indexOf('Ngày nhiều thư nhất'));
    expect(summary.filter((line) => /^\S/.test(line))).toEqual([
      'Ngày nhiều thư nhất',
      'Thư vượt 10 mục (số mục tối đa mỗi thư)',
      'Lãnh đạo nhận mỗi tháng (thư/mục)',
      'Chưa có người nhận',
      'Gửi qua người khác',
      'Chưa bắt đầu được (plan start chờ trả lời hết các câu hỏi này)',
    ]);
  });

  test('marks the days of a year of which nothing is published, and counts them', () => {
    const all = lines({}, withoutNextYear);
    const days = all.filter((line) => /^Thứ .*\d{4}/.test(line));
    expect(days.at(-1)).toContain('/01/2027 (tạm tính) – ');
    expect(all[all.indexOf('Ngày tạm tính') + 1]).toMatch(
      /^ {2}lịch nghỉ năm 2027 chưa có: \d+ thông báo của \d+ việc trong \d+ thư từ/,
    );
  });

  test('of one person and month has his mails of that month, each task on a line', () => {
    const his = lines({ person: 'an', month: '6/2026' });
    const days = his.filter((line) => line.startsWith('Thứ'));
    const mails = year.mails.filter(
      ({ person, date }) => person === 'an' && date.startsWith('2026-06'),
    );
    expect(days).toHaveLength(mails.length);
    expect(his.filter((line) => line.startsWith('      I.')).length).toBe(
      mails.flatMap((one) => one.notices).length,
    );
  });

  test.each(['0', '13', 'tháng 3', '3/26'])('refuses what is no month: %s', (month) => {
    expect(() => narrowingOf(agency.directory, { month })).toThrow('is not a month');
  });

  test('refuses a person the directory does not know, and names those it knows', () => {
    expect(() => narrowingOf(agency.directory, { person: 'ai' })).toThrow(
      'No person\'s id or name is "ai"; the people are: an (Lê Thị An), binh',
    );
  });
});

describe('the map of a year', () => {
  test('reads without colour: darker is more, a dot is a quiet working day, a blank a day off', () => {
    const counts = new Map([
      ['2026-02-02', 1],
      ['2026-02-03', 8],
      ['2026-02-04', 4],
      ['2026-02-05', 5],
    ]);
    const year = yearMap(counts, ['2026-02-01'], agency.calendar);
    const map = mapLines(year, 'thư mỗi ngày', 'vi').map(stripVTControlCharacters);
    expect(map).toEqual([
      '         1       5        10        15        20        25        30',
      ' 2/2026   ░░██▒▒▓▓ ·     · · · · ·                   · · · · ·            18',
      '        · 0  ░░ 1–2  ▒▒ 3–4  ▓▓ 5–6  ██ 7–8  thư mỗi ngày (trống: ngày nghỉ)',
    ]);
  });
});

describe('a rehearsed year for machines', () => {
  test('has every mail with its notices, and says which days are provisional', () => {
    const json = asJson(narrowed(year, everything), agency);
    expect(json.mails).toHaveLength(year.mails.length);
    expect(json.mails.filter(({ provisional }) => provisional)).toEqual([]);
    const unknown = asJson(narrowed(year, everything), withoutNextYear);
    const provisional = unknown.mails.filter((mail) => mail.provisional);
    expect(new Set(provisional.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2027']));
    expect(unknown.provisional).toMatchObject([{ year: 2027, mails: provisional.length }]);
    expect(json.notStarting).toMatchObject([
      { ref: 'I.23', questions: [{ vi: expect.stringContaining('chợ') }] },
    ]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
