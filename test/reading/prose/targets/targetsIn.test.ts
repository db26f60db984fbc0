import { expect, test } from 'vitest';
import { readPlan } from '../../../../reading/readPlan.ts';

const COLUMNS = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];

const read = (before: string[], rows: string[][]) => {
  const table = [COLUMNS, ...rows].map((cells) => cells.join('\t'));
  const words = ['KẾ HOẠCH', '', 'Nhiệm vụ trọng tâm năm 2026', '', ...before, '', ...table, ''];
  return readPlan(new TextEncoder().encode(words.join('\n')), { fileName: 'ke-hoach.txt' });
};

const ROW = ['1', 'Hồ sơ nộp qua mạng đạt từ 97%', 'Văn phòng', 'Đạt từ 97% hồ sơ', 'Thường xuyên'];

test('a row’s targets know its place and who leads it, and are said once', async () => {
  const { targets = [] } = await read([], [ROW]);
  expect(targets).toMatchObject([
    {
      ...{ name: 'Hồ sơ nộp qua mạng', measure: '%', wanted: { value: 97, side: 'at-least' } },
      ...{ ref: '1', leadUnits: ['Văn phòng'], words: 'Hồ sơ nộp qua mạng đạt từ 97%' },
    },
  ]);
});

test('shares of one amount in one cell are several targets, though the title names one of them', async () => {
  const { targets = [] } = await read(
    [],
    [
      [
        ...['1', 'Bảo đảm 100% hồ sơ được tiếp nhận qua mạng', 'Văn phòng'],
        '100% hồ sơ được tiếp nhận qua mạng; 100% kết quả được trả bằng bản điện tử; đạt 98% hồ sơ được giải quyết đúng hạn',
        'Thường xuyên',
      ],
    ],
  );
  expect(targets.map(({ wanted }) => wanted.value)).toEqual([100, 100, 98]);
});

test('targets of the body belong to no row; what a document is based on names none', async () => {
  const { targets = [] } = await read(
    [
      'Căn cứ kế hoạch của tỉnh phấn đấu đạt 80 % hồ sơ nộp qua mạng;',
      '',
      'Phấn đấu 95 % người dân có thẻ bảo hiểm y tế.',
    ],
    [['1', 'Báo cáo hộ nghèo', 'Văn phòng', 'Báo cáo', 'Quý II']],
  );
  expect(targets.map(({ name, ref }) => [name, ref])).toEqual([
    ['Tỷ lệ người dân có thẻ bảo hiểm y tế', ''],
  ]);
});

test('a target has the same id in another version of the plan', async () => {
  const [a, b] = await Promise.all([read([], [ROW]), read(['Lời dẫn.'], [ROW])]);
  expect(a.targets?.[0]?.id).toBe(b.targets?.[0]?.id);
});
