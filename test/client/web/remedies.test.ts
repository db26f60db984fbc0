import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NothingStarted, refuseOpen } from '../../../client/office/plans/expandPlan.ts';
import { RefusedWords } from '../../../client/web/remedies/RefusedWords.tsx';
import { NOWHERE, type Reach, reachOf } from '../../../client/web/remedies/reach.ts';
import { ROOT } from '../../../config/root.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import type { Typed } from '../../../domain/task/commands/types.ts';
import { mayAct } from '../../../domain/task/mayAct.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import type { Remedy } from '../../../domain/text/remedy.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { cancelled, decided, explanation, facts, reported } from '../../support/facts.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const COORDINATOR = reachOf({ seesRecords: true, startsPlans: true }, (name) => `#lam-${name}`);
const DAY = '2024-03-13';

/** What a page says of a refusal. */
const shown = (
  said: Refused,
  language: Language = 'vi',
  reach: Reach = COORDINATOR,
  command?: CommandName,
): string => `${RefusedWords({ said, language, reach, ...(command ? { command } : {}) })}`;

const why = text('Không làm được.', 'It cannot be done.');

describe('on the page a remedy is', () => {
  test.each<[string, Remedy, string]>([
    [
      'a link to the list',
      { action: 'list-tasks' },
      '<a href="/nhiem-vu">Tìm trong danh sách nhiệm vụ</a>.',
    ],
    [
      'a link to the state of the system',
      { action: 'check-office', about: 'no-answer' },
      '<a href="/quan-tri">Xem tình trạng hệ thống</a>.',
    ],
    [
      'the form of the command that helps',
      { action: 'give-command', command: 'progress', why },
      '<a href="#lam-progress">Việc cần làm: cập nhật tiến độ</a>.',
    ],
    [
      'the page of roll-outs',
      { action: 'roll-out-calendar' },
      '<a href="/quan-tri/cap-nhat">Sau khi sửa tệp lịch, cập nhật cho các nhiệm vụ đang theo dõi</a>.',
    ],
    [
      'the fields to fill in, by their labels',
      { action: 'fill-in', choices: [{ inputs: ['grant'] }, { inputs: ['refuse'] }] },
      'Không làm được. Điền “Đồng ý”, hoặc “Không đồng ý”.',
    ],
    [
      'the fields to look at again',
      { action: 'check-inputs', inputs: ['received', 'documentDate'] },
      'Không làm được. Kiểm tra lại “Ngày nhận” và “Ngày văn bản”.',
    ],
  ])('%s', (_what, remedy, said) => {
    expect(shown({ ...why, remedy })).toContain(said);
  });

  test('in words alone for whoever cannot follow it', () => {
    const remedy: Remedy = { action: 'check-office', about: 'no-answer' };
    expect(shown({ ...why, remedy }, 'vi', NOWHERE)).toBe(
      'Không làm được. Thử lại sau ít phút; nếu vẫn không được, báo Văn phòng.',
    );
    const officer = reachOf({ seesRecords: false, startsPlans: false });
    expect(shown({ ...why, remedy: { action: 'roll-out-calendar' } }, 'en', officer)).not.toContain(
      '<a',
    );
  });
});

const STATES: Partial<TaskFacts>[] = [
  ...[{}, reported(), { ...reported(), ...decided(true) }, explanation(), explanation(true)],
  ...[cancelled, { toConfirm: true }, { kind: 'continuous' as const }],
  { waiting: 'date', dueDate: null, workBy: null },
  { waiting: 'event', dueDate: null, workBy: null, kind: 'event' },
  { relation: 'peer' },
  { closedAt: '2024-03-22T03:00:00.000Z' },
];

/** Nothing was filled in. */
const BLANK: Typed = {
  words: () => '',
  day: () => '',
  due: () => null,
  units: () => [],
  id: () => null,
  yes: () => false,
};

/** Whatever is thrown as a refusal. */
function thrown(act: () => unknown): Refused[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [error.said];
    throw error;
  }
}

/** Every refusal of a command that tasks of all kinds, forms and people bring about. */
function refusalsOf(name: CommandName): Refused[] {
  const { refuse, typed } = commandOf(name);
  const directory = smallDirectory();
  return STATES.flatMap((state) => {
    const task = facts(state);
    const people = directory.people.flatMap(({ id }) => {
      const refused = mayAct(directory, id, name, task, DAY);
      return refused ? [refused.said] : [];
    });
    const own = refuse(task, { today: DAY });
    const blank = thrown(() => typed?.own(BLANK, { facts: task, log: [], directory }));
    return [...(own ? [own] : []), ...people, ...blank];
  });
}

/** What is typed into a shell. */
const OF_A_SHELL = /\bdondoc [a-z]|npx| --[a-z]|\b(set-due|hand-on|request-extension)\b/;
/** Commands named as words of a sentence. */
const BY_NAME = new RegExp(`(dùng|bằng|use|by|with) (${COMMAND_NAMES.join('|')})\\b(?! [a-z]+ing)`);

const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, '');

describe('no page tells anybody what to type into a shell', () => {
  test.each(COMMAND_NAMES)('in the refusals of %s', (name) => {
    for (const said of refusalsOf(name))
      for (const language of ['vi', 'en'] as const) {
        const words = wordsOf(shown(said, language, COORDINATOR, name));
        expect(words).not.toMatch(OF_A_SHELL);
        expect(words).not.toMatch(BY_NAME);
      }
  });

  test('in what holds up a plan', () => {
    const said = thrown(() => {
      throw new NothingStarted(text('Còn câu hỏi.', 'Open.'), { action: 'answer-questions' });
    });
    expect(said.map((one) => shown(one))).toEqual([
      'Còn câu hỏi. <a href="/ke-hoach">Trả lời các câu hỏi trong bản nháp, hoặc sửa kế hoạch</a>.',
    ]);
    expect(thrown(() => refuseOpen([]))).toEqual([]);
  });

  const FACELESS = ['domain', 'reading', 'client/office', 'client/web', 'config', 'workflows'];
  /** Of the file of answers, which lies beside a plan that was read in a shell. */
  const OTHERS = ['config/hint.ts', 'reading/answers/form.ts', 'reading/formats/office/convert.ts'];

  test('in any sentence of a room that pages speak from', () => {
    const files = FACELESS.flatMap((room) =>
      readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => path.join(room, file)),
    ).filter((file) => !OTHERS.includes(file));
    const found = files.flatMap((file) =>
      sentencesIn(readFileSync(path.join(ROOT, file), 'utf8'))
        .filter((said) => OF_A_SHELL.test(said) || BY_NAME.test(said))
        .map((said) => `${file}: ${said}`),
    );
    expect(found).toEqual([]);
  });
});

/** What stands in quotes and reads as a sentence: some words, with blanks between. */
const sentencesIn = (source: string): string[] =>
  source
    .split('\n')
    .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line))
    .flatMap((line) => line.match(/'[^']*'|`[^`]*`/g) ?? [])
    .filter((said) => said.split(' ').length > 3);
