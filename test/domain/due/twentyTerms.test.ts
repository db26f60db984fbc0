import { expect, it } from 'vitest';
import { termEnds } from '../../../domain/calendar/term.ts';
import { readRelativeTerm } from '../../../domain/due/relativeTerm.ts';
import { vietnam } from '../calendar/vietnam.ts';

/**
 * Worked out by hand on a wall calendar with the yearly decisions beside it; the articles are those
 * of the Civil Code 2015 that say why. Each: due text, the day it is counted from, the last day.
 */
const TERMS: [words: string, from: string, ends: string, why: string][] = [
  // Working days: the first day does not count, days off are passed over.
  [
    'trong 05 ngày làm việc kể từ ngày nhận văn bản',
    '2026-03-05',
    '2026-03-12',
    'Art. 147.2: T6 6, T2 9, 10, 11, T5 12',
  ],
  [
    'trong 05 ngày làm việc kể từ ngày nhận văn bản',
    '2026-03-07',
    '2026-03-13',
    'Art. 147.2: received on a Saturday, T2 9 – T6 13',
  ],
  [
    '03 ngày làm việc sau khi có kết luận thanh tra',
    '2026-02-13',
    '2026-02-25',
    'Art. 147.3: Tết 16–20/2 passed over, T2 23, 24, T4 25',
  ],
  [
    'trong 05 ngày làm việc kể từ khi nhận được Công văn này',
    '2026-04-24',
    '2026-05-06',
    'Art. 147.2: 27/4, 30/4, 1/5 off: 28, 29/4, 4, 5, 6/5',
  ],
  [
    'chậm nhất năm ngày làm việc kể từ ngày nhận',
    '2026-08-20',
    '2026-08-26',
    'Art. 147.2: T6 21, the make-up Saturday 22, T2 24, 25, T4 26',
  ],
  [
    'trong thời hạn hai mươi (20) ngày làm việc kể từ ngày ký',
    '2026-12-01',
    '2026-12-29',
    'Art. 147.2: 2–4, 7–11, 14–18, 21–25, 28, 29/12',
  ],
  [
    '01 ngày làm việc kể từ ngày được giao',
    '2026-12-31',
    '2027-01-04',
    'Art. 147.2: over the new year, a Friday, and its weekend',
  ],
  // Calendar days: a last day off rolls on.
  [
    'trong thời hạn 10 ngày kể từ khi nhận được văn bản',
    '2026-03-05',
    '2026-03-16',
    'Art. 148.5: CN 15/3 rolls on',
  ],
  ['15 ngày kể từ ngày ký ban hành', '2026-03-02', '2026-03-17', 'Art. 148.1: T3 17/3'],
  [
    '10 ngày sau khi tổ chức đối thoại',
    '2026-02-06',
    '2026-02-23',
    'Art. 148.5: T2 16/2 is the first day of Tết',
  ],
  [
    'trong vòng 10 ngày tính từ ngày tiếp nhận',
    '2026-08-12',
    '2026-08-22',
    'Art. 148.1: a Saturday that is worked',
  ],
  ['07 ngày kể từ ngày giao', '2026-11-17', '2026-11-25', 'Art. 148.5: T3 24/11, Culture Day'],
  [
    'trong 30 ngày kể từ ngày nhận văn bản',
    '2025-12-03',
    '2026-01-05',
    'Art. 148.5: T6 2/1/2026 is swapped, T2 5/1',
  ],
  // Weeks, months, years: the corresponding day, or the month's last.
  ['02 tuần sau khi kết thúc đợt kiểm tra', '2026-04-24', '2026-05-08', 'Art. 148.2: T6 to T6'],
  [
    '01 tuần kể từ ngày nhận văn bản',
    '2026-04-23',
    '2026-05-04',
    'Art. 148.2, 148.5: T5 30/4 and T6 1/5 off',
  ],
  [
    'trong 01 tháng kể từ ngày ban hành',
    '2026-01-31',
    '2026-03-02',
    'Art. 148.3, 148.5: no 31/2, T7 28/2 rolls on',
  ],
  [
    '02 tháng kể từ ngày ban hành Kế hoạch này',
    '2026-06-30',
    '2026-09-03',
    'Art. 148.3, 148.5: CN 30/8, then 31/8–2/9 off',
  ],
  [
    '03 tháng kể từ khi được phê duyệt',
    '2026-03-15',
    '2026-06-15',
    'Art. 148.3: counted from a Sunday to T2',
  ],
  ['01 năm kể từ ngày nghiệm thu', '2024-02-29', '2025-02-28', 'Art. 148.4: no 29/2 in 2025, T6'],
  // Tết 2027 is not decided: 4–10/2 or 5–14/2.
  [
    'trong 10 ngày làm việc kể từ ngày 26/01/2027',
    '2027-01-26',
    '2027-02-16|2027-02-17',
    'Art. 147.2: 27–29/1, 1–3/2, then 11, 12, 15, 16 or 4, 15, 16, 17',
  ],
];

it('there are twenty', () => {
  expect(TERMS).toHaveLength(20);
});

it.each(TERMS)('%s, from %s: %s (%s)', (words, from, ends) => {
  const term = readRelativeTerm(words);
  expect(term).not.toBeNull();
  expect(term && termEnds(vietnam, { ...term, from }).join('|')).toBe(ends);
});
