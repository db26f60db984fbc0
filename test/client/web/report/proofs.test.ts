import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { cancelled, decided, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { wordLines } from '../exports/wordParts.ts';
import { type Look, said, visited } from '../visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const PLAN = { plan: 'cchc-2024', planName: 'Kế hoạch số 12/KH-UBND' };
const at = (ref: string, section: string, title: string) => ({ ...PLAN, ref, section, title });
const due = (day: string) => ({ dueDate: day, workBy: day });

const TWO = '- Kế hoạch; - Báo cáo kết quả';
const TASKS: Partial<TaskFacts>[] = [
  {
    ...at('II.1', 'THỂ CHẾ', 'Rà soát văn bản'),
    deliverable: 'Báo cáo',
    ...reported(),
    ...decided(true),
  },
  {
    ...at('I.1', 'CHỈ ĐẠO', 'Kiểm tra công vụ'),
    deliverable: TWO,
    proven: [{ product: 'Kế hoạch', link: 'https://xa.example.vn/kh' }],
  },
  {
    ...at('I.2', 'CHỈ ĐẠO', 'Sáng kiến cải cách'),
    deliverable: 'Sáng kiến',
    unit: 'tp',
    unitName: 'Tư pháp',
  },
  { ...at('I.3', 'CHỈ ĐẠO', 'Tổng kết năm'), deliverable: 'Báo cáo', ...due('2024-12-20') },
  { ...at('I.4', 'CHỈ ĐẠO', 'Việc đã dừng'), ...cancelled },
  {
    ...at('I.5', 'CHỈ ĐẠO', 'Tuyên truyền'),
    ...{ kind: 'continuous', dueDate: null, workBy: null, deliverable: TWO },
    proven: [{ product: 'Kế hoạch', picture: 'le.jpg', givenOn: '2024-02-02' }],
  },
];
const app = visited(smallOffice(), TASKS, NOW);

describe('the list of proving documents', () => {
  test('stands by section in the order of the plan, and names what is missing', async () => {
    const page = await said(app, '/bao-cao/kiem-chung');
    expect(page.indexOf('CHỈ ĐẠO')).toBeLessThan(page.indexOf('THỂ CHẾ'));
    expect(page).toContain('năm 2024: 3 tài liệu, thiếu 2, chưa đến hạn 1');
    expect(page).toContain('Kế hoạch số 12/KH-UBND · 2 tài liệu, thiếu 2, chưa đến hạn 1');
    expect(page).toContain('https://xa.example.vn/kh');
    expect(page).toContain('ảnh “le.jpg”');
    expect(page).not.toContain('Việc đã dừng');
  });

  test.each([
    ['unit=tp', '0 tài liệu, thiếu 1'],
    ['ky=2024-Q1', '3 tài liệu, thiếu 2'],
    ['ky=2024-Q4', '0 tài liệu, chưa đến hạn 1'],
    ['tu=01/02/2024&den=29/02/2024', '1 tài liệu'],
    ['plan=cchc-2024&unit=dcxd', '3 tài liệu, thiếu 1, chưa đến hạn 1'],
  ])('of %s', async (query, counted) => {
    expect(await said(app, `/bao-cao/kiem-chung?${query}`)).toMatch(
      new RegExp(`<caption>[^<]*: ${counted}<`),
    );
  });

  test('refuses a plan, unit or period that there is not', async () => {
    for (const query of ['plan=x', 'unit=x', 'ky=x', 'tu=31/02/2024&den=01/03/2024'])
      expect((await app.request(`/bao-cao/kiem-chung?${query}`)).status).toBe(422);
  });

  test('shows only what its reader may see, and nothing to who sees no more than his own', async () => {
    const own = visited(smallOffice(), TASKS, NOW, { sees: ({ unit }) => unit === 'tp' });
    expect(await said(own, '/bao-cao/kiem-chung')).not.toContain('Kiểm tra công vụ');
    const officer: Look = { seesOverview: false };
    const denied = visited(smallOffice(), TASKS, NOW, officer);
    expect((await denied.request('/bao-cao/kiem-chung')).status).toBe(404);
  });
});

describe('as a file', () => {
  const bytesOf = async (query: string) =>
    new Uint8Array(await (await app.request(`/bao-cao/kiem-chung/tai-ve?${query}`)).arrayBuffer());

  test('Excel has a row for each document and each that is missing', async () => {
    const [sheet] = (await readXlsx(await bytesOf('dang=xlsx'))).sheets;
    const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
    expect(rows.filter((row) => row.includes('thiếu'))).toHaveLength(2);
    expect(rows.flat()).toContain('Kế hoạch số 12/KH-UBND – CHỈ ĐẠO');
  });

  test('Word is a draft by section', async () => {
    const lines = wordLines(await bytesOf('dang=docx&ky=2024-Q1')).filter(Boolean);
    expect(lines).toContain('TÀI LIỆU KIỂM CHỨNG KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
    expect(lines).toContain('Toàn cơ quan, quý I năm 2024');
    expect(lines).toContain('Kế hoạch số 12/KH-UBND – CHỈ ĐẠO (2 tài liệu, thiếu 2)');
    expect(lines).toContain('Thiếu');
    expect(lines).toContain('Thời hạn 31/03/2024');
  });
});
