import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SAMPLE_AGENCY } from '../../../../config/settings.ts';
import { dondocHere as dondoc } from '../../../support/inProcess.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-page-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const UNIT = 'Ủy ban Mặt trận Tổ quốc Việt Nam xã';

/** The page of a plan of these rows, run together as no pipe breaks words. */
async function page(
  rows: string[],
  env: Record<string, string> = {},
  ...more: string[]
): Promise<string[]> {
  const file = path.join(dir, 'ke-hoach.txt');
  rmSync(`${file}.answers.yaml`, { force: true });
  const head = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tLãnh đạo chỉ đạo\tThời gian hoàn thành';
  writeFileSync(
    file,
    ['KẾ HOẠCH', 'Cải cách hành chính năm 2026', '', head, ...rows, ''].join('\n'),
  );
  const { out } = await dondoc(['plan', 'preview', file, ...more], { DONDOC_DATA: dir, ...env });
  return out.split('\n');
}

const withAgency = async (rows: string[], env: Record<string, string> = {}): Promise<string> =>
  (await page(rows, env, '--agency', SAMPLE_AGENCY)).join(' ').replace(/ +/g, ' ');

const SURE = '1\tBáo cáo\tVP\tChủ tịch UBND xã\tQuý I/2026';
const BLANK = '2\tRà soát\tVP\t\t…';
const UNKNOWN = '3\tKiểm tra\tTổ lạ\t\tQuý I/2026';

describe('the page of a plan', () => {
  test('names the year once, the leader a title stands for, and no version of the calendar', async () => {
    const said = await withAgency([SURE]);
    expect(said).toContain('Cải cách hành chính năm 2026: 1 việc');
    expect(said).toContain('Chỉ đạo: Chủ tịch UBND xã → Huỳnh Quang Thái');
    expect(said).toContain(
      'Quý I/2026 → ngày cuối quý 31/03/2026 (Thứ Ba) → là ngày làm việc → 31/03/2026',
    );
  });

  test('names the leader by field of work where the plan names none for certain', async () => {
    const said = await withAgency(['1\tBáo cáo\tVP\tPCT UBND xã\tQuý I/2026']);
    expect(said).toContain('Chỉ đạo: PCT UBND xã → Huỳnh Quang Thái (theo lĩnh vực)');
  });

  test('tells the year where working back from a day crosses it, and in English all in English', async () => {
    const monthly = [SURE.replace('Quý I/2026', 'Trước ngày 05 hàng tháng')];
    expect(await withAgency(monthly)).toContain(
      '04/01/2026 (làm đến 31/12/2025), 04/02/2026, 04/03/2026, 04/04/2026 (làm đến 03/04)',
    );
    const english = (await page([SURE], {}, '--agency', SAMPLE_AGENCY, '--lang', 'en')).join(' ');
    expect(english).toContain(
      'Due: Quý I/2026 → end of the quarter 31/03/2026 (Tuesday) → a working day → 31/03/2026',
    );
  });

  test('says how many weeks are gone by already', async () => {
    const weekly = SURE.replace('Quý I/2026', 'Định kỳ theo tuần');
    const lines = await page([weekly], {}, '--agency', SAMPLE_AGENCY, '--year', '2025');
    expect(lines.join(' ')).toContain('hằng tuần, vào thứ Sáu          Bỏ qua 52 kỳ đã qua');
  });

  test('says on which days of the week a duty is due', async () => {
    const weekly = SURE.replace('Quý I/2026', 'Trước 15h thứ Hai, thứ Năm hàng tuần');
    expect((await page([weekly], {}, '--agency', SAMPLE_AGENCY)).join(' ')).toContain(
      'hằng tuần, vào thứ Hai, thứ Năm',
    );
    const english = await page([weekly], {}, '--agency', SAMPLE_AGENCY, '--lang', 'en');
    expect(english.join(' ')).toContain('weekly, on Monday, Thursday');
  });

  test('lists no choices that the question itself names, in either language', async () => {
    for (const lang of ['vi', 'en']) {
      const said = (await page([UNKNOWN], {}, '--agency', SAMPLE_AGENCY, '--lang', lang)).join(' ');
      expect(said).toMatch(/[“"]Tổ lạ[”"]/);
      expect(said).not.toContain(' | ');
    }
  });

  test('explains the marks that stand in it, and no others', async () => {
    const [one, other] = [
      '“!”: phải trả lời mới giao được',
      '“?”: nên xem lại, để trống thì giữ như đã đọc',
    ];
    expect(await withAgency([SURE])).not.toContain('“?”');
    const body = [
      '',
      'TỔ CHỨC THỰC HIỆN',
      '',
      '1. Văn phòng',
      'Định kỳ báo cáo kết quả thực hiện.',
    ];
    expect(await withAgency([SURE, ...body])).toContain(
      '(“!”: phải trả lời mới nhận được gợi ý đó)',
    );
    expect(await withAgency([SURE, BLANK])).toContain(`(${other})`);
    expect(await withAgency([SURE, UNKNOWN])).toContain(`(${one})`);
    expect(await withAgency([SURE, BLANK, UNKNOWN])).toContain(`(${one}; ${other})`);
  });

  test('cuts nothing off in a pipe, and is as wide as COLUMNS says', async () => {
    const rows = [SURE.replace('VP', UNIT)];
    expect(await withAgency(rows)).toContain(`│ ${UNIT} │ đầu mối gửi công văn │ 1 │ 1 │`);
    for (const columns of [80, 120]) {
      const lines = await page(rows, { COLUMNS: `${columns}` }, '--agency', SAMPLE_AGENCY);
      const longest = Math.max(...lines.map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(columns);
      expect(longest).toBeGreaterThan(columns - 5);
    }
  });

  test('says that units were not looked up where no agency was named', async () => {
    expect((await page([SURE])).join(' ')).toContain(
      'Chưa đối chiếu đơn vị và lãnh đạo với danh bạ: thêm --agency',
    );
  });
});

test('a duty of the body stands in its own section, and an answer given to it before is still found', async () => {
  const sentence = 'tổng hợp, báo cáo trước ngày 20/12.';
  const rows = [SURE, '', 'TỔ CHỨC THỰC HIỆN', '', '1. Văn phòng', `Theo dõi; ${sentence}`];
  await page(rows);
  const file = path.join(dir, 'ke-hoach.txt.answers.yaml');
  const written = readFileSync(file, 'utf8');
  expect(written).toContain('section: Văn phòng\n');
  writeFileSync(
    file,
    written
      .replace('section: Văn phòng', 'section: " / Văn phòng"')
      .replace('answer:\n', 'answer: có\n'),
  );
  const { out } = await dondoc(['plan', 'preview', path.join(dir, 'ke-hoach.txt'), '--json'], {
    DONDOC_DATA: dir,
  });
  expect(JSON.parse(out).suggestions).toMatchObject([
    { section: 'Văn phòng', decision: 'accepted' },
    { section: 'Văn phòng', offeredAs: 'continuous', confidence: 'ask' },
  ]);
});
