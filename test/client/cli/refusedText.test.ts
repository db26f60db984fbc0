import { afterEach, expect, test } from 'vitest';
import { refusedText } from '../../../client/cli/refusedText.ts';
import { calledAs } from '../../../config/hint.ts';
import type { Remedy } from '../../../domain/text/remedy.ts';
import { text } from '../../../domain/text/text.ts';

const PLAIN = { program: 'npx dondoc' };
afterEach(() => calledAs(PLAIN));

const said = text('Không có việc nào mang mã “x”.', 'No task has the id "x".');

test('a refusal without a remedy is its sentence', () => {
  expect(refusedText(said)).toEqual(said);
});

test.each<[Remedy, vi: string, en: string]>([
  [
    { action: 'list-tasks' },
    'Không có việc nào mang mã “x”; xem các mã bằng npx dondoc task list.',
    'No task has the id "x"; npx dondoc task list shows the ids.',
  ],
  [
    { action: 'check-office', about: 'files' },
    'Không có việc nào mang mã “x”; xem lỗi ở tệp nào, dòng nào bằng npx dondoc doctor.',
    'No task has the id "x"; npx dondoc doctor says which file and line is wrong.',
  ],
  [
    { action: 'check-office', about: 'no-answer' },
    'Không có việc nào mang mã “x”; thử lại, hoặc xem npx dondoc doctor.',
    'No task has the id "x"; try again, or see npx dondoc doctor.',
  ],
  [
    { action: 'start-worker', fromRelease: false },
    'Không có việc nào mang mã “x”; khởi động bằng npm start hoặc npx dondoc worker.',
    'No task has the id "x"; start one with npm start or npx dondoc worker.',
  ],
  [
    { action: 'start-worker', fromRelease: true },
    'Không có việc nào mang mã “x”: khởi động npx dondoc worker từ bản này rồi chạy lại.',
    'No task has the id "x": start npx dondoc worker from this release, then run this again.',
  ],
])('the remedy %j is told as a command', (remedy, vi, en) => {
  expect(refusedText({ ...said, remedy })).toEqual(text(vi, en));
});

test('where a program was called in another way, npm start is another office', () => {
  calledAs({ ...PLAIN, data: '/srv/dd' });
  expect(refusedText({ ...said, remedy: { action: 'start-worker', fromRelease: false } }).vi).toBe(
    'Không có việc nào mang mã “x”; khởi động bằng npx dondoc --data /srv/dd worker.',
  );
});
