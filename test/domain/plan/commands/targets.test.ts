import { expect, test } from 'vitest';
import {
  applyPlanCommand,
  isRepeated,
  planCommandOf,
  refusePlanCommand,
  refuseSent,
} from '../../../../domain/plan/commands/index.ts';
import type { PlanCommandName } from '../../../../domain/plan/commands/names.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import type { Target } from '../../../../domain/target/types.ts';
import { figure, target, YEAR_2026 } from '../../target/targets.ts';

const NOW = '2026-04-02T02:00:00.000Z';
const actor = { person: { id: 'an', name: 'Lê Thị An', title: '' }, typist: null };
const base = {
  by: { ...actor, origin: 'page' as const, ground: '' },
  ...{ today: '2026-04-02', id: 'c1' },
};

const record = (targets: Target[] = [target()]): PlanRecord => ({
  ...{ agency: 'thu-nghiem', id: 'ke-hoach', period: YEAR_2026, versions: [], answers: [] },
  ...{ closed: null, targets },
});

const refused = (name: PlanCommandName, own: object, of = record()): string | null =>
  refusePlanCommand(name, of, { ...own, ...base })?.vi ?? null;

const { id: _id, since: _since, figures: _figures, ...terms } = target();
const { at: _at, by: _by, ...reported } = figure('2026-Q1', 95);

test.each<[PlanCommandName, object, string]>([
  ['add-target', { target: 't1', terms }, 'chỉ tiêu này đã có trong kế hoạch'],
  [
    'add-target',
    { target: 't2', terms: { ...terms, name: ' ' } },
    'chỉ tiêu chưa có tên; ghi tên chỉ tiêu',
  ],
  [
    'add-target',
    { target: 't2', terms: { ...terms, measure: '' } },
    'chỉ tiêu chưa có đơn vị tính; ghi %, hộ, điểm',
  ],
  [
    'add-target',
    { target: 't2', terms: { ...terms, name: 'x'.repeat(301) } },
    'tên chỉ tiêu dài 301 ký tự; rút còn 300',
  ],
  [
    'add-target',
    { target: 't2', terms: { ...terms, units: ['vp', 'vp'] } },
    'một đơn vị được ghi hai lần',
  ],
  [
    'add-target',
    { target: 't2', terms: { ...terms, wanted: { value: Number.NaN, side: 'at-least' } } },
    '“NaN” không dùng được làm số liệu; ghi một số không quá 1.000.000.000.000, ví dụ 97,5',
  ],
  [
    'add-target',
    {
      target: 't2',
      terms: { ...terms, measure: 'hộ', counted: { rate: 'done', of: 'plan' } },
    },
    'chỉ tiêu do hệ thống tính là tỷ lệ, đơn vị tính phải là %, không phải “hộ”',
  ],
  ['change-target', { target: 't9', terms }, 'kế hoạch không có chỉ tiêu này'],
  ['drop-target', { target: 't9', name: '', reason: 'ghi nhầm' }, 'kế hoạch không có chỉ tiêu này'],
  ['drop-target', { target: 't1', name: '', reason: ' ' }, 'chưa ghi lý do bỏ chỉ tiêu; ghi lý do'],
  ['report-target', { target: 't9', figure: reported }, 'kế hoạch không có chỉ tiêu này'],
  [
    'report-target',
    { target: 't1', figure: { ...reported, unit: 'vp' } },
    'đơn vị này không báo cáo chỉ tiêu này',
  ],
  [
    'report-target',
    { target: 't1', figure: { ...reported, unit: null } },
    'đơn vị này không báo cáo chỉ tiêu này',
  ],
  [
    'report-target',
    { target: 't1', figure: { ...reported, period: '2026-03' } },
    '“2026-03” không phải kỳ báo cáo của chỉ tiêu này; chọn kỳ trong danh sách',
  ],
  [
    'report-target',
    { target: 't1', figure: { ...reported, period: '2027-Q1' } },
    'kỳ “2027-Q1” ngoài thời gian của kế hoạch; chọn kỳ trong danh sách',
  ],
  [
    'report-target',
    { target: 't1', figure: { ...reported, value: Number.POSITIVE_INFINITY } },
    '“Infinity” không dùng được làm số liệu; ghi một số không quá 1.000.000.000.000, ví dụ 97,5',
  ],
  [
    'report-target',
    { target: 't1', figure: { ...reported, source: 'x'.repeat(301) } },
    'nguồn số liệu dài 301 ký tự; rút còn 300',
  ],
])('%s is refused with what helps', (name, own, said) => {
  expect(refused(name, own)).toBe(said);
});

test('a figure of what is counted from tasks is typed by nobody', () => {
  const counted = record([target({ counted: { rate: 'on-time', of: 'plan' } })]);
  expect(refused('report-target', { target: 't1', figure: reported }, counted)).toBe(
    'chỉ tiêu này do hệ thống tính từ các nhiệm vụ, không nhập số liệu',
  );
});

test('a closed plan takes none', () => {
  const closed = { ...record(), closed: { at: NOW, by: base.by } } as PlanRecord;
  expect(refused('report-target', { target: 't1', figure: reported }, closed)).not.toBeNull();
});

test('a target is followed from the day it was added, and keeps its figures when it is changed', () => {
  const added = applyPlanCommand(
    'add-target',
    record([]),
    { ...{ target: 't2', terms }, ...base },
    NOW,
  );
  expect(added.targets).toEqual([{ ...terms, id: 't2', since: '2026-04-02', figures: [] }]);
  const figures = [figure('2026-Q1', 95)];
  const own = { target: 't1', terms: { ...terms, name: 'Tỷ lệ khác' } };
  const changed = applyPlanCommand(
    'change-target',
    record([target({ figures })]),
    {
      ...own,
      ...base,
    },
    NOW,
  );
  expect(changed.targets).toEqual([target({ name: 'Tỷ lệ khác', figures })]);
});

test('a later figure of the same unit and period stands in the place of the former', () => {
  const of = record([target({ figures: [figure('2026-Q1', 90), figure('2026-Q2', 91)] })]);
  const next = applyPlanCommand(
    'report-target',
    of,
    { target: 't1', figure: reported, ...base } as never,
    NOW,
  );
  expect(next.targets?.[0]?.figures.map(({ period, value }) => [period, value])).toEqual([
    ['2026-Q2', 91],
    ['2026-Q1', 95],
  ]);
});

test('the log keeps who added and dropped, and the newest three hundred reports', () => {
  const tell = (of: PlanRecord, name: PlanCommandName, own: object, id: string) =>
    applyPlanCommand(name, of, { ...own, ...base, id } as never, NOW);
  let of = tell(record([]), 'add-target', { target: 't1', terms }, 'add');
  for (let n = 0; n < 302; n += 1)
    of = tell(of, 'report-target', { target: 't1', figure: reported }, `r-${n}`);
  of = tell(of, 'drop-target', { target: 't1', name: 'x', reason: 'ghi nhầm' }, 'drop');
  const ids = of.log?.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(302);
  expect([ids[0], ids[1], ids.at(-1)]).toEqual(['add', 'r-2', 'drop']);
});

test('the story of each says what was done', () => {
  const story = (name: PlanCommandName, own: object) => planCommandOf(name).story(own).vi;
  expect(story('add-target', { target: 't1', terms })).toBe(
    'thêm chỉ tiêu “Tỷ lệ hồ sơ nộp trực tuyến”',
  );
  expect(story('drop-target', { target: 't1', name: 'Hộ nghèo', reason: 'ghi nhầm' })).toBe(
    'bỏ chỉ tiêu “Hộ nghèo” (ghi nhầm)',
  );
  expect(story('report-target', { target: 't1', figure: reported })).toBe(
    'báo cáo chỉ tiêu: 95 (quý I/2026)',
  );
});

test('a form sent twice is carried out once; with other content it is refused', () => {
  const args = { target: 't9', terms, ...base };
  const told = applyPlanCommand('add-target', record(), args, NOW);
  expect(isRepeated('add-target', told, args)).toBe(true);
  expect(refuseSent('add-target', told, args)).toBeNull();
  const other = { ...args, terms: { ...terms, name: 'Chỉ tiêu khác' } };
  expect(isRepeated('add-target', told, other)).toBe(false);
  expect(refuseSent('add-target', told, other)?.vi).toContain('đã được ghi với nội dung khác');
});
