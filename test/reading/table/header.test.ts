import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../reading/table/header.ts';

const header = (...cells: string[]) => readHeader({ cells, source: { line: 1 }, pageStart: false });

describe('a header row', () => {
  it.each([
    [
      [
        'STT',
        'Nhiệm vụ trọng tâm',
        'Cơ quan thực hiện (tham mưu)',
        'Cơ quan phối hợp',
        'Thời chậm nhất hoàn thành',
      ],
    ],
    [['TT', 'Nội dung tiêu chí', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn']],
    [
      [
        'Số TT',
        'NỘI DUNG CÔNG VIỆC',
        'Người thực hiện',
        'Đơn vị/Cơ quan phối hợp',
        'Thời gian thực hiện',
      ],
    ],
  ])('is known by what its cells mean: %j', (cells) => {
    expect(header(...cells)).toMatchObject({ no: 0, title: 1, lead: 2, coop: 3, due: 4 });
  });

  it('takes the narrower of two title columns for the task and the other for its topic', () => {
    expect(
      header('STT', 'Nội dung duy trì', 'Nhiệm vụ, giải pháp', 'Cơ quan thực hiện', 'Thời gian'),
    ).toMatchObject({
      topic: 1,
      title: 2,
    });
  });

  it('tells the lead from the doer', () => {
    expect(
      header('TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Đơn vị chủ trì', 'Thời hạn'),
    ).toMatchObject({
      lead: 3,
      doer: 2,
    });
  });

  it('is not a row of tasks, whatever words it holds', () => {
    expect(header('5', 'Nội dung báo cáo', 'Đơn vị liên quan', 'Kết quả', 'Thời gian')).toBeNull();
    expect(header('', 'nhiệm vụ quản lý', 'Đơn vị', 'Kết quả', 'tiến độ')).toBeNull();
  });

  it.each([
    ['Thời gian thực hiện Từ ngày', 'Thời gian thực hiện Đến ngày'],
    ['Từ tháng', 'Đến tháng'],
    ['Thời gian bắt đầu', 'Thời gian kết thúc'],
    ['Thời gian báo cáo', 'Thời gian hoàn thành'],
    ['Tiến độ', 'Hạn'],
    ['Bắt đầu', 'Kết thúc'],
    ['Thời điểm báo cáo', 'Thời gian thực hiện'],
  ])('takes the day work ends by for the deadline, not %s', (other, end) => {
    expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', other, end)).toMatchObject({ due: 4 });
    expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', end, other)).toMatchObject({ due: 3 });
  });

  it.each(['Thời hạn thanh tra', 'Thời hạn kiểm tra'])(
    'takes a length of time for no deadline beside one: %s',
    (length) => {
      expect(
        header('TT', 'Nội dung', length, 'Thời gian triển khai', 'Đơn vị chủ trì'),
      ).toMatchObject({
        due: 3,
        lead: 4,
      });
    },
  );

  it.each(['Người giám sát', 'Người theo dõi', 'Cán bộ kiểm tra'])(
    'takes who watches for no lead: %s',
    (watcher) => {
      const columns = header(
        'TT',
        'Hoạt động',
        'Kết thúc',
        'Khoa/phòng thực hiện Đầu mối',
        watcher,
      );
      expect(columns).toMatchObject({ lead: 3, supervisor: 4 });
    },
  );

  it.each(['Tên báo cáo', 'Loại báo cáo', 'Báo cáo', 'Cuộc họp', 'Tên đề án', 'Tên cuộc kiểm tra'])(
    'knows what is made or held for the task: %s',
    (title) => {
      expect(header('Số TT', title, 'Đơn vị thực hiện', 'Thời hạn gửi', 'Nơi nhận')).toMatchObject({
        title: 1,
        due: 3,
      });
    },
  );

  it('takes one column of beginning and end for the deadline', () => {
    for (const heading of [
      'Thời gian (từ ngày … đến ngày …)',
      'Thời gian bắt đầu, kết thúc',
      'Thời gian đầu tư',
    ]) {
      expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', heading)).toMatchObject({ due: 3 });
    }
  });

  it.each(['Ngày hoàn thành', 'Ngày báo cáo', 'Hạn', 'Hạn cuối', 'Ngày, tháng hoàn thành'])(
    'knows the deadline by %s',
    (heading) => {
      expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', heading)).toMatchObject({ due: 3 });
    },
  );

  it.each([
    ['Tháng', 'Tháng'],
    ['Quý', 'Quý'],
    ['Tháng hoàn thành', 'Tháng'],
    ['Quý/2026', 'Quý'],
    ['THÁNG NĂM 2026', 'Tháng'],
  ])('knows the deadline by %s, and what its figures count', (heading, dueUnit) => {
    expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', heading)).toMatchObject({ due: 3, dueUnit });
  });

  it('takes columns for months or quarters together for the deadline, and one for its heading', () => {
    expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Tháng 1', 'Tháng 2')).toMatchObject({
      due: 3,
      periods: [
        { at: 3, period: 'Tháng 1' },
        { at: 4, period: 'Tháng 2' },
      ],
    });
    expect(
      header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Chỉ tiêu quý I', 'Chỉ tiêu quý II'),
    ).not.toHaveProperty('due');
  });

  it('takes no day of a document, and no shortcoming, for a deadline', () => {
    for (const heading of ['Ngày ban hành', 'Ngày ký', 'Hạn chế']) {
      expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', heading)).not.toHaveProperty('due');
    }
  });

  it.each(['Nội dung chỉ đạo', 'Ý kiến chỉ đạo của Chủ tịch', 'Nhiệm vụ được chỉ đạo'])(
    'takes %s for the task, not for who supervises',
    (title) => {
      expect(header('TT', title, 'Đơn vị thực hiện', 'Thời hạn')).toMatchObject({
        title: 1,
        lead: 2,
      });
      expect(header('TT', title, 'Đơn vị', 'Lãnh đạo chỉ đạo', 'Thời hạn')).toMatchObject({
        title: 1,
        supervisor: 3,
      });
    },
  );

  it('may have any further columns beside the task, its unit and its date', () => {
    const more = ['Kinh phí', 'Nguồn vốn', 'Địa điểm', 'Căn cứ'];
    expect(header('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', ...more)).toMatchObject({
      title: 1,
      lead: 2,
      due: 3,
    });
    expect(
      header('TT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'),
    ).toBeNull();
  });

  it.each(['Đơn vị chủ trì/phối hợp', 'Đơn vị chủ trì, phối hợp', 'Cơ quan chủ trì (phối hợp)'])(
    'takes %s for the lead',
    (lead) => {
      expect(header('TT', 'Nhiệm vụ', lead, 'Thời hạn')).toMatchObject({ lead: 2 });
      expect(
        header('TT', 'Nhiệm vụ', `${lead} Chủ trì`, `${lead} Phối hợp`, 'Thời hạn'),
      ).toMatchObject({
        lead: 2,
        coop: 3,
      });
    },
  );

  it.each(['Cán bộ theo dõi', 'Đơn vị kiểm tra'])(
    'takes %s for the lead where nobody else is named',
    (watcher) => {
      expect(header('TT', 'Nội dung', watcher, 'Thời gian')).toMatchObject({ lead: 2 });
      expect(header('TT', 'Nội dung', 'Đơn vị chủ trì', watcher, 'Thời gian')).toMatchObject({
        lead: 2,
        supervisor: 3,
      });
    },
  );

  it('takes who works with the lead for a coordinator', () => {
    expect(
      header('TT', 'Nhiệm vụ', 'Chủ trì', 'Đơn vị phối hợp với chủ trì', 'Thời hạn'),
    ).toMatchObject({ coop: 3 });
  });
});
