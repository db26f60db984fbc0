import { describe, expect, test } from 'vitest';
import type { InspectionTerms } from '../../../../domain/inspection/types.ts';
import {
  applyPlanCommand,
  type PlanCommandOwn,
  refusePlanCommand,
} from '../../../../domain/plan/commands/index.ts';
import type { PlanCommandName } from '../../../../domain/plan/commands/names.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';

const by = {
  person: { id: 'binh', name: 'Trần Văn Bình', title: 'Công chức Văn phòng' },
  ...{ typist: null, origin: 'page' as const, ground: '' },
};
const base = { by, today: '2026-06-15', id: 'c-1' };
const NOW = '2026-06-15T02:00:00.000Z';

const EMPTY: PlanRecord = {
  ...{ agency: 'thu-nghiem', id: 'cchc', period: { from: '2026-01-01', to: '2026-12-31' } },
  ...{ versions: [], closed: null, answers: [] },
};

const told = <N extends PlanCommandName>(
  record: PlanRecord,
  name: N,
  own: PlanCommandOwn<N>,
): PlanRecord => {
  const args = { ...own, ...base };
  const said = refusePlanCommand(name, record, args);
  if (said) throw new Error(said.vi);
  return applyPlanCommand(name, record, args, NOW);
};

const refused = <N extends PlanCommandName>(
  record: PlanRecord,
  name: N,
  own: PlanCommandOwn<N>,
): string | undefined => refusePlanCommand(name, record, { ...own, ...base })?.vi;

const programme = { name: 'Kiểm tra CCHC', units: ['vp', 'tp', 'dcxd'], wantedPercent: 30 };
const LAID = told(EMPTY, 'set-inspections', { programme });

const terms = (more: Partial<InspectionTerms> = {}): InspectionTerms => ({
  ...{ unit: 'tp', planned: null, lead: '', held: heldOn('2026-06-10') },
  ...more,
});
const heldOn = (on: string, documentDate?: string) => ({
  ...{ on, sudden: true },
  document: documentDate ? { documentNo: '5/BB-KT', documentDate } : null,
});

describe('an inspection is refused', () => {
  test('before a programme says which units may be inspected', () => {
    const add = { inspection: 'i1', terms: terms(), sure: [] };
    expect(refused(EMPTY, 'add-inspection', add)).toContain('chưa lập chương trình kiểm tra');
    expect(refused(EMPTY, 'set-inspections', { programme: { ...programme, units: [] } })).toContain(
      'chưa chọn đơn vị',
    );
  });

  test.each<[string, Partial<InspectionTerms>, string]>([
    ['without a day', { held: null }, 'cần ghi ngày dự kiến hoặc ngày đã kiểm tra'],
    ['when it was held tomorrow', { held: heldOn('2026-06-16') }, '16/06/2026 chưa tới'],
    ['outside the plan’s time', { held: heldOn('2025-12-30') }, 'ngoài thời gian của kế hoạch'],
    [
      'planned backwards',
      { held: null, planned: { from: '2026-09-10', to: '2026-09-01' } },
      'trước ngày bắt đầu',
    ],
    [
      'concluded before it was held',
      { held: heldOn('2026-06-10', '2026-06-09') },
      'trước ngày kiểm',
    ],
    ['concluded tomorrow', { held: heldOn('2026-06-10', '2026-06-16') }, 'chưa tới'],
  ])('%s', (_name, more, why) => {
    expect(
      refused(LAID, 'add-inspection', { inspection: 'i1', terms: terms(more), sure: [] }),
    ).toContain(why);
  });

  test('until it was asked about: a unit outside the programme, a unit twice on a day', () => {
    const outside = { inspection: 'i1', terms: terms({ unit: 'du' }), sure: [] };
    expect(refused(LAID, 'add-inspection', outside)).toContain('ngoài danh sách');
    expect(refused(LAID, 'add-inspection', { ...outside, sure: ['outside'] })).toBeUndefined();
    const once = told(LAID, 'add-inspection', { inspection: 'i1', terms: terms(), sure: [] });
    const again = { inspection: 'i2', terms: terms(), sure: [] };
    expect(refused(once, 'add-inspection', again)).toContain('đã có một cuộc kiểm tra ngày');
    expect(refused(once, 'add-inspection', { ...again, sure: ['same-day'] })).toBeUndefined();
  });
});

const planned = { from: '2026-06-01', to: '2026-06-05' };
const PLANNED = told(LAID, 'add-inspection', {
  ...{ inspection: 'i1', sure: [] },
  terms: terms({ held: null, planned }),
});

describe('an inspection that was planned', () => {
  test('is held once, then concluded once', () => {
    const hold = { inspection: 'i1', held: heldOn('2026-06-03'), sure: [] };
    const held = told(PLANNED, 'hold-inspection', hold);
    expect(refused(held, 'hold-inspection', hold)).toContain('đã ghi ngày kiểm tra');
    const document = { documentNo: '5/KL-UBND', documentDate: '2026-06-08' };
    const early = { ...document, documentDate: '2026-06-02' };
    expect(refused(PLANNED, 'conclude-inspection', { inspection: 'i1', document })).toContain(
      'chưa ghi ngày đã kiểm tra',
    );
    expect(refused(held, 'conclude-inspection', { inspection: 'i1', document: early })).toContain(
      'trước ngày kiểm tra',
    );
    const done = told(held, 'conclude-inspection', { inspection: 'i1', document });
    expect(done.inspections).toMatchObject([{ planned, held: { on: '2026-06-03', document } }]);
    expect(refused(done, 'conclude-inspection', { inspection: 'i1', document })).toContain(
      'đã ghi biên bản',
    );
  });

  test('is corrected with a reason, and taken back with one', () => {
    const change = { inspection: 'i1', terms: terms({ unit: 'vp' }), sure: [] };
    expect(refused(PLANNED, 'change-inspection', { ...change, reason: '' })).toContain('lý do');
    const right = told(PLANNED, 'change-inspection', { ...change, reason: 'nhầm đơn vị' });
    expect(right.inspections).toMatchObject([{ unit: 'vp', planned: null }]);
    expect(refused(right, 'drop-inspection', { inspection: 'i1', reason: '' })).toContain('lý do');
    const back = told(right, 'drop-inspection', { inspection: 'i1', reason: 'ghi nhầm' });
    expect(back.inspections).toMatchObject([
      { takenBack: { by: 'binh', at: NOW, reason: 'ghi nhầm' } },
    ]);
    expect(refused(back, 'drop-inspection', { inspection: 'i1', reason: 'ghi nhầm' })).toContain(
      'đã được rút',
    );
    expect(back.log?.map(({ what }) => what).slice(-2)).toEqual([
      'change-inspection',
      'drop-inspection',
    ]);
  });
});

describe('a finding', () => {
  const finding = {
    ...{ words: 'Chưa niêm yết thủ tục', unit: 'tp' },
    ...{ remedy: 'Niêm yết đủ thủ tục', due: 'trước ngày 30/6/2026' },
  };
  const found = { inspection: 'i1', finding: 'f1', terms: finding };
  const HELD = told(PLANNED, 'hold-inspection', {
    ...{ inspection: 'i1', held: heldOn('2026-06-03'), sure: [] },
  });

  test('is of an inspection that was held, and needs all its parts', () => {
    expect(refused(PLANNED, 'add-finding', found)).toContain('chưa ghi ngày đã kiểm tra');
    expect(refused(HELD, 'add-finding', { ...found, terms: { ...finding, due: '' } })).toContain(
      'kiến nghị cần đủ',
    );
    expect(refused(HELD, 'add-finding', { ...found, inspection: 'i9' })).toContain(
      'không có cuộc kiểm tra này',
    );
    const has = told(HELD, 'add-finding', found);
    expect(has.inspections).toMatchObject([{ findings: [{ id: 'f1', ...finding }] }]);
    expect(refused(has, 'add-finding', found)).toContain('đã được ghi');
  });

  test('is taken back with a reason, once; its inspection stays held', () => {
    const has = told(HELD, 'add-finding', found);
    const unheld = { inspection: 'i1', terms: terms({ held: null, planned }), sure: [] };
    expect(refused(has, 'change-inspection', { ...unheld, reason: 'nhầm' })).toContain(
      'rút kiến nghị trước',
    );
    const drop = { inspection: 'i1', finding: 'f1', reason: 'nhầm' };
    expect(refused(has, 'drop-finding', { ...drop, reason: '' })).toContain('lý do');
    const back = told(has, 'drop-finding', drop);
    expect(back.inspections?.[0]?.findings).toMatchObject([{ takenBack: { reason: 'nhầm' } }]);
    expect(refused(back, 'drop-finding', drop)).toContain('đã được rút');
    expect(refused(back, 'drop-finding', { ...drop, finding: 'f9' })).toContain(
      'không có kiến nghị',
    );
  });
});

test.each<[PlanCommandName, object, string]>([
  ['set-inspections', { programme: { ...programme, name: 'x'.repeat(301) } }, 'tên chương trình'],
  [
    'add-inspection',
    { inspection: 'k9', terms: terms({ lead: 'x'.repeat(201) }), sure: [] },
    'trưởng đoàn',
  ],
])('%s with too much written is refused', (name, own, words) => {
  expect(refusePlanCommand(name, LAID, { ...own, ...base })?.vi).toContain(`${words} dài`);
});

test('a finding is short enough to stand in lists, and a reason in the log', () => {
  const held = told(LAID, 'add-inspection', { inspection: 'k1', terms: terms(), sure: [] });
  const long = { words: 'x'.repeat(1001), unit: 'tp', remedy: 'Sửa', due: 'trước ngày 30/6/2026' };
  expect(refused(held, 'add-finding', { inspection: 'k1', finding: 'f1', terms: long })).toContain(
    'nội dung kiến nghị dài 1001 ký tự',
  );
  expect(refused(held, 'drop-inspection', { inspection: 'k1', reason: 'x'.repeat(501) })).toContain(
    'lý do dài 501 ký tự',
  );
});
