import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_AGENCY } from '../../../config/settings.ts';
import type { Ended } from '../../e2e/commandLine.ts';
import { dondocHere as dondoc } from '../../support/inProcess.ts';

let dir: string;
let plan: string;

const ROWS = [
  'Rà soát thủ tục\tVăn phòng UBND xã\tQuý I/2024',
  'Kiểm tra kênh mương\tBan Quản lý chợ\tQuý II/2024',
  'Báo cáo thu chi\tPhòng Kinh tế\tHàng quý',
];

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-rehearse-'));
  plan = path.join(dir, 'ke-hoach.txt');
  const rows = ROWS.map((row, at) => `${at + 1}\t${row}`);
  const head = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành';
  writeFileSync(plan, ['KẾ HOẠCH NĂM 2024', '', head, ...rows, ''].join('\n'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const rehearse = (...more: string[]): Promise<Ended> =>
  dondoc(['plan', 'rehearse', plan, '--agency', SAMPLE_AGENCY, ...more], {
    DONDOC_DATA: path.join(dir, 'data'),
  });

describe('plan rehearse', () => {
  test('says whose rules it played and how they deliver', async () => {
    const said = async (folder: string): Promise<string> =>
      (
        await dondoc(['plan', 'rehearse', plan, '--agency', folder], {
          DONDOC_DATA: path.join(dir, 'data'),
        })
      ).out;
    expect(await said(SAMPLE_AGENCY)).toContain(
      'UBND xã An Phước: mỗi việc gửi thư ngay, một người có thể nhận nhiều',
    );
    const real = path.join(dir, 'xa-that');
    cpSync(SAMPLE_AGENCY, real, { recursive: true });
    const policy = path.join(real, 'policy.yaml');
    writeFileSync(policy, readFileSync(policy, 'utf8').replace('atOnce: true', 'atOnce: false'));
    expect(await said(real)).toContain(
      'UBND xã An Phước: mỗi người một thư mỗi ngày làm việc, đến trước 07:30.',
    );
  });

  test('knows a person by name, or by a part of it that one person bears', async () => {
    const byId = await rehearse('--person', 'kinh-te');
    expect(await rehearse('--person', 'tôn thất hải')).toEqual(byId);
    expect((await rehearse('--person', 'Hải', '--month', '3')).out).toContain(
      ' thư của Tôn Thất Hải trong tháng 3.',
    );
  });

  test('refuses a month it does not reach', async () => {
    const { status, err } = await rehearse('--month', '3/2031');
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringContaining('Chạy thử từ 02/01/2024 đến 31/01/2025, không có tháng 3/2031'),
    });
  });

  test('names the agencies there are where nobody chose one', async () => {
    const other = path.join(dir, 'xa-hai');
    cpSync(SAMPLE_AGENCY, other, { recursive: true });
    const yaml = path.join(other, 'agency.yaml');
    const changed = readFileSync(yaml, 'utf8')
      .replace('code: an-phuoc', 'code: xa-hai')
      .replace('UBND xã An Phước\n', 'UBND xã Hai\n');
    writeFileSync(yaml, changed);
    const { status, err } = await dondoc(['plan', 'rehearse', plan], {
      DONDOC_DATA: path.join(dir, 'data'),
      DONDOC_AGENCIES: `${SAMPLE_AGENCY},${other}`,
    });
    expect(status).toBe(1);
    expect(err.trim()).toBe(
      'Có 2 cơ quan: an-phuoc (UBND xã An Phước), xa-hai (UBND xã Hai); chọn một, ví dụ --agency an-phuoc.',
    );
  });

  test('plays a plan of a year gone by from its first working day, and names the row that would not start', async () => {
    const { status, out } = await rehearse('--json');
    expect(status).toBe(0);
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      from: '2024-01-02T00:30:00.000Z',
      until: '2025-01-31',
      tasks: 2,
      workflows: 5,
    });
    expect(json.notStarting.map(({ ref }: { ref: string }) => ref)).toEqual(['2']);
    expect(json.mails.length).toBeGreaterThan(20);
  });

  test('shows one month of one person, in Vietnamese', async () => {
    const { status, out } = await rehearse('--person', 'kinh-te', '--month', '3');
    expect(status).toBe(0);
    expect(out).toContain('Tôn Thất Hải');
    expect(out).toContain('3/2024');
    expect(out).not.toContain('/04/2024 –');
  });

  test.each([
    ['--month', '13', '“13” không phải là tháng'],
    [
      '--person',
      'ai-do',
      'Không có mã người hay họ tên “ai-do”; những người có trong danh bạ: chu-tich (Huỳnh Quang Thái)',
    ],
    [
      '--person',
      'văn',
      '“văn” có thể là nhiều người; ghi mã của một người: cong-an (Thạch Văn Lợi), ',
    ],
    ['--from', '30/02/2024', 'Ngày “30/02/2024” chưa đúng cách ghi ngày, hoặc không có ngày này'],
    ['--accept', 'B9', 'Kế hoạch không có gợi ý B9'],
  ])('refuses %s %s with a sentence', async (option, value, said) => {
    const { status, err } = await rehearse(option, value);
    expect(status).toBe(1);
    expect(err).toContain(said);
  });
});
