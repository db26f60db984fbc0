import fc from 'fast-check';
import { addDays } from '../../domain/calendar/days.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { IN_WORDS, numberOf } from '../../domain/due/lexicon.ts';
import { readDueText } from '../../domain/due/readDueText.ts';
import { fold } from '../../domain/text/fold.ts';

const PLAN_YEAR = 2024;
const read = (raw: string) => readDueText(raw, { planYear: PLAN_YEAR, beforeIsInclusive: false });

/** What offices print, whole; the fuzz breaks it. */
const PRINTED = [
  ...[
    'Chậm nhất ngày 20/01/2024',
    'trước ngày 20 tháng 12 năm 2023',
    'đến hết ngày 15/12',
    'Trước ngày 20.7.2024',
  ],
  ...[
    'Tháng 5/2024',
    'Hoàn thành trước tháng 11/2024',
    'Quý 1/2024',
    'Trong quý III/2024',
    'Quý II, III năm 2024',
  ],
  ...[
    'Năm 2024',
    'Năm 2024 và các năm tiếp theo',
    'đến hết năm 2026',
    'Hàng tháng',
    'Hàng quý, 06 tháng, năm.',
  ],
  ...[
    'trước ngày 05 hàng tháng',
    'trước ngày 5/3, trước 5/6, trước 5/9, trước 5/12',
    'định kỳ theo tuần',
  ],
  ...[
    'Ngày 30 tháng cuối cùng của quý',
    'Thường xuyên',
    'Khi có hồ sơ trễ hẹn',
    '20 ngày sau khi Tỉnh ủy ban hành',
  ],
  ...[
    'Theo quy định',
    'Theo yêu cầu của tỉnh',
    'Kế hoạch số 130/KH-UBND ngày 14/11/2023',
    'Phần đầu năm 2024',
  ],
  ...[
    'Q1/2024',
    'QIV',
    'T3-T6/2024',
    'Tháng 01÷03/2024',
    '2024-06-15',
    '15/6/24',
    'Trước 17h00 ngày 15/6/2024',
  ],
  ...[
    'Thứ Hai, thứ Tư hàng tuần',
    'Ngày 15 và 25 hàng tháng',
    'Ngày cuối cùng của tháng 9',
    'Quý I (trước 25/3)',
  ],
  ...[
    '6 tháng: trước 20/6; năm: trước 20/12',
    'Thứ Sáu, 13/9/2024',
    'Hàng tuần; tổng kết trước 15/12',
    'Cả năm',
  ],
  ...[
    'Trước hoặc trong tháng 5',
    'Quý hai',
    'sáu tháng đầu năm',
    '30.4',
    '8/7-17/7/2024',
    '11 và 12/6',
    'trước 0 giờ ngày 01/7/2024',
    'trước ngày 05/6 (6 tháng) và 05/12 (năm)',
    'từ ngày 15 hằng tháng',
    '03 tháng sau khi được phê duyệt',
    'Hoàn thành đầu tư quý III/2024, vận hành năm 2025',
    '30/6/2024 (gia hạn đến 30/9/2024)',
    'Kỳ họp cuối năm 2024',
    'Truoc ngay 15/6',
  ],
];

const WORDS = [
  ...PRINTED.flatMap((text) => text.split(' ')),
  ...[
    '30/02/2024',
    '14/11/20233',
    '0',
    '32',
    'IV',
    'xii',
    '–',
    ';',
    '(',
    ')',
    '*',
    '…',
    '\u00a0',
    '\n',
    '6',
  ],
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PRINTED) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { maxLength: 14 })
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

/**
 * Due texts as they come out of scanners and hurried hands: letters lost, doubled, changed, two
 * texts in one cell.
 */
export const dueTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(piece, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...WORDS)), { maxLength: 3 }),
  )
  .map(([pieces, wounds]) => wounds.reduce(wound, pieces.join(' ')));

function wound(text: string, [at, how, word]: [number, number, string]): string {
  const cut = text.length === 0 ? 0 : at % text.length;
  const [head, tail] = [text.slice(0, cut), text.slice(cut)];
  return (
    [
      head + tail.slice(1),
      head + tail.slice(0, 1) + tail,
      head + word[0] + tail.slice(1),
      `${head} ${word} ${tail}`,
    ][how] ?? text
  );
}

/**
 * What is wrong with the reading of a text, or null: above all a date whose day, month or year
 * nobody printed.
 */
export function faultIn(raw: string): string | null {
  const { deadline, confidence, questions } = read(raw);
  const { kind, dueDates } = deadline;
  if (questions.some(({ blocking }) => blocking) && dueDates.length > 0)
    return 'a date beside a blocking question';
  if ((confidence === 'ask') !== questions.length > 0) return 'confidence and questions disagree';
  if (JSON.stringify(dueDates) !== JSON.stringify([...new Set(dueDates)].sort()))
    return 'dates out of order';
  if (['continuous', 'event', 'external', 'unspecified'].includes(kind) && dueDates.length > 0)
    return `a date of a ${kind} text`;
  if (JSON.stringify(read(raw.normalize('NFD')).deadline) !== JSON.stringify(deadline))
    return 'reads otherwise with decomposed accents';
  const printed = figuresIn(raw);
  const isListed = kind === 'recurring' && deadline.recurrence?.join() === 'explicit';
  const made = dueDates.find(
    (date) =>
      !isPrinted(isListed ? 'listed' : kind, date, printed) && !isDaysAfterPeriod(raw, date),
  );
  return made ? `${kind} ${made} out of nothing` : null;
}

const ROMANS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function figuresIn(raw: string): Set<number> {
  const tokens = fold(raw).match(/\d+|(?<=(?<!\p{L})q?)[ivx]+(?!\p{L})/gu) ?? [];
  const inWords = raw.normalize('NFC').match(new RegExp(`(?<!\\p{L})${IN_WORDS}`, 'giu')) ?? [];
  const figures = [
    ...tokens.map((token) => (/\d/u.test(token) ? Number(token) : ROMANS.indexOf(token))),
    ...inWords.map(numberOf),
  ];
  return new Set(
    /nam\s+(?:sau|tiep theo)/u.test(fold(raw)) ? [...figures, PLAN_YEAR + 1] : figures,
  );
}

/** `sau quý II 20 ngày`: so many printed days after the end of a month. */
function isDaysAfterPeriod(raw: string, date: LocalDate): boolean {
  const counted = [...fold(raw).matchAll(/(\d{1,3}) ngay/gu)].map(([, days]) => Number(days));
  const isMonthsEnd = (day: LocalDate): boolean => addDays(day, 1).endsWith('-01');
  return /\bsau\b/u.test(fold(raw)) && counted.some((days) => isMonthsEnd(addDays(date, -days)));
}

/** The day itself, or the one after it where the text says *before*. */
function isPrinted(kind: string, date: LocalDate, printed: Set<number>): boolean {
  return [date, addDays(date, 1)].some((day) => {
    const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
    if (
      year !== PLAN_YEAR &&
      !printed.has(year) &&
      !printed.has(year % 100) &&
      kind !== 'recurring'
    )
      return false;
    switch (kind) {
      case 'date':
        return printed.has(month) && printed.has(dayOfMonth);
      case 'month':
        return printed.has(month);
      case 'quarter':
        return printed.has(Math.ceil(month / 3));
      case 'listed':
        // `trước năm 2024` among others: the day after is the first of that year.
        return (
          month === 12 ||
          (month === 1 && dayOfMonth === 1 && printed.has(year)) ||
          printed.has(month) ||
          printed.has(Math.ceil(month / 3))
        );
      default:
        return true;
    }
  });
}
