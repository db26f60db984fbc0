import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';
import { dueTexts, faultIn } from '../../fuzz/dueTexts.ts';

const context = { planYear: 2024, beforeIsInclusive: false };
const read = (raw: string) => readDueText(raw, context);
const QUARTER_ENDS = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];

describe('a due text that names a day', () => {
  it.each([
    ['chậm nhất ngày 20/01/2024', '2024-01-20', 'by'],
    ['trước ngày 20/11', '2024-11-19', 'before'],
    ['trước ngày 20 tháng 12 năm 2023', '2023-12-19', 'before'],
    ['đến hết ngày 15/12', '2024-12-15', 'by'],
    ['trước ngày 20.7.2020', '2020-07-19', 'before'],
    ['trước ngày 01/3/2024', '2024-02-29', 'before'],
    ['từ ngày 1/3 đến 15/3/2024', '2024-03-15', 'by'],
    ['trước ngày 31/01 năm sau', '2025-01-30', 'before'],
    ['29/2', '2024-02-29', 'by'],
  ])('reads %j as due %s (%s)', (raw, day, boundary) => {
    const { deadline, confidence } = read(raw);
    expect(deadline).toMatchObject({ kind: 'date', dueDates: [day], boundary });
    expect(confidence).toBe('sure');
  });

  it('counts "trước" as the day itself where the agency says so', () => {
    const inclusive = readDueText('trước ngày 20/11', { planYear: 2024, beforeIsInclusive: true });
    expect(inclusive.deadline.dueDates).toEqual(['2024-11-20']);
  });

  it('does not take the date of a cited document for a deadline', () => {
    expect(read('Theo Kế hoạch số 15/KH-UBND ngày 05/01/2024').deadline).toMatchObject({
      kind: 'external',
      dueDates: [],
    });
  });
});

describe('a due text that names a period', () => {
  it.each([
    ['Tháng 5/2024', 'month', ['2024-05-31']],
    ['Hoàn thành trước tháng 11/2024', 'month', ['2024-10-31']],
    ['Từ tháng 3 đến tháng 5/2024', 'month', ['2024-05-31']],
    ['Tháng 6, tháng 12/2024', 'month', ['2024-06-30', '2024-12-31']],
    ['Quý IV/2024', 'quarter', ['2024-12-31']],
    ['QUÝ IV.2024*', 'quarter', ['2024-12-31']],
    ['Hoàn thành trong quý III năm 2024', 'quarter', ['2024-09-30']],
    ['Quý II, III năm 2023', 'quarter', ['2023-06-30', '2023-09-30']],
    ['trước năm 2025', 'year', ['2024-12-31']],
    ['đến hết năm 2026', 'year', ['2026-12-31']],
  ])('reads %j as %s %j', (raw, kind, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { kind, dueDates }, confidence: 'sure' });
  });

  it('knows that a duty returns in the years to come', () => {
    expect(read('Năm 2023 và các năm tiếp theo').deadline).toMatchObject({
      dueDates: ['2023-12-31'],
      openEnded: true,
    });
  });
});

describe('a due text that returns', () => {
  it.each([
    ['Hàng quý, 06 tháng, năm.', ['quarterly', 'half-yearly', 'yearly'], QUARTER_ENDS],
    ['06 tháng, năm', ['half-yearly', 'yearly'], ['2024-06-30', '2024-12-31']],
    ['Định kỳ 03 tháng, 6 tháng, 9 tháng, hàng năm', ['quarterly', 'yearly'], QUARTER_ENDS],
    [
      'trước ngày 5/3, trước 5/6, 5/9, 5/12',
      ['explicit'],
      ['2024-03-04', '2024-06-04', '2024-09-04', '2024-12-04'],
    ],
    [
      'Ngày 30 tháng cuối cùng của quý',
      ['quarterly'],
      ['2024-03-30', '2024-06-30', '2024-09-30', '2024-12-30'],
    ],
    ['định kỳ theo tuần', ['weekly'], []],
    ['01 lần/quý', ['quarterly'], QUARTER_ENDS],
    ['hằng năm trước ngày 15/12', ['yearly'], ['2024-12-14']],
  ])('reads %j as %j', (raw, recurrence, dueDates) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'recurring', recurrence, dueDates },
      confidence: 'sure',
    });
  });

  it('counts a day of each month back by one for "trước", over month ends too', () => {
    const { deadline } = read('trước ngày 01 hàng tháng');
    expect(deadline).toMatchObject({ recurrence: ['monthly'], dayOfMonth: 1, boundary: 'before' });
    expect(deadline.dueDates.slice(0, 3)).toEqual(['2023-12-31', '2024-01-31', '2024-02-29']);
  });
});

describe('a due text without a day of its own', () => {
  it.each([
    ['Thường xuyên năm 2024', 'continuous'],
    ['Định kỳ, thường xuyên', 'continuous'],
    ['Theo yêu cầu của tỉnh', 'external'],
    ['Khi có hồ sơ trễ hẹn', 'event'],
  ])('reads %j as %s', (raw, kind) => {
    expect(read(raw)).toMatchObject({ deadline: { kind, dueDates: [] }, confidence: 'sure' });
  });

  it.each([
    '20 ngày sau khi Tỉnh uỷ ban hành',
    'sau thời gian đơn vị ban hành Kế hoạch 20 ngày',
    'trong vòng 20 ngày kể từ ngày nhận được văn bản',
  ])('counts days from the event: %j', (raw) => {
    expect(read(raw).deadline).toMatchObject({ kind: 'event', offsetDays: 20 });
  });

  it('does not count working days as calendar days', () => {
    const { deadline, confidence } = read(
      'trong vòng 5 ngày làm việc kể từ ngày nhận được văn bản',
    );
    expect(deadline.offsetDays).toBeUndefined();
    expect(confidence).toBe('ask');
  });

  it('says that a blank has no deadline, and does not block the task', () => {
    expect(read(' – ')).toMatchObject({
      deadline: { kind: 'unspecified' },
      questions: [{ value: '', blocking: false }],
    });
  });
});

describe('a due text that cannot be read for certain', () => {
  it.each([
    ['30/02/2024', 'no such day'],
    ['29/02/2023', 'no such day'],
    ['14/11/20233', 'no such day'],
    ['Quý 5/2024', 'a year has 4 quarters; use Quý 1–4'],
    ['Tháng 13/2024', '12 months'],
    ['Hoàn thành trước tháng', 'cut off'],
    ['trước ngày', 'cut off'],
    ['Quý', 'cut off'],
    ['Đầu tháng 5', 'day'],
    ['2 lần/năm', 'days'],
    ['trước ngày 20/01/2204', 'far from'],
    ['Phòng Nội vụ', 'no deadline'],
  ])('asks about %j and sets no date', (raw, remedy) => {
    const { deadline, confidence, questions } = read(raw);
    expect(deadline).toEqual({
      kind: 'unspecified',
      dueDates: [],
      recurrence: null,
      boundary: null,
    });
    expect(confidence).toBe('ask');
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ value: raw, blocking: true });
    expect(questions[0]?.said.en).toContain(remedy);
  });
});

describe('two readings in one due text', () => {
  it.each([
    [
      'Hoàn thành việc rà soát trước ngày 15/12 và gửi báo cáo theo văn bản của huyện',
      'date',
      'theo văn bản của huyện',
    ],
    [
      'Ban hành trong tháng 01/2024 và lập hồ sơ sau khi giải quyết xong',
      'month',
      'sau khi giải quyết xong',
    ],
    ['Thường xuyên và theo đề xuất của các đơn vị', 'continuous', 'theo đề xuất của các đơn vị'],
  ])('keeps one of %j and asks about the other', (raw, kind, other) => {
    const { deadline, confidence, questions } = read(raw);
    expect(deadline.kind).toBe(kind);
    expect(confidence).toBe('ask');
    expect(questions.map(({ value }) => value)).toContain(other);
  });

  it('sets no date for a period whose day somebody else sets', () => {
    const { deadline } = read('Hàng năm, theo thời gian quy định của Hội đồng');
    expect(deadline).toMatchObject({ kind: 'recurring', dueDates: [], recurrence: ['yearly'] });
  });
});

const words = fc.constantFrom(
  ...[
    'trước ngày',
    'chậm nhất',
    'tháng',
    'quý',
    'năm',
    'hàng',
    'định kỳ',
    'theo',
    'sau khi',
    'ngày',
    'và',
    ',',
    '-',
  ],
  ...[
    '10',
    '3',
    '05/6',
    '30/02/2024',
    '2024',
    'IV',
    'thường xuyên',
    'trong',
    'cuối',
    '6 tháng',
    '(5/3,',
    '/KH-UBND',
  ],
);

describe('any text at all', () => {
  it('reads the same however accents are encoded and letters are cased', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const raw = parts.join(' ');
        expect(read(raw.normalize('NFD')).deadline).toEqual(read(raw).deadline);
      }),
    );
    expect(read('HÀNG QUÝ').deadline).toEqual(read('hằng quý').deadline);
  });

  it('gives real, ascending days, none without a figure or a period, and none beside a blocking question', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 30 }).map((w) => w.join(' ')),
          fc.string(),
        ),
        (raw) => {
          const { deadline, confidence, questions } = read(raw);
          const { dueDates } = deadline;
          expect(dueDates).toEqual([...dueDates].sort());
          for (const day of dueDates)
            expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          if (dueDates.length > 0) expect(raw).toMatch(/\d|tuần|tháng|quý|năm|q\.? ?[IV]/iu);
          if (questions.some(({ blocking }) => blocking)) expect(dueDates).toEqual([]);
          expect(confidence).toBe(questions.length > 0 ? 'ask' : 'sure');
        },
      ),
    );
  });

  it('printed by an office and broken on its way makes no date of figures nobody printed', () => {
    fc.assert(
      fc.property(dueTexts, (raw) => {
        expect(faultIn(raw)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every day of a leap year and of a common one back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2023-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
        (at) => {
          const day = at.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = day.split('-');
          expect(read(`chậm nhất ngày ${dayOfMonth}/${month}/${year}`).deadline.dueDates).toEqual([
            day,
          ]);
          expect(read(`ngày ${dayOfMonth} tháng ${month} năm ${year}`).deadline.dueDates).toEqual([
            day,
          ]);
        },
      ),
    );
  });

  it.each(['1 ', '5, ', 'quý 1, ', 'sau ', 'theo ', 'a ', '1/', '- '])(
    'does not hang on a long run of %j',
    (unit) => {
      const before = process.cpuUsage();
      read(unit.repeat(5000));
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
    },
  );
});
