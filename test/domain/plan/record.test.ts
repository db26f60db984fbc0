import { describe, expect, test } from 'vitest';
import { planName } from '../../../domain/plan/issue.ts';
import {
  differingAnswers,
  type KeptAnswer,
  otherPeriod,
  type PlanRecord,
  withFurther,
} from '../../../domain/plan/record.ts';

const answer = (words: string, said: string): KeptAnswer => ({
  subject: { about: 'unit', words },
  typed: { answer: said, due: '', unit: '' },
});

describe('a plan is named', () => {
  test.each([
    ['12/KH-UBND', '2026-01-05', 'Kế hoạch số 12/KH-UBND ngày 05/01/2026'],
    ['7/CTr-HĐND', null, 'Chương trình số 7/CTr-HĐND'],
    ['301/QĐ-UBND', '2026-02-11', 'Quyết định số 301/QĐ-UBND ngày 11/02/2026'],
    ['45/UBND-VP', '2026-02-11', 'Văn bản số 45/UBND-VP ngày 11/02/2026'],
    ['', '2026-02-11', 'Cải cách hành chính năm 2026'],
  ])('%s of %s: %s', (number, issued, name) => {
    const title = 'Cải cách hành chính năm 2026';
    expect(planName({ title, number, issued }).vi).toBe(name);
  });
});

describe('answers of a plan', () => {
  const kept = [answer('VHXH', 'van-hoa'), answer('Công an', '')];

  test('differ where both say something, and not the same', () => {
    const now = [answer('VHXH', 'tu-phap'), answer('Công an', 'cong-an'), answer('Mới', 'x')];
    expect(differingAnswers(kept, now)).toEqual([
      { words: 'VHXH', kept: 'van-hoa', now: 'tu-phap' },
    ]);
    expect(differingAnswers(kept, [answer('VHXH', '')])).toEqual([]);
  });

  test('go on as they were, with what is answered beside them', () => {
    const all = withFurther(kept, [answer('VHXH', 'tu-phap'), answer('Công an', 'cong-an')]);
    expect(all.map(({ typed }) => typed.answer)).toEqual(['van-hoa', 'cong-an']);
  });
});

test('a start for another time is told with both', () => {
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const record = { period } as PlanRecord;
  expect(otherPeriod(record, period)).toBeNull();
  expect(otherPeriod(record, { from: '2027-01-01', to: '2027-12-31' })?.vi).toBe(
    'kế hoạch đang theo dõi là của thời gian 01/01/2026–31/12/2026, tệp này được đọc cho thời gian 01/01/2027–31/12/2027',
  );
});
