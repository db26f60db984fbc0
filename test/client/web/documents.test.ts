import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import type { Told } from '../../../client/office/types.ts';
import { draftTemplate } from '../../../client/web/exports/word/templates.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, explanation, reported } from '../../support/facts.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';
import { wordLines } from './exports/wordParts.ts';
import { type Look, visited } from './visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const OFFICE = smallOffice({
  directory: { contact: { name: 'Văn phòng HĐND và UBND xã', phone: '0236 000 000' } },
});
const PEER = { unit: 'du', unitName: 'Đảng ủy', relation: 'peer' } as const;

const NAMED = 'Kế hoạch số 12/KH-UBND ngày 05/01/2024';
const TASKS: Partial<TaskFacts>[] = [
  { title: 'Rà soát quỹ đất công ích <xã> & thôn', section: 'KINH TẾ', planName: NAMED },
  { title: 'Tổng kết quý', ...reported(), ...decided(true), section: 'KINH TẾ', planName: NAMED },
  { title: 'Góp ý dự thảo nghị quyết', ...PEER, section: 'XÂY DỰNG ĐẢNG', planName: NAMED },
  { title: 'Việc đã dừng', ...cancelled, section: 'XÂY DỰNG ĐẢNG', planName: NAMED },
  { title: 'Việc cấp trên giao', plan: 'van-ban-den-2024', planName: 'Văn bản số 88/SNV' },
];

const plans: Look['plans'] = { started: async () => [] };

const lookedAt = (look: Look = {}, tasks = TASKS) =>
  visited(OFFICE, tasks, NOW, { plans, ...look });

const fileOf = async (address: string, look: Look = {}, tasks = TASKS) => {
  const answer = await lookedAt(look, tasks).request(`/bao-cao/van-ban${address}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const name = /filename="(.*)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  return { status: answer.status, name, bytes };
};

const linesOf = async (address: string, look: Look = {}, tasks = TASKS) => {
  const { bytes } = await fileOf(address, look, tasks);
  return wordLines(bytes).filter(Boolean);
};

const refusalOf = async (address: string, look: Look = {}) => {
  const { status, bytes } = await fileOf(address, look);
  const said = /role="alert">([^<]*)</.exec(new TextDecoder().decode(bytes))?.[1];
  return `${status} ${said}`;
};

describe('the page of drafts', () => {
  const pageOf = async (query = '', look: Look = {}) =>
    (await lookedAt(look).request(`/bao-cao/van-ban${query}`)).text();

  test('each link leads to a file', async () => {
    const html = await pageOf('?han=20/04/2024');
    const links = [...html.matchAll(/href="(\/bao-cao\/van-ban\/[^"]+)"/g)].map(
      ([, to = '']) => to,
    );
    expect(links).toHaveLength(5);
    for (const link of links) {
      const answer = await lookedAt().request(link.replaceAll('&amp;', '&'));
      expect([link, answer.status]).toEqual([link, 200]);
      expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="du-thao-/);
    }
  });

  test('a plan narrows the letters down, and a day that is none is refused', async () => {
    const html = await pageOf('?plan=van-ban-den-2024');
    expect(html).toContain('unit=dcxd');
    expect(html).not.toContain('unit=du');
    expect(await refusalOf('?han=31/02/2024')).toMatch(/^422 Ngày “31\/02\/2024” chưa đúng/);
  });

  test('what was given outside plans is reported on, and has no table of its own', async () => {
    const html = await pageOf();
    expect(html).toContain('nhiệm vụ giao ngoài kế hoạch năm 2024');
    expect(html).not.toContain('phu-luc?plan=van-ban-den-2024');
  });

  test('leads from the weekly report, for who sees the whole agency alone', async () => {
    const weekly = async (look: Look) => (await lookedAt(look).request('/bao-cao')).text();
    expect(await weekly({})).toContain('href="/bao-cao/van-ban"');
    expect(await weekly({ seesAll: false })).not.toContain('href="/bao-cao/van-ban"');
    expect((await fileOf('/phu-luc?plan=ke-hoach&dang=xlsx', { seesAll: false })).status).toBe(404);
  });
});

describe('a letter to a late unit', () => {
  test('urges a unit of the office, with its tasks and by when it answers', async () => {
    const { name } = await fileOf('/don-doc?unit=dcxd&plan=ke-hoach&han=20/04/2024');
    expect(name).toBe('du-thao-cong-van-dcxd-2024-04-10.docx');
    const lines = await linesOf('/don-doc?unit=dcxd&plan=ke-hoach&han=20/04/2024');
    expect(lines).toEqual(expect.arrayContaining(['Số:        /UBND-VP', 'CHỦ TỊCH']));
    expect(lines).toContain('V/v đôn đốc thực hiện nhiệm vụ quá hạn');
    expect(lines).toContain('Kính gửi: Địa chính – Xây dựng.');
    const at = lines.indexOf('Rà soát quỹ đất công ích <xã> & thôn');
    expect([lines[at - 1], ...lines.slice(at + 1, at + 3)]).toEqual(['I.1', '31/03/2024', '8']);
    expect(lines.join('\n')).toContain(
      'UBND xã Thử Nghiệm yêu cầu Địa chính – Xây dựng tập trung hoàn thành các nhiệm vụ nêu trên và báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng HĐND và UBND xã (điện thoại 0236 000 000) trước ngày 20/04/2024.',
    );
    expect(lines.join('\n')).not.toContain('giải trình');
  });

  test('says what was told already, and of how many an explanation is owed', async () => {
    const of: Told[] = [{ kind: 'urge', person: 'an', on: '2024-04-02' }];
    const key = shortKey('thu-nghiem/ke-hoach/I.1/dcxd/2024');
    const told = async () => new Map([[key, of]]);
    const tasks = [{ ...TASKS[0], ...explanation() }];
    const lines = await linesOf('/don-doc?unit=dcxd', { queries: { told } }, tasks);
    expect(lines).toContain('đôn đốc ngày 02/04/2024; yêu cầu giải trình ngày 15/04/2024');
    expect(lines.join('\n')).toContain('Có 1 nhiệm vụ phải có văn bản giải trình');
  });

  test.each([
    ['peer', 'đề nghị Đảng ủy quan tâm'],
    ['superior', 'kính đề nghị Đảng ủy quan tâm'],
  ] as const)(
    'asks a %s politely, and leaves the day open where none was given',
    async (relation, words) => {
      const { units, ...rest } = smallDirectory();
      const changed = units.map((one) => (one.id === 'du' ? { ...one, relation } : one));
      const office = smallOffice({ directory: { ...rest, units: changed } });
      const answer = await visited(office, TASKS, NOW).request('/bao-cao/van-ban/don-doc?unit=du');
      const lines = wordLines(new Uint8Array(await answer.arrayBuffer())).join('\n');
      expect(lines).toContain(`UBND xã Thử Nghiệm ${words}`);
      expect(lines).toContain('qua Văn phòng trước ngày ……/……/2024');
      expect(lines).not.toMatch(/yêu cầu|đôn đốc|quá hạn|giải trình/i);
    },
  );

  test('each late unit has one in a file of them all, and the export says of how many tasks', async () => {
    const noted: string[] = [];
    const note = async (...line: string[]) => void noted.push(line.join(' '));
    const { name, bytes } = await fileOf('/don-doc', { note });
    expect(name).toBe('du-thao-cong-van-2024-04-10.zip');
    expect(Object.keys(new PizZip(bytes).files)).toEqual([
      'du-thao-cong-van-dcxd-2024-04-10.docx',
      'du-thao-cong-van-du-2024-04-10.docx',
    ]);
    expect(noted).toEqual(['exported du-thao-cong-van-2024-04-10.zip tasks=3']);
  });

  test.each([
    ['/don-doc?unit=vp', /^422 Đơn vị “vp” không có nhiệm vụ quá hạn/],
    ['/don-doc?plan=khong-co', /^422 Không có đơn vị nào có nhiệm vụ quá hạn/],
    ['/don-doc?unit=dcxd&han=hôm nay', /^422 Ngày “hôm nay”/],
  ])('%s is refused by name', async (address, said) => {
    expect(await refusalOf(address)).toMatch(said);
  });
});

describe('a report of results', () => {
  test('names its plan and period, counts with the formula, and lists each task', async () => {
    const { name } = await fileOf('/ket-qua?plan=ke-hoach&ky=2024-Q1');
    expect(name).toBe('du-thao-bao-cao-ket-qua-2024-01-01-2024-03-31.docx');
    const lines = await linesOf('/ket-qua?plan=ke-hoach&ky=2024-Q1');
    const all = lines.join('\n');
    expect(lines[7]).toBe(`Kết quả thực hiện ${NAMED}, quý\u00a0I\u00a0năm\u00a02024`);
    expect(all).toContain('tổng số nhiệm vụ theo dõi là 3, trong đó 0 nhiệm vụ từ kỳ trước');
    expect(all).toContain('Tỷ lệ hoàn thành: 33,3% (đã hoàn thành ÷');
    expect(all).toContain('Có 1 nhiệm vụ dừng thực hiện, không tính vào tổng số.');
    expect(lines).toEqual(
      expect.arrayContaining(['Hoàn thành đúng hạn (1)', 'Quá hạn chưa hoàn thành (2)']),
    );
    expect(lines[lines.indexOf('Tổng kết quý') + 4]).toBe('12/BC ngày 20/03/2024');
    expect(lines).toContain('Số:        /BC-UBND');
  });

  test('of all takes every plan, days of its own, and the one rate that leaders are shown', async () => {
    const lines = await linesOf('/ket-qua?tu=01/03/2024&den=2024-03-31', { person: 'dung' });
    const all = lines.join('\n');
    expect(all.replaceAll('\u00a0', ' ')).toContain(
      'Kết quả thực hiện nhiệm vụ được giao, từ ngày 01/03/2024 đến ngày 31/03/2024',
    );
    expect(all).toContain('tổng số nhiệm vụ theo dõi là 4');
    expect(all).not.toContain('Tỷ lệ hoàn thành:');
  });

  test('without anything in its period has no appendix', async () => {
    const lines = await linesOf('/ket-qua?ky=2023-Q1');
    expect(lines.join('\n')).toContain('tổng số nhiệm vụ theo dõi là 0');
    expect(lines).not.toContain('PHỤ LỤC');
  });

  test.each([
    ['', /Không có kỳ báo cáo “”; chọn một kỳ/],
    ['?ky=2024-Q5', /Không có kỳ báo cáo “2024-Q5”/],
    ['?tu=01/03/2024', /Kỳ báo cáo mới có một ngày/],
    ['?tu=31/03/2024&den=01/03/2024', /ngày đầu sau ngày cuối/],
    ['?tu=x&den=01/03/2024', /Ngày “x”/],
    ['?ky=2024-Q1&plan=la', /Không có kế hoạch “la”/],
  ])('“%s” is refused by name', async (query, said) => {
    expect(await refusalOf(`/ket-qua${query}`)).toMatch(said);
  });

  test('of more than a Word file takes is refused, with what to do', async () => {
    const many = Array.from({ length: 501 }, () => ({}));
    const { status, bytes } = await fileOf('/ket-qua?ky=2024-Q1', {}, many);
    expect(status).toBe(422);
    expect(new TextDecoder().decode(bytes)).toContain('501 nhiệm vụ');
  });
});

describe('a plan’s own table', () => {
  test('has every row in the plan’s order with its last columns filled, in Word and in Excel', async () => {
    const { sheets } = await readXlsx((await fileOf('/phu-luc?plan=ke-hoach&dang=xlsx')).bytes);
    const rows = sheets[0]?.rows.slice(2) ?? [];
    expect(rows[0]?.slice(6)).toEqual(['Kết quả', 'Số văn bản', 'Tiến độ', 'Ghi chú']);
    expect(rows.slice(1).map(([no, title]) => [no, title])).toEqual([
      [null, 'KINH TẾ'],
      ['I.1', TASKS[0]?.title],
      ['I.2', 'Tổng kết quý'],
      [null, 'XÂY DỰNG ĐẢNG'],
      ['I.3', 'Góp ý dự thảo nghị quyết'],
      ['I.4', 'Việc đã dừng'],
    ]);
    expect(rows[3]?.slice(6, 9)).toEqual([
      ...['Đã hoàn thành', '12/BC ngày 20/03/2024', 'Hoàn thành đúng hạn'],
    ]);
    const lines = await linesOf('/phu-luc?plan=ke-hoach&dang=docx');
    for (const [no, title] of rows.slice(1)) expect(lines).toContain(no === null ? title : no);
    expect(lines).toContain('Dừng thực hiện: không còn phù hợp');
  });

  test('is under what the plan is about, where its name does not say so', async () => {
    const [title, number] = ['Triển khai nhiệm vụ trọng tâm', '12/KH-UBND'];
    const versions = [{ title, number, issued: null }];
    const started = async () => [{ id: 'ke-hoach', versions }] as never;
    expect(await linesOf('/phu-luc?plan=ke-hoach&dang=docx', { plans: { started } })).toContain(
      title,
    );
  });

  test.each([
    ['?plan=ke-hoach', /422 Không có dạng tệp/],
    ['?plan=la&dang=docx', /422 Không có kế hoạch “la”/],
    ['?plan=van-ban-den-2024&dang=docx', /422 Không có kế hoạch “van-ban-den-2024”/],
  ])('“%s” is refused by name', async (query, said) => {
    expect(await refusalOf(`/phu-luc${query}`)).toMatch(said);
  });
});

describe('an agency’s own template', () => {
  const withOwn = (name: string, bytes: Buffer) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'mau-'));
    mkdirSync(path.join(dir, 'templates'));
    writeFileSync(path.join(dir, 'templates', name), bytes);
    return { agency: { ...OFFICE, dir } };
  };
  const changed = (words: string): Buffer => {
    const zip = new PizZip(draftTemplate(OFFICE, 'cong-van-don-doc').bytes);
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    zip.file('word/document.xml', xml.replace('V/v đôn đốc', words));
    return zip.generate({ type: 'nodebuffer' });
  };

  test('stands over the one that ships', async () => {
    const look = withOwn('cong-van-don-doc.docx', changed('V/v khẩn trương'));
    const lines = await linesOf('/don-doc?unit=dcxd', look);
    expect(lines.join()).toContain('V/v khẩn trương thực hiện nhiệm vụ');
  });

  test('that asks for a field there is not is refused by the name of both', async () => {
    const look = withOwn('cong-van-don-doc.docx', changed('{so_cong_van}'));
    expect(await refusalOf('/don-doc?unit=dcxd', look)).toMatch(
      /^422 Mẫu “templates\/cong-van-don-doc.docx” có trường \{so_cong_van\}/,
    );
  });
});

test('the page is there in English, and its files stay in Vietnamese', async () => {
  const html = await (await lookedAt().request('/bao-cao/van-ban?lang=en')).text();
  expect(html).toContain('Drafts to sign');
  expect(await linesOf('/ket-qua?ky=2024-Q1&lang=en')).toContain('I. KẾT QUẢ CHUNG');
});
