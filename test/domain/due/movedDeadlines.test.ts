import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });
const sure = (dueDates: string[]) => ({ deadline: { dueDates }, confidence: 'sure' });

describe('a remark in brackets that another time holds now', () => {
  it.each([
    '30/6/2026 (thay bằng 30/9/2026)',
    '30/6/2026 (thay thế bằng 30/9/2026)',
    '30/6/2026 (thay đổi thành 30/9)',
    '30/6/2026 (thay: 30/9/2026)',
    '30/6/2026 (ban đầu; nay lùi đến 30/9/2026)',
    '30/6/2026 (thời hạn cũ; thời hạn mới 30/9/2026)',
    '30/6/2026 (thay cho 31/3/2026; điều chỉnh đến 30/9/2026)',
    'Quý II (thay bằng quý III)',
    'Quý II (thời hạn cũ; quý III)',
    'Quý II (đã chuyển sang quý III)',
    '30/9 (nay đã chuyển sang 30/10/2026)',
    '30/9 (theo Công văn số 5, thời hạn mới 15/10)',
    '15/9 (số liệu đến 31/8, lùi đến 20/9)',
    '30/9 (đã thống nhất lùi 15 ngày)',
    'Tháng 9 hằng năm (thay bằng tháng 10)',
  ])('is looked at: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });

  it.each([
    '30/9/2026 (điều chỉnh tại Quyết định 15, thời hạn mới 15/10/2026)',
    '30/9/2026 (điều chỉnh theo QĐ 5 còn 15/8/2026)',
    '30/9/2026 (điều chỉnh theo QĐ 5 hoàn thành ngày 15/8)',
    '30/9/2026 (điều chỉnh theo QĐ 5 của Đảng ủy hoàn thành ngày 15/8)',
    '30/9/2026 (cập nhật theo Công văn số 5: 15/10/2026)',
    '30/9/2026 (thống nhất tại cuộc họp là 15/10/2026)',
    '30/9/2026 (điều chỉnh theo Công văn số 12 ngày 05/6/2026, nay 15/10)',
    'Quý II (điều chỉnh theo QĐ 5, quý III)',
  ])('is looked at beside what adjusted it: %j', (raw) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [expect.any(String)] } });
    expect(read(raw).confidence).toBe('ask');
  });

  it.each([
    ['30/6/2026 (thay thế ngày 31/3/2026)', '2026-06-30'],
    ['Quý III (thay cho quý II)', '2026-09-30'],
    ['30/9 (điều chỉnh theo Quyết định số 12/2026/QĐ-UBND ngày 5/6/2026)', '2026-09-30'],
    ['30/9 (điều chỉnh theo Thông báo số 12-TB/ĐU của Đảng ủy ngày 5/6/2026)', '2026-09-30'],
    ['30/9 (điều chỉnh theo Kế hoạch năm 2026)', '2026-09-30'],
    ['20/7/2026 (thống nhất tại cuộc họp ngày 05/6/2026)', '2026-07-20'],
    ['15/6 (đã chuyển hồ sơ sang phòng Tài chính)', '2026-06-15'],
    ['15/6 (nếu trùng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp)', '2026-06-15'],
  ])('is not one that tells the former time or the document: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(sure([day]));
  });
});

describe('a remark in brackets of the day of completion', () => {
  it.each([
    ['Quý III/2026 (hoàn thành vào ngày 15/8)', '2026-08-15'],
    ['Tháng 9 (hoàn thành ngày 15/9/2026)', '2026-09-15'],
    ['Quý III (xong ngày 15/8)', '2026-08-15'],
  ])('says when it is due: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(sure([day]));
  });

  it('is asked about where another day stands before it', () => {
    expect(read('20/9 (hoàn thành ngày 18/9)').confidence).toBe('ask');
  });
});

describe('a remark in brackets of what takes place on the day', () => {
  it.each([
    '15/7 (kỳ họp lùi sang tháng 8)',
    '15/7 (hội nghị lùi đến tháng 8)',
    '15/7 (hội nghị dời sang tuần sau)',
    '15/7 (hội nghị tổ chức ngày 20)',
    '15/7 (lễ hoãn đến 20)',
    '15/7 (khai mạc sau 2 tuần)',
  ])('is asked about where it takes place on another: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });
});
