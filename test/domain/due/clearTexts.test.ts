import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });
const sure = (dueDates: string[]) => ({ deadline: { dueDates }, confidence: 'sure' });

describe('before or within a period', () => {
  it.each([
    ['Trước hoặc trong tháng 5/2026', '2026-05-31'],
    ['trong hoặc trước quý 3', '2026-09-30'],
    ['Trước và trong tháng 9', '2026-09-30'],
    ['Trước/trong tháng 4', '2026-04-30'],
    ['Hoàn thành trước hoặc trong quý II năm 2026', '2026-06-30'],
    ['Trước hoặc trong ngày 20/11', '2026-11-20'],
    ['Truoc hoac trong thang 8', '2026-08-31'],
    ['Không muộn hơn ngày 20/10/2026', '2026-10-20'],
  ])('is its end: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(sure([day]));
  });

  it('leaves *before* what it is', () => {
    expect(read('Trước tháng 5')).toMatchObject(sure(['2026-04-30']));
  });
});

describe('figures in words', () => {
  it.each([
    ['Tháng sáu', ['2026-06-30']],
    ['tháng mười một năm 2026', ['2026-11-30']],
    ['trong tháng năm năm 2026', ['2026-05-31']],
    ['Quý hai', ['2026-06-30']],
    ['Trong quý tư năm 2026', ['2026-12-31']],
    ['sáu tháng đầu năm', ['2026-06-30']],
    ['Chín tháng đầu năm 2026', ['2026-09-30']],
    ['ba tháng một lần', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    ['sáu tháng một lần', ['2026-06-30', '2026-12-31']],
  ])('are read: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each([
    ['mười ngày sau khi có kết quả', 10],
    ['hai mươi lăm ngày kể từ ngày ban hành', 25],
    ['Chậm nhất ba ngày sau khi họp', 3],
  ])('count days after an event: %j', (raw, offsetDays) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'event', offsetDays },
      confidence: 'sure',
    });
  });

  it.each(['tháng hai lần', 'Ngày tháng năm', 'quý ba lượt', 'trong tháng năm'])(
    'are none in %j',
    (raw) => {
      expect(read(raw)).toMatchObject({ deadline: { dueDates: [] }, confidence: 'ask' });
    },
  );
});

describe('days in few characters', () => {
  it.each([
    ['30.4', ['2026-04-30']],
    ['Trước ngày 15.5', ['2026-05-14']],
    ['Ngày 15.8 và 15.11', ['2026-08-15', '2026-11-15']],
    ['8/7-17/7/2026', ['2026-07-17']],
    ['12/4 – 16/5', ['2026-05-16']],
    ['28/12/2026-10/01/2027', ['2027-01-10']],
    ['11 và 12/6', ['2026-06-11', '2026-06-12']],
    ['Ngày 15, 16/3', ['2026-03-15', '2026-03-16']],
    ['các ngày 3, 4 và 5 tháng 11', ['2026-11-03', '2026-11-04', '2026-11-05']],
    ['(23-24/6)', ['2026-06-24']],
    ['Hội thi (từ 10 đến 12/3)', ['2026-03-12']],
  ])('are read: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each(['Kỳ 1, 2/2026', 'Đợt 1, 2 tháng 3', '31.6', 'Hoàn thành 2.5 km', '4-5/2026'])(
    'are none in %j',
    (raw) => {
      expect(read(raw)).toMatchObject({ deadline: { dueDates: [] }, confidence: 'ask' });
    },
  );
});

describe('an hour before a day', () => {
  it.each([
    ['trước 17 giờ ngày 20/5', '2026-05-20'],
    ['Trước 11h30, ngày 05/9/2026', '2026-09-05'],
    ['Đến 24 giờ ngày 30/6', '2026-06-30'],
    ['trước 0 giờ ngày 01/7/2026', '2026-06-30'],
    ['Đến 00h00 ngày 15/6', '2026-06-14'],
    ['chậm nhất 0h00 ngày 01/3', '2026-02-28'],
    ['01/7/2026 00:00:00', '2026-07-01'],
  ])('is due on %s, at its first minute the day before', (raw, day) => {
    expect(read(raw)).toMatchObject(sure([day]));
  });
});

describe('months after an event', () => {
  it.each([
    '03 tháng sau khi được phê duyệt',
    'ba tháng sau khi phê duyệt',
    'Trong 6 tháng kể từ ngày ký',
    'Chậm nhất 01 năm kể từ ngày nhận bàn giao',
  ])('are an event, never a rhythm: %j', (raw) => {
    const { deadline, questions } = read(raw);
    expect(deadline).toMatchObject({ kind: 'event', dueDates: [], recurrence: null });
    expect(deadline.offsetDays).toBeUndefined();
    expect(questions[0]?.said.vi).toContain('tính theo tháng');
  });

  it('in weeks are counted', () => {
    expect(read('02 tuần sau khi nghiệm thu').deadline.offsetDays).toBe(14);
  });
});

describe('a session', () => {
  it.each([
    'Kỳ họp cuối năm 2026',
    'Trình kỳ họp thường lệ giữa năm của HĐND xã',
    'Kỳ họp thứ 12',
    'Hội nghị tổng kết năm 2026',
    'Đại hội lần thứ IX',
  ])('is held when others say: %j', (raw) => {
    expect(read(raw)).toMatchObject({ deadline: { kind: 'external', dueDates: [] } });
  });

  it('in a month is in that month', () => {
    expect(read('Kỳ họp tháng 7/2026').deadline.dueDates).toEqual(['2026-07-31']);
  });
});

describe('a text typed without accents', () => {
  it.each([
    ['Truoc ngay 15/6', ['2026-06-14']],
    ['Thang 9', ['2026-09-30']],
    ['Hoan thanh trong quy III/2026', ['2026-09-30']],
    ['den het ngay 30/6', ['2026-06-30']],
    ['Dinh ky hang quy', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
  ])('is read as with them: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each([
    ['Thuong xuyen', 'continuous'],
    ['Khi co yeu cau', 'event'],
    ['Theo quy dinh', 'external'],
  ])('%j is %s', (raw, kind) => {
    expect(read(raw)).toMatchObject({ deadline: { kind }, confidence: 'sure' });
  });
});

describe('why a text is asked', () => {
  it.each([
    ['từ ngày 15 hằng tháng', 'chỉ có ngày bắt đầu'],
    ['bắt đầu từ ngày 20 hàng tháng', 'chỉ có ngày bắt đầu'],
    ['Kể từ tháng 4', 'chỉ có ngày bắt đầu'],
    ['từ 0 giờ ngày 01/7', 'chỉ có ngày bắt đầu'],
    ['Tuần 3', 'chưa rõ tuần nào'],
    ['Tuần 5–6', 'chưa rõ tuần nào'],
    ['Thứ Hai', 'chưa rõ tuần nào'],
    ['Thứ Sáu hàng tháng', 'chưa rõ tuần nào'],
    ['T2', 'thứ hay tháng'],
    ['90 ngày', 'chưa rõ tính từ ngày nào'],
    ['60 ngày làm việc', 'chưa rõ tính từ ngày nào'],
    ['II/2026', 'con số không rõ'],
    ['Hoàn thành trong tháng', 'chưa rõ ngày nào'],
    ['Hoàn thành trước tháng', 'câu chữ bị thiếu hoặc bị cắt'],
    ['Quý II và', 'câu chữ bị thiếu hoặc bị cắt'],
    ['trước ngày', 'câu chữ bị thiếu hoặc bị cắt'],
  ])('is the true reason: %j %s', (raw, why) => {
    const { deadline, questions } = read(raw);
    expect(deadline.dueDates).toEqual([]);
    expect(questions).toMatchObject([{ blocking: true }]);
    expect(questions[0]?.said.vi).toContain(why);
  });

  it('is none where a span ends what began', () => {
    const { deadline } = read('từ ngày 20 đến ngày 25 hằng tháng');
    expect([deadline.dueDates.length, deadline.dayOfMonth]).toEqual([12, 25]);
  });
});

describe('the rules that read a text', () => {
  it.each([
    ['Trước hoặc trong tháng 5', ['before-or-within', 'months']],
    ['Quý hai', ['quarter-in-words', 'quarters']],
    ['trước ngày 3/10 (theo dấu bưu điện)', ['before', 'day-and-month', 'postmark']],
  ])('are told: %j', (raw, rules) => {
    expect(read(raw).rules).toEqual(rules);
  });
});
