import { describe, expect, test } from 'vitest';
import {
  changedViews,
  type SavedView,
  type ViewChange,
} from '../../../domain/access/savedViews.ts';
import { Refusal } from '../../../domain/text/refusal.ts';

const LATE = { name: 'Quá hạn', query: 'is=overdue-open' };
const OWN = { name: 'Văn phòng', query: 'unit=vp' };
const TWO = [LATE, OWN];

function refusalOf(views: SavedView[], change: ViewChange): string {
  try {
    changedViews(views, change);
  } catch (error) {
    if (error instanceof Refusal) return error.said.vi;
    throw error;
  }
  return '';
}

const save = (view: SavedView): ViewChange => ({ do: 'save', ...view });

describe('saving a view', () => {
  test('puts it last and leaves the others', () => {
    expect(changedViews([LATE], save(OWN))).toEqual(TWO);
  });

  test('once more is nothing new', () => {
    expect(changedViews(TWO, save(LATE))).toEqual(TWO);
  });

  test.each(['Quá hạn', 'QUÁ HẠN'])('under a name that another has is refused: %s', (name) => {
    expect(refusalOf(TWO, save({ name, query: 'unit=vp' }))).toContain('đã có bộ lọc mang tên này');
  });

  test.each([
    ['', 'unit=vp', 'cần đặt tên'],
    ['a'.repeat(61), 'unit=vp', 'nhiều nhất 60 ký tự'],
    ['Tất cả', '', 'chưa chọn gì để lọc'],
    ['Dài', 'q='.padEnd(2001, 'a'), 'bộ lọc quá dài'],
  ])('%s → %s is refused', (name, query, said) => {
    expect(refusalOf(TWO, save({ name, query }))).toContain(said);
  });

  test('takes sixty characters, however many bytes they are', () => {
    const name = 'ệ'.repeat(60);
    expect(changedViews([], save({ name, query: 'unit=vp' }))).toHaveLength(1);
  });

  test('ends at twenty', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, query: 'unit=vp' }));
    expect(refusalOf(twenty, save(LATE))).toContain('đã lưu 20 bộ lọc');
    expect(changedViews(twenty.slice(1), save(LATE))).toHaveLength(20);
  });
});

describe('renaming a view', () => {
  test('leaves it in its place', () => {
    const change: ViewChange = { do: 'rename', name: 'Quá hạn', to: 'Chậm' };
    const after = changedViews(TWO, change);
    expect(after).toEqual([{ ...LATE, name: 'Chậm' }, OWN]);
    expect(changedViews(after, change)).toEqual(after);
  });

  test('may change its letters only', () => {
    const change: ViewChange = { do: 'rename', name: 'Quá hạn', to: 'QUÁ HẠN' };
    expect(changedViews(TWO, change)[0]?.name).toBe('QUÁ HẠN');
  });

  test('to another’s name, or of one that is gone, is refused', () => {
    expect(refusalOf(TWO, { do: 'rename', name: 'Quá hạn', to: 'văn phòng' })).toContain('đã có');
    expect(refusalOf(TWO, { do: 'rename', name: 'Cũ', to: 'Mới' })).toContain('không còn');
  });
});

test('deleting a view leaves the others, and twice is once', () => {
  const change: ViewChange = { do: 'remove', name: 'Quá hạn' };
  expect(changedViews(TWO, change)).toEqual([OWN]);
  expect(changedViews([OWN], change)).toEqual([OWN]);
});
