import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });
const sure = (dueDates: string[]) => ({ deadline: { dueDates }, confidence: 'sure' });
const QUARTERS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
const eachMonth = (...days: string[]): string[] =>
  Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).flatMap((month) =>
    days.map((day) => `2026-${month}-${day}`),
  );

describe('a rhythm in words', () => {
  it.each([
    ['Ba tháng/lần', QUARTERS],
    ['Sáu tháng/lần', ['2026-06-30', '2026-12-31']],
    ['Mỗi ba tháng', QUARTERS],
    ['3 tháng/lần', QUARTERS],
  ])('is that of its figure: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each([
    ['Mỗi năm hai lần, vào tháng sáu và tháng mười hai', ['2026-06-30', '2026-12-31']],
    ['Mỗi năm 2 lần (tháng 5, tháng 11)', ['2026-05-31', '2026-11-30']],
    ['Hằng năm 02 đợt, vào 15/4 và 15/10', ['2026-04-15', '2026-10-15']],
    ['Mỗi tháng 2 lần, vào ngày 10 và 25', eachMonth('10', '25')],
    ['2 lần/tháng (ngày 05 và ngày 20)', eachMonth('05', '20')],
    ['Mỗi tháng hai kỳ: ngày 5, 20', eachMonth('05', '20')],
  ])('has the days told beside it: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each([
    ['2 lần/tuần (thứ 3, thứ 6)', [2, 5]],
    ['Mỗi tuần hai buổi, vào thứ Hai và thứ Năm', [1, 4]],
  ])('has the weekdays told beside it: %j', (raw, weekdays) => {
    expect(read(raw)).toMatchObject({ deadline: { weekdays }, confidence: 'sure' });
  });

  it.each([
    'Mỗi năm hai lần, vào tháng sáu',
    'Mỗi tháng 3 lần, vào ngày 10 và 25',
    'Mỗi năm hai lần',
    '2 lần/tuần (thứ 3)',
  ])('is asked where the days are not as many: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });

  it.each([
    'Đầu mỗi tháng',
    'Vào đầu hằng tháng',
    'Đầu các quý',
    'Giữa mỗi quý',
    'Đầu của mỗi quý',
  ])('at the beginning of each period has no day: %j', (raw) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [] }, confidence: 'ask' });
  });

  it('returns on the day before, where it is due at its first minute', () => {
    const { deadline, confidence } = read('Trước 0h ngày 01 hằng tháng');
    expect([deadline.dueDates[0], deadline.dueDates[1], confidence]).toEqual([
      '2025-12-31',
      '2026-01-31',
      'sure',
    ]);
  });
});

describe('once a period', () => {
  it.each([
    'Quý 1 lần đầu',
    'Quý 1 lần hai',
    'Quý một lần đầu tiên',
    'Tháng 1 lần cuối',
    'Tuần 1 lần đầu',
    'từ 2 đến 3 tháng 1 lần',
    '2 - 3 tháng/lần',
    'hai đến ba tháng một lần',
  ])('is asked about where the words are of which time, or of several periods: %j', (raw) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [] }, confidence: 'ask' });
  });

  it.each(['Quý 1 lần', 'Quý một lần năm 2026', 'Quý 1 lần tiếp dân', '3 tháng 1 lần'])(
    'is each of them: %j',
    (raw) => {
      expect(read(raw)).toMatchObject(sure(QUARTERS));
    },
  );
});

describe('days with a point', () => {
  it.each([
    ['Trước 17h00 ngày 10.7', ['2026-07-10']],
    ['Gửi về Văn phòng ngày 15.4', ['2026-04-15']],
    ['10.3-20.3', ['2026-03-20']],
    ['Từ ngày 10.3 – 20.3', ['2026-03-20']],
    ['Hoàn thành ngày 15.4; nghiệm thu ngày 30.4', ['2026-04-15', '2026-04-30']],
  ])('are read behind other words: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each(['Hoàn thành 1.5 km', 'Mục 2.3', 'Đạt 15.5'])('are none in %j', (raw) => {
    expect(read(raw).deadline.dueDates).toEqual([]);
  });
});

describe('spans and days of one month', () => {
  it.each([
    ['Từ 15 đến hết ngày 30 tháng 6', ['2026-06-30']],
    ['Từ 3 đến hết 7/8', ['2026-08-07']],
    ['Từ tháng 3/2026 – hết tháng 9/2026', ['2026-09-30']],
    ['15/6 - hết 20/6', ['2026-06-20']],
    ['Sáng ngày 16 và chiều ngày 17/4', ['2026-04-16', '2026-04-17']],
    ['Sáng 5, chiều 6/9', ['2026-09-05', '2026-09-06']],
    ['Ngày hội (18-19/10)', ['2026-10-19']],
    ['Ngày hội Đại đoàn kết (18/11)', ['2026-11-18']],
    ['Ngày bầu cử 15/3/2026', ['2026-03-15']],
  ])('are read: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });
});

describe('reports of several periods', () => {
  it.each([
    ['Ngày 20/3 (quý I), 20/6 (quý II), 20/9 (quý III) và 20/12 (năm)', '03 06 09 12'],
    ['Trước 21/6 (quý II) và trước 21/12 (năm)', '06 12'],
  ])('have a day each: %j', (raw, months) => {
    const dueDates = months.split(' ').map((month) => `2026-${month}-20`);
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it.each([
    'Trước ngày 25/5 đối với báo cáo 6 tháng; trước ngày 25/11 đối với báo cáo năm',
    'Trước ngày 25/5 với kỳ báo cáo 6 tháng, trước ngày 25/11 với kỳ báo cáo năm',
    'Chậm nhất 24/5 cho báo cáo sơ kết 6 tháng và 24/11 cho báo cáo tổng kết năm',
  ])('are told behind their days: %j', (raw) => {
    expect(read(raw)).toMatchObject(sure(['2026-05-24', '2026-11-24']));
  });

  it.each([
    ['Sơ kết 6 tháng, tổng kết năm', ['2026-06-30', '2026-12-31']],
    ['Sơ kết 6 tháng và tổng kết năm', ['2026-06-30', '2026-12-31']],
    ['Báo cáo 6 tháng, báo cáo năm', ['2026-06-30', '2026-12-31']],
    ['Báo cáo quý, báo cáo năm', QUARTERS],
  ])('are due at their ends: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });
});

describe('a remark in brackets', () => {
  it.each([
    ['Trước 15/3 (gửi kèm Phụ lục II)', '2026-03-14'],
    ['30/6 (theo Biểu số 02 và Phụ lục 3)', '2026-06-30'],
    ['15/9 (số liệu tính đến 31/8)', '2026-09-15'],
    ['15/9 (chốt số liệu đến hết ngày 31/8)', '2026-09-15'],
    ['Quý III/2026 (số liệu đến 30/9)', '2026-09-30'],
    ['Trước ngày 5/12 (kỳ báo cáo từ 15/11/2025 đến 14/11/2026)', '2026-12-04'],
    ['30/6/2026 (thay cho thời hạn 31/3/2026)', '2026-06-30'],
    ['30/6/2026 (thời hạn cũ: 31/3/2026)', '2026-06-30'],
    ['30/6/2026 (trước đây là 31/3/2026)', '2026-06-30'],
    ['Trước 01/9 (khai giảng năm học mới)', '2026-08-31'],
    ['Trước ngày 15/7 (Đại hội lần thứ II)', '2026-07-14'],
    ['Ngày 15/3/2026 (bầu cử đại biểu HĐND nhiệm kỳ 2026-2031)', '2026-03-15'],
    ['22/5/2026 [theo mẫu 03]', '2026-05-22'],
    ['20/7/2026 (điều chỉnh theo Kết luận số 09-KL/ĐU)', '2026-07-20'],
    ['20/7/2026 (điều chỉnh theo Công văn số 12/UBND ngày 05/6/2026)', '2026-07-20'],
  ])('neither adds a day nor spoils one: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(sure([day]));
  });

  it.each([
    '15/9/2026 (tập huấn cho cán bộ 10/9/2026)',
    '30/6 (phòng Kinh tế 20/6)',
    'Trước 20/8 (nộp bản giấy 25/8)',
  ])('with a day of its own that nothing explains is asked about: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });

  it.each([
    ['Tháng 6/2026 (trước ngày 15)', ['2026-06-14']],
    ['Quý II (trước 25/6)', ['2026-06-25'.replace('25', '24')]],
    ['20/5 (giữa năm), 20/11 (cuối năm)', ['2026-05-20', '2026-11-20']],
    ['Đợt 1 (15/3), đợt 2 (15/9)', ['2026-03-15', '2026-09-15']],
  ])('that is the time itself still is: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });
});

describe('what a question says', () => {
  const why = (raw: string): string => read(raw).questions[0]?.said.en ?? '';

  it.each([
    'Trước ngày khai giảng',
    'Trước ngày bầu cử',
    'Ngày hội Đại đoàn kết',
    'Báo cáo quý: ngày 15 tháng cuối quý; báo cáo năm: 15/12',
  ])('is not that words are cut off where none are: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
    expect(why(raw)).not.toMatch(/cut off/u);
  });

  it.each(['Trước ngày', 'Trước ngày và trước 15/12', 'Ngày     tháng 3 năm 2026'])(
    'is that words are cut off where they are: %j',
    (raw) => {
      expect(why(raw)).toMatch(/cut off/u);
    },
  );
});

describe('terms and ends', () => {
  it.each(['01 quý sau khi được giao vốn', 'Sau khi được giao vốn 02 quý'])(
    'of quarters after an event are events: %j',
    (raw) => {
      expect(read(raw).deadline).toMatchObject({ kind: 'event', dueDates: [] });
    },
  );

  it.each([
    ['Trước khi kết thúc quý III/2026', '2026-09-30'],
    ['Trước khi hết tháng 8', '2026-08-31'],
    ['Hoàn thành trước khi kết thúc năm 2026', '2026-12-31'],
  ])('of a period that is named are its last day: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(sure([day]));
  });
});

describe('further wordings', () => {
  it.each([
    ['Trước thời điểm 30/6/2026', ['2026-06-29']],
    ['Từ tháng ba tới tháng năm', ['2026-05-31']],
    ['Hai lần mỗi năm (tháng năm và tháng mười một)', ['2026-05-31', '2026-11-30']],
    ['Một năm một lần', ['2026-12-31']],
    ['Trước trong năm', ['2026-12-31']],
    ['Quý 1 lần', QUARTERS],
    ['Từ giữa tháng 4 đến hết tháng 6', ['2026-06-30']],
    ['Từ đầu quý II đến 15/8', ['2026-08-15']],
    ['Tuần lễ 16-22/11', ['2026-11-22']],
    ['Trước ngày 12/6 (sáu tháng) và 12/12 (năm)', ['2026-06-11', '2026-12-11']],
    ['Trước ngày 30/5 (đối với kỳ I) và 30/11 (đối với kỳ II)', ['2026-05-29', '2026-11-29']],
    ['Giữa năm: trước 10/6; cuối năm: trước 10/12', ['2026-06-09', '2026-12-09']],
    [
      'Trước ngày 20/6 đối với 6 tháng và trước ngày 20/12 đối với cả năm',
      ['2026-06-19', '2026-12-19'],
    ],
    ['10/6: báo cáo 6 tháng; 10/12: báo cáo năm', ['2026-06-10', '2026-12-10']],
    ['10/4/2026 (hoàn thành ngày 08/4/2026)', ['2026-04-10']],
    ['Ngày 25/7 (trước kỷ niệm 27/7)', ['2026-07-25']],
    ['30/9/2026 (kết quả: đã ban hành Quyết định ngày 28/9/2026)', ['2026-09-30']],
    ['Trước ngày 10/9 (lần 2 trong năm)', ['2026-09-09']],
    ['20/5 (không tính ngày lễ)', ['2026-05-20']],
    ['Năm 2026 (chuyển tiếp từ năm 2025)', ['2026-12-31']],
  ])('are read: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject(sure(dueDates));
  });

  it('has each month’s end where the month is named beside it', () => {
    const { deadline, confidence } = read('Ngày cuối tháng, hằng tháng');
    expect([deadline.dueDates.length, confidence]).toEqual([12, 'sure']);
  });

  it.each([
    'Một tháng sau khi có quyết định phê duyệt',
    'Chậm nhất sau 7 ngày khi kết thúc lớp tập huấn',
  ])('are events: %j', (raw) => {
    expect(read(raw).deadline.kind).toBe('event');
  });

  it.each(['Trước lễ 30/4', 'Báo cáo trước Hội đồng ngày 15/6', '15/6 (hoàn thành trước 10/6)'])(
    'are asked about where the day may be another: %j',
    (raw) => {
      expect(read(raw).confidence).toBe('ask');
    },
  );
});

describe('a beginning among further stages', () => {
  it.each([
    [
      'Lập dự án quý II/2026, khởi công quý IV/2026, hoàn thành năm 2028',
      ['2026-06-30', '2026-12-31', '2028-12-31'],
    ],
    [
      'Phê duyệt chủ trương quý I/2026, khởi công quý III/2026, hoàn thành năm 2027',
      ['2026-03-31', '2026-09-30', '2027-12-31'],
    ],
  ])('is one of them: %j', (raw, dueDates) => {
    const { deadline } = read(raw);
    expect(deadline.dueDates).toEqual(dueDates);
    expect(deadline.milestones?.map(({ dueDate }) => dueDate)).toEqual(dueDates);
  });

  it('is none beside the end alone', () => {
    expect(read('Khởi công quý III/2026, hoàn thành năm 2028')).toMatchObject(sure(['2028-12-31']));
  });
});
