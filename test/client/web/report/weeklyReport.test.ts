import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { decided, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { wordLines } from '../exports/wordParts.ts';
import { type Look, visited } from '../visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';

const TASKS: Partial<TaskFacts>[] = [
  { title: 'Rà soát quỹ đất công ích' },
  { ...reported(), ...decided(true) },
  {
    ...{ unit: 'du', relation: 'peer', title: 'Góp ý dự thảo nghị quyết' },
    ...{ dueDate: '2024-04-12', workBy: '2024-04-12' },
  },
];

const lookedAt = (look: Look = {}) => visited(smallOffice(), TASKS, NOW, look);

const pageOf = async (look: Look = {}, address = '/bao-cao') => {
  const answer = await lookedAt(look).request(address);
  return { status: answer.status, html: await answer.text() };
};

test('each number of a unit opens the list that holds as many', async () => {
  const app = lookedAt();
  const html = await (await app.request('/bao-cao')).text();
  const numbers = [...html.matchAll(/href="(\/nhiem-vu\?[^"]+)">(\d+)</g)];
  expect(numbers.length).toBeGreaterThan(5);
  for (const [, address = '', count] of numbers) {
    const list = await (await app.request(address.replaceAll('&amp;', '&'))).text();
    expect([address, list.includes(`<caption>${count} nhiệm vụ</caption>`)]).toEqual([
      ...[address, true],
    ]);
  }
});

test('a task before the meeting stands under its unit, with a column for the leader’s remark', async () => {
  const { html } = await pageOf();
  expect(html).toContain('Bút phê');
  expect(html).toMatch(/Địa chính – Xây dựng \(1\).*Rà soát quỹ đất công ích/s);
  expect(html).toMatch(/Đơn vị phối hợp, cấp trên/);
});

test('the coordinator reads all three rates with their formulas, a leader the one of targets', async () => {
  const three = ['Tỷ lệ hoàn thành đúng hạn', 'Tỷ lệ hoàn thành:', 'Tỷ lệ đúng hạn trong số'];
  const read = async (person: string) => {
    const { html } = await pageOf({ person });
    return three.filter((one) => html.includes(one));
  };
  expect(await read('binh')).toEqual(three);
  expect(await read('chi')).toEqual(three.slice(0, 1));
});

test('what is not the visitor’s to see is neither counted nor named', async () => {
  const { html } = await pageOf({ sees: ({ unit }) => unit === 'dcxd' });
  expect(html).not.toContain('Đảng ủy');
  expect(html).not.toContain('Góp ý dự thảo nghị quyết');
});

test('whoever sees only his own tasks has no report', async () => {
  expect((await pageOf({ seesOverview: false })).status).toBe(404);
});

describe('as a file', () => {
  const fileOf = async (address: string, look: Look = {}) => {
    const answer = await lookedAt(look).request(address);
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  test('Word is a draft of the same figures', async () => {
    const { answer, bytes } = await fileOf('/bao-cao/tai-ve?dang=docx');
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="du-thao-bao-cao-giao-ban-tuan-2024-04-10.docx"',
    );
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(wordLines(bytes)).toContain('Rà soát quỹ đất công ích');
  });

  test('leaves only once that was written down', async () => {
    const noted: string[] = [];
    const note = async (...line: string[]) => void noted.push(line.join(' '));
    await fileOf('/bao-cao/tai-ve?dang=xlsx', { note });
    expect(noted).toEqual(['exported bao-cao-giao-ban-tuan-2024-04-10.xlsx tasks=3']);
    const full = async () => Promise.reject(new Error('disk full'));
    expect((await fileOf('/bao-cao/tai-ve?dang=xlsx', { note: full })).answer.status).toBe(500);
  });

  test('Excel has a sheet of units and one of tasks, with numbers, days and rates as such', async () => {
    const { bytes } = await fileOf('/bao-cao/tai-ve?dang=xlsx');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả theo đơn vị', 'Nhiệm vụ']);
    const [units, tasks] = sheets.map(({ rows }) => rows);
    expect(units?.find(([name]) => name === 'Địa chính – Xây dựng')).toEqual([
      ...['Địa chính – Xây dựng', 2, 1, 0, 0, 1, 0, 0, 0, 0.5, 0.5, 1],
    ]);
    expect(
      units
        ?.find(([name]) => name === 'Đảng ủy')
        ?.slice(9)
        .filter((one) => one !== null),
    ).toEqual([]);
    const task = tasks?.find((row) => row[1] === 'Rà soát quỹ đất công ích');
    expect(task?.[4]).toEqual(new Date('2024-03-29T00:00:00Z'));
  });

  test.each(['', '?dang=pdf', '?dang=constructor'])('“%s” is no format there is', async (query) => {
    const { answer, bytes } = await fileOf(`/bao-cao/tai-ve${query}`);
    expect(answer.status).toBe(422);
    expect(new TextDecoder().decode(bytes)).toContain('dang=docx (Word)');
  });

  test('whoever has no report has no file of it', async () => {
    const { answer } = await fileOf('/bao-cao/tai-ve?dang=xlsx', { seesOverview: false });
    expect(answer.status).toBe(404);
  });
});

test('it is there in English', async () => {
  const { html } = await pageOf({}, '/bao-cao?lang=en');
  expect(html).toContain('Tasks before the meeting');
});
