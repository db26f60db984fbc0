import { describe, expect, test } from 'vitest';
import { itemCount } from '../../../../domain/digest/page/bundles.ts';
import { renderDigest } from '../../../../domain/digest/page/render.ts';
import type { Notice } from '../../../../domain/digest/types.ts';
import { content, notice, options } from '../../../support/notices.ts';

/** A monthly duty of one unit, late in two months, and what else is late. */
const late = (unit: string, dueDate: string, kind: Notice['kind'] = 'report-chairman'): Notice =>
  notice(kind, Number(dueDate.slice(5, 7)), {
    ...{ ref: '1.II.1' },
    ...{ id: `${unit}${dueDate}#${kind}@dung`, roles: ['chairman'], title: 'Báo cáo tháng' },
    subject: `an-phuoc/cchc-2026/1.II.1/${unit}/${dueDate}`,
    ...{ dueDate, workBy: dueDate, unitName: unit, dueText: 'Hàng tháng' },
  });
const TWICE = [
  late('kinh-te', '2026-01-30', 'report-chairman'),
  late('kinh-te', '2026-02-27', 'report-supervisor'),
];

const saidOf = (notices: Notice[], attentionBudget: number | null = null): string =>
  renderDigest(content(notices), options({ attentionBudget })).text.replace(/\s+/g, ' ');

describe('a leader is told of a duty that is late in several periods', () => {
  test('once, with how many they are, the oldest and the newest', () => {
    const said = saidOf(TWICE);
    expect(itemCount(TWICE)).toBe(1);
    expect(said).toContain('1. Báo cáo tháng (2 kỳ)');
    expect(said).toContain('2 kỳ chưa có báo cáo; sớm nhất Thứ Sáu, 30/01/2026 – quá hạn');
    expect(said).toContain('mới nhất 27/02/2026');
    expect(said).toContain('Mã k00001, k00002 – mục 1.II.1');
    expect(said).not.toContain('2. Báo cáo tháng');
  });

  test('apart for each unit, and the heading counts tasks', () => {
    const three = [...TWICE, late('van-hoa', '2026-01-30')];
    expect(itemCount(three)).toBe(2);
    expect(saidOf(three)).toContain('NHIỆM VỤ QUÁ HẠN (3)');
  });

  test('beyond the budget as tasks', () => {
    const said = saidOf([late('van-hoa', '2026-01-05'), ...TWICE], 1);
    expect(said).toContain('và 2 việc khác: kinh-te 2');
  });
});

test('what is no task stands by itself', () => {
  const round = TWICE.map((one): Notice => ({ ...one, subject: `round/an-phuoc/${one.id}` }));
  expect(itemCount(round)).toBe(2);
});

test('the officer is told of each period by itself: he reports each', () => {
  const own = TWICE.map((one): Notice => ({ ...one, kind: 'urge' }));
  expect(itemCount(own)).toBe(2);
});
