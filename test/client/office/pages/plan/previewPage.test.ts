import { describe, expect, test } from 'vitest';
import {
  expandForPreview,
  withUnits,
} from '../../../../../client/office/pages/plan/expandForPreview.ts';
import { explainedDues } from '../../../../../client/office/pages/plan/explainedDues.ts';
import {
  type PreviewPage,
  previewPage,
} from '../../../../../client/office/pages/plan/previewPage.ts';
import type { PlannedTask, PlanReading, Suggestion } from '../../../../../domain/plan/types.ts';
import { plannedTask } from '../../../../support/plannedTask.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const PLAN = { id: 'kh', title: 'Cải cách hành chính năm 2024', year: 2024, agency: '' };
const NOW = '2024-02-20T02:00:00.000Z';
const TODAY = '2024-02-20';
const agency = smallOffice();

const CHAIRMAN = { id: 'dung', name: 'Đỗ Văn Dũng', title: 'Chủ tịch UBND xã' };
const FIELD_LEADER = { id: 'chi', name: 'Phạm Thị Chi', title: 'Phó Chủ tịch UBND xã' };

const read = (...tasks: PlannedTask[]): PlanReading => ({ plan: PLAN, tasks, suggestions: [] });

function preview(reading: PlanReading, today = TODAY): PreviewPage {
  const expansions = expandForPreview(reading, agency, 'vi', NOW);
  return previewPage(withUnits(reading, agency), { agency, expansions }, today);
}

const bare = (reading: PlanReading, today = TODAY): PreviewPage =>
  previewPage(reading, null, today);

describe('a row of a plan', () => {
  test.each<[what: string, dueText: string, change: Partial<PlannedTask>, row: object]>([
    [
      'stands beside its date, the day to work towards, its unit and its leader by field of work',
      'Quý 1/2024',
      {},
      {
        lead: { printed: ['ĐC-XD'], units: ['Địa chính – Xây dựng'] },
        supervisor: { printed: '', people: [FIELD_LEADER], byField: true },
        due: {
          ...{ words: 'Quý 1/2024', kind: 'quarter', weekdays: null, endsDayBefore: false },
          days: [{ day: '2024-03-31', workBy: '2024-03-29' }],
        },
        becomes: { tasks: 1, units: 1, skipped: 0 },
      },
    ],
    [
      'names the leader that the plan names',
      'Quý 1/2024',
      { supervisor: 'Chủ tịch UBND xã' },
      { supervisor: { printed: 'Chủ tịch UBND xã', people: [CHAIRMAN], byField: false } },
    ],
    [
      'says that “trước” was taken for the day before',
      'Trước ngày 15/3/2024',
      {},
      { due: { days: [{ day: '2024-03-14' }], endsDayBefore: true } },
    ],
    [
      'says on which days of the week it falls, and how many are gone by',
      'Thứ Hai hàng tuần',
      {},
      { due: { weekdays: [1] }, becomes: { skipped: 8 } },
    ],
    [
      'has no days where it has no date',
      'Thường xuyên',
      {},
      { due: { kind: 'continuous', days: [], why: [] } },
    ],
  ])('%s', (_what, dueText, change, row) => {
    expect(preview(read(plannedTask(dueText, change))).rows).toMatchObject([row]);
  });

  test('explains its date, without an agency as far as words tell', () => {
    const steps = ({ rows: [row] }: PreviewPage) => row?.due.why.map(({ step }) => step);
    const reading = read(plannedTask('Quý 1/2024'));
    expect(steps(preview(reading))).toEqual(['words', 'nominal', 'calendar', 'work-by']);
    expect(steps(bare(reading))).toEqual(['words', 'nominal']);
  });
});

const suggestion = (ref: string, more: Partial<Suggestion> = {}): Suggestion => ({
  ...plannedTask('Quý 1/2024', { ref }),
  ...{ foundIn: 'body', parent: null },
  ...more,
});

const UNCLEAR = plannedTask('…', { ref: 'I.2' });
const STRANGE = plannedTask('Quý 1/2024', { ref: 'I.3', leadUnits: ['Tổ lạ'] });

describe('the questions of a plan', () => {
  test.each<[what: string, page: PreviewPage, asked: object]>([
    ['are none where all is clear', preview(read(plannedTask('Quý 1/2024'))), { questions: [] }],
    [
      'hold it up where they block',
      preview(read(STRANGE)),
      { holdsUpPlan: true, holdsUpSuggestion: false },
    ],
    [
      'hold up only the suggestion that asks',
      preview({ ...read(), suggestions: [suggestion('G1', { leadUnits: ['Tổ lạ'] })] }),
      { holdsUpPlan: false, holdsUpSuggestion: true },
    ],
    ['may stay open', preview(read(UNCLEAR)), { holdsUpPlan: false, mayStayOpen: true }],
    [
      'are asked once for all places',
      preview(read(STRANGE, { ...STRANGE, ref: 'I.4' })),
      { questions: [{ places: [{ vi: 'mục I.3, dòng 1' }, { vi: 'mục I.4, dòng 1' }] }] },
    ],
  ])('%s', (_what, page, asked) => {
    expect(page.asked).toMatchObject(asked);
  });
});

const YEAR = { from: '2024-01-01', to: '2024-12-31' };

describe('what one looks at twice', () => {
  test('single dates before the plan was issued; of a period gone by they are left out', () => {
    const tasks = ['Tháng 1', 'Hàng quý', '05/02'].map((dueText, at) =>
      plannedTask(dueText, { ref: `${at + 1}` }),
    );
    const reading = read(...tasks);
    const issued = '2024-02-05';
    const page = bare({ ...reading, plan: { ...reading.plan, issued } }, '2024-02-05');
    expect(page.dueNotes.beforeIssue).toEqual({ issued, rows: [{ ref: '1', day: '2024-01-31' }] });
  });

  test('nothing of a plan’s own period is outside it', () => {
    const tasks = ['Quý I/2025', 'Quý IV/2024', 'Quý III/2024'].map((dueText, at) =>
      plannedTask(dueText, { ref: `${at + 1}` }),
    );
    const reading = read(...tasks);
    const period = { from: '2024-10-01', to: '2025-12-31' };
    const page = bare({ ...reading, plan: { ...reading.plan, period } }, '2024-10-01');
    expect(page.dueNotes.outside).toEqual({ period, rows: [{ ref: '3', day: '2024-09-30' }] });
  });

  test.each<[what: string, today: string, dueTexts: string[], notes: object]>([
    [
      'due dates gone by',
      '2024-07-01',
      ['Hàng quý', 'Quý IV', '30/6', 'Thường xuyên'],
      { past: { days: 3, refs: ['1', '3'] }, beforeIssue: null, outside: null },
    ],
    [
      'not those of today',
      '2024-03-31',
      ['Hàng quý'],
      { past: null, beforeIssue: null, outside: null },
    ],
    [
      'those of other years',
      '2023-01-01',
      ['Quý I/2025', 'Quý II'],
      {
        past: null,
        beforeIssue: null,
        outside: { period: YEAR, rows: [{ ref: '1', day: '2025-03-31' }] },
      },
    ],
  ])('%s', (_what, today, dueTexts, notes) => {
    const tasks = dueTexts.map((dueText, at) => plannedTask(dueText, { ref: `${at + 1}` }));
    expect(bare(read(...tasks), today).dueNotes).toEqual(notes);
  });
});

test('suggestions stand by what they are; an accepted one is a row, too', () => {
  const suggestions = [
    suggestion('G1', { decision: 'accepted' }),
    suggestion('G2', { offeredAs: 'continuous' }),
    suggestion('G3', { offeredAs: 'rule' }),
  ];
  const { rows, offers, tasks } = bare({ ...read(plannedTask('Quý 1/2024')), suggestions });
  expect(rows.map(({ ref }) => ref)).toEqual(['I.1', 'G1']);
  expect(tasks).toBe(1);
  expect(offers).toMatchObject({
    dated: [{ ref: 'G1' }],
    continuous: [{ ref: 'G2' }],
    rules: [{ ref: 'G3' }],
  });
});

describe('where an agency is known', () => {
  test('a preview counts what a start would start, and what waits', () => {
    const { office } = preview(read(plannedTask('Hàng quý'), STRANGE));
    expect(office?.starts).toMatchObject({
      ...{ rows: 1, tasks: 4, waiting: ['I.3'] },
      units: [{ unit: 'dcxd', officer: 'Lê Thị An', reminded: true, rows: 1, tasks: 4 }],
    });
    expect(bare(read(plannedTask('Hàng quý'))).office).toBeNull();
  });

  test('it shows the documents that the plan names as results', () => {
    const done = { result: 'Báo cáo số 12/BC-UBND ngày 05/02/2024' };
    const { office } = preview(read(plannedTask('Quý 1/2024', done)));
    expect(office?.results.done).toMatchObject([
      { document: { documentNo: '12/BC-UBND', documentDate: '2024-02-05' } },
    ]);
  });

  test('it says why a row cannot be started', () => {
    const { office } = preview(read(plannedTask('Quý 1/2019')));
    expect(office?.refused).toHaveLength(1);
  });
});

test('each due text is explained once, with the rules that read it', () => {
  const tasks = [plannedTask('Quý 1/2024'), plannedTask('Quý 1/2024', { ref: 'I.2' })];
  const [due, ...more] = explainedDues(tasks, { planYear: 2024, beforeIsInclusive: false });
  expect(due).toMatchObject({ refs: ['I.1', 'I.2'], dueDates: ['2024-03-31'] });
  expect(due?.rules.length).toBeGreaterThan(0);
  expect(more).toEqual([]);
});

test('a page is plain data', () => {
  const page = preview(read(plannedTask('Hàng quý'), STRANGE));
  expect(structuredClone(page)).toEqual(page);
});
