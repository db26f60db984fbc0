import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_AGENCY } from '../../../config/settings.ts';
import type { PlannedTask, Suggestion } from '../../../domain/plan/types.ts';
import type { Ended } from '../../e2e/commandLine.ts';
import { dondocHere as dondoc } from '../../support/inProcess.ts';

const root = mkdtempSync(path.join(tmpdir(), 'dondoc-answers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let plan: string;
let count = 0;
beforeEach(() => {
  count += 1;
  const dir = path.join(root, `${count}`);
  mkdirSync(dir);
  plan = path.join(dir, 'ke-hoach.txt');
});

const HEAD = 'KẾ HOẠCH NĂM 2026\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành\n';
const write = (...rows: string[][]): void =>
  writeFileSync(plan, HEAD + rows.map((row) => `${row.join('\t')}\n`).join(''));

const answersFile = (): string => `${plan}.answers.yaml`;
const answers = (): string => readFileSync(answersFile(), 'utf8');

/** Types an answer after the first blank `answer:` below some words. */
function type(words: string, answer: string, field = 'answer'): void {
  const [before, ...after] = answers().split(words);
  const rest = after.join(words).replace(new RegExp(`${field}:(?=\\n)`), `${field}: ${answer}`);
  writeFileSync(answersFile(), before + words + rest);
}

const preview = (...more: string[]): Promise<Ended> =>
  dondoc(['plan', 'preview', plan, '--agency', SAMPLE_AGENCY, ...more], {
    DONDOC_DATA: path.join(root, 'data'),
  });

async function read(): Promise<{ tasks: PlannedTask[]; suggestions: Suggestion[] }> {
  const { out, err } = await preview('--json');
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const UNCLEAR = ['1', 'Báo cáo hộ nghèo', 'Văn phòng UBND xã', 'Định kỳ'];
const UNKNOWN = ['2', 'Rà soát chợ', 'Phòng Kinh tài', 'Quý II'];

describe('the file of answers beside a plan', () => {
  test('is not made for a plan that asks nothing', async () => {
    write(['1', 'Báo cáo', 'Văn phòng UBND xã', 'Quý II']);
    const { status, out } = await preview();
    expect(status).toBe(0);
    expect(out).not.toContain('answers.yaml');
    expect(existsSync(answersFile())).toBe(false);
  });

  test('is made with each question once, its rows and choices, and a blank to fill in; a line says so', async () => {
    write(UNCLEAR, UNKNOWN, ['3', 'Thu phí chợ', 'Phòng Kinh tài', 'Quý III']);
    const { out } = await preview();
    expect(out.replaceAll('\n', ' ')).toContain(
      `Câu hỏi và gợi ý: 2, đã trả lời 0; trả lời trong tệp ${answersFile()} rồi`,
    );
    expect(answers().match(/answer:\n/g)).toHaveLength(2);
    expect(answers()).toContain('at: mục 2, dòng 5; mục 3, dòng 6\n');
    expect(answers()).toContain('choices: Phòng Kinh tế | ');
    expect(answers()).toContain(
      'choices: hàng tuần | hàng tháng | hàng quý | 6 tháng | hàng năm\n',
    );
  });

  test('is read by the next preview, which changes nothing in it and prints only JSON where that is asked', async () => {
    write(UNCLEAR, UNKNOWN);
    await preview();
    type('Định kỳ', 'hàng quý # theo họp giao ban');
    type('Phòng Kinh tài', 'kinh-te');
    const typed = answers();
    const { tasks } = await read();
    expect(answers()).toBe(typed);
    expect(tasks).toMatchObject([
      { dueText: 'hàng quý', confidence: 'sure', questions: [], deadline: { kind: 'recurring' } },
      { leadUnits: ['Phòng Kinh tế'], confidence: 'sure', questions: [] },
    ]);
    const { out, err } = await preview('--json');
    expect(err).toBe('');
    expect(JSON.parse(out).answers).toEqual({
      file: answersFile(),
      asked: 2,
      answered: 2,
      unused: [],
      failed: null,
    });
  });

  test('is completed by a new version of the plan: answers and comments stay, what is new is added', async () => {
    write(UNCLEAR, UNKNOWN);
    await preview();
    type('Định kỳ', 'hàng quý # theo họp giao ban');
    write(
      ['1', 'Việc mới', 'Văn phòng UBND xã', 'Quý 5'],
      ['2', ...UNCLEAR.slice(1)],
      ['3', ...UNKNOWN.slice(1)],
    );
    const { tasks } = await read();
    expect(tasks.map(({ dueText, confidence }) => [dueText, confidence])).toEqual([
      ['Quý 5', 'ask'],
      ['hàng quý', 'sure'],
      ['Quý II', 'ask'],
    ]);
    expect(answers()).toContain('answer: hàng quý # theo họp giao ban');
    expect(answers()).toContain('at: mục 2, dòng 5');
    expect(answers().match(/^ {4}answer:/gm)).toHaveLength(3);
  });

  test('keeps an answer whose question is gone and names it; one nobody touched goes', async () => {
    write(UNCLEAR, UNKNOWN);
    await preview();
    type('Định kỳ', 'hàng quý');
    write(['1', 'Việc khác', 'Văn phòng UBND xã', 'Quý II']);
    const { out } = await preview();
    expect(out.replaceAll('\n', ' ')).toContain('không còn hỏi, vẫn giữ trong tệp): “Định kỳ”.');
    expect(answers()).toMatch(/answer: hàng quý\n {4}unused: /);
    expect(answers()).not.toContain('Phòng Kinh');
    write(UNCLEAR);
    expect((await read()).tasks[0]).toMatchObject({ dueText: 'hàng quý', confidence: 'sure' });
    expect(answers()).not.toContain('unused');
  });

  test('does not lose answers about units to a preview without an agency', async () => {
    write(UNKNOWN);
    await preview();
    type('Phòng Kinh tài', 'kinh-te');
    const typed = answers();
    const { out } = await dondoc(['plan', 'preview', plan]);
    expect(out).not.toContain('không còn dùng');
    expect(answers()).toBe(typed);
  });

  test('holds the suggestions: accepted as they are, with another due text, or refused', async () => {
    write(
      ['1', 'Rà soát; gửi tỉnh chậm nhất ngày 20/6', 'Văn phòng UBND xã', 'Quý IV'],
      ['2', 'Đối chiếu; gửi tỉnh chậm nhất ngày 21/6', 'Văn phòng UBND xã', 'Quý IV'],
      ['3', 'Kiểm kê; gửi tỉnh chậm nhất ngày 22/6', 'Văn phòng UBND xã', 'Quý IV'],
    );
    await preview();
    type('ngày 20/6', 'có');
    type('ngày 21/6', 'không');
    type('ngày 22/6', '2026-07-22', 'due');
    expect((await read()).suggestions).toMatchObject([
      { decision: 'accepted', dueText: 'chậm nhất ngày 20/6' },
      { decision: 'refused' },
      { decision: 'accepted', dueText: '22/07/2026', deadline: { dueDates: ['2026-07-22'] } },
    ]);
    const { out } = await preview();
    expect(out).toContain('Khi giao: 5 nhiệm vụ thành 5 việc theo dõi');
  });

  test('may say the year of a plan that prints none', async () => {
    write(UNKNOWN);
    writeFileSync(plan, readFileSync(plan, 'utf8').replace(' NĂM 2026', ''));
    const { status, err } = await preview();
    expect(status).toBe(1);
    expect(err).toContain('--year');
    expect(err).toContain(answersFile());
    writeFileSync(answersFile(), answers().replace('year:', 'year: 2026'));
    expect((await read()).tasks[0]?.deadline.dueDates).toEqual(['2026-06-30']);
    expect(answers()).toContain('year: 2026');
    expect(answers()).toContain('Phòng Kinh tài');
  });

  test('is asked for in vain where the folder cannot be written: the preview prints and says so', async () => {
    // The plan's own name is as long as names may be; that of its answers is too long.
    plan = path.join(path.dirname(plan), `${'k'.repeat(240)}.txt`);
    write(UNCLEAR);
    const { status, out } = await preview();
    expect(status).toBe(0);
    expect(out).toContain('Báo cáo hộ nghèo');
    expect(out).toContain('Không ghi được tệp trả lời');
    expect(out).toContain('ENAMETOOLONG');
  });

  test.skipIf(process.getuid?.() === 0)(
    'in a read-only folder is not written, and what stands in it is read',
    async () => {
      write(UNCLEAR);
      await preview();
      type('Định kỳ', 'hàng quý');
      write(UNCLEAR, UNKNOWN);
      chmodSync(path.dirname(plan), 0o555);
      const { status, out } = await preview();
      chmodSync(path.dirname(plan), 0o755);
      expect(status).toBe(0);
      expect(out).toContain('EACCES');
    },
  );
});

describe('answers that cannot be used are refused with file, line, value and remedy, and the file is left alone', () => {
  test.each([
    [
      'a due text nobody can read',
      'Định kỳ',
      'sớm',
      '  "sớm"  thời hạn “sớm”: không đọc được thời hạn',
    ],
    ['an unknown unit', 'Phòng Kinh tài', 'kinh-tee', '“kinh-te (Phòng Kinh tế)”'],
    ['an unknown unit among others', 'Phòng Kinh tài', '[van-phong, la]', 'không có đơn vị “la”'],
    ['a group of keys', 'Định kỳ', '{ a: b }', 'phải là'],
  ])('%s', async (_what, words, answer, said) => {
    write(UNCLEAR, UNKNOWN);
    await preview();
    type(words, answer);
    const typed = answers();
    const { status, out, err } = await preview();
    expect({ status, out }).toEqual({ status: 1, out: '' });
    const line = typed.split('\n').findIndex((one) => one.includes(answer)) + 1;
    expect(err).toContain(`ke-hoach.txt.answers.yaml:${line}`);
    expect(err).toContain(said);
    expect(answers()).toBe(typed);
  });

  test.each([
    ['no YAML', 'questions: [', 'answers.yaml:1  questions: [  giá trị bắt đầu bằng “[”'],
    [
      'a mistyped key of a question',
      'questions:\n  - { about: due, words: a, Answer: x }',
      'có phải “answer”?',
    ],
    ['a mistyped key', 'question: []', 'có phải “questions”'],
    ['a year that is none', 'year: hai nghìn', 'ghi năm bốn chữ số'],
    [
      'a question twice',
      'questions:\n  - { about: due, words: a }\n  - { about: due, words: A }',
      'đã có ở dòng 2',
    ],
    [
      'a repeated answer',
      'questions:\n  - { words: &a x, about: due, answer: *a }',
      'answers.yaml:2  *a  YAML hiểu dấu *',
    ],
    [
      'a repetition of nothing',
      'questions:\n  - about: due\n    answer: *gấp',
      'answers.yaml:3  *gấp  YAML hiểu',
    ],
    ['a file that is no text', '\xff\xfe\x00', 'UTF-8'],
  ])('%s', async (_what, content, said) => {
    write(UNCLEAR);
    writeFileSync(answersFile(), content, 'latin1');
    if (!content.includes('\xff')) writeFileSync(answersFile(), content);
    const { status, err } = await preview();
    expect(status).toBe(1);
    expect(err).toContain('ke-hoach.txt.answers.yaml');
    expect(err).toContain(said);
  });

  test('a folder in its place', async () => {
    write(UNCLEAR);
    mkdirSync(answersFile());
    const { status, err } = await preview();
    expect(status).toBe(1);
    expect(err).toContain('không đọc được (EISDIR)');
  });
});

test('a preview tells of rows that were read as no task', async () => {
  write(
    ['1', 'Báo cáo', 'Văn phòng UBND xã', 'Quý II'],
    ['STT', 'Tên văn bản', 'Cơ quan ban hành', 'Ngày ban hành'],
  );
  writeFileSync(
    plan,
    `${readFileSync(plan, 'utf8')}1\tQuyết định về thủy lợi\tUBND tỉnh\t14/11/2025\n`,
  );
  const heading = 'STT | Tên văn bản | Cơ quan ban hành | Ngày ban hành';
  expect(JSON.parse((await preview('--json')).out).unread).toEqual([
    { source: { line: 5 }, rows: 1, heading },
  ]);
  const { out } = await preview();
  expect(out).toContain('Không đọc thành nhiệm vụ (1 dòng):');
  expect(out.replace(/\s+/gu, ' ')).toContain(`dòng 5: 1 dòng, “${heading}”`);
});
