import { afterEach, expect, test } from 'vitest';
import { refusedText } from '../../../client/cli/refusedText.ts';
import { calledAs } from '../../../config/hint.ts';
import type { Remedy } from '../../../domain/text/remedy.ts';
import { type Text, text } from '../../../domain/text/text.ts';

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
    { action: 'roll-out-calendar' },
    'Không có việc nào mang mã “x” rồi chạy npx dondoc calendar apply.',
    'No task has the id "x" and run npx dondoc calendar apply.',
  ],
  [
    { action: 'release' },
    'Không có việc nào mang mã “x”; chạy npx dondoc release.',
    'No task has the id "x"; run npx dondoc release.',
  ],
  [
    { action: 'make-key', file: null },
    'Không có việc nào mang mã “x”; tạo khóa bằng npx dondoc keys new TỆP.',
    'No task has the id "x"; npx dondoc keys new FILE makes one.',
  ],
  [
    { action: 'make-key', file: '/etc/xa/keys' },
    'Không có việc nào mang mã “x”; tạo khóa bằng npx dondoc keys new /etc/xa/keys.',
    'No task has the id "x"; npx dondoc keys new /etc/xa/keys makes one.',
  ],
  [
    { action: 'restrict-file', file: '/etc/xa/keys' },
    'Không có việc nào mang mã “x”: chạy chmod o= "/etc/xa/keys".',
    'No task has the id "x": run chmod o= "/etc/xa/keys".',
  ],
  [
    { action: 'start-worker', fromRelease: true },
    'Không có việc nào mang mã “x”: khởi động npx dondoc worker từ bản này rồi chạy lại.',
    'No task has the id "x": start npx dondoc worker from this release, then run this again.',
  ],
])('the remedy %j is told as a command', (remedy, vi, en) => {
  expect(refusedText({ ...said, remedy })).toEqual(text(vi, en));
});

const QUESTION = text('Giao lại cho ai?', 'Hand it on to whom?');

test.each<[what: string, said: Text, Remedy, vi: string, en: string]>([
  [
    'inputs to fill in, after a question',
    QUESTION,
    { action: 'fill-in', choices: [{ inputs: ['grant'] }, { inputs: ['refuse'] }] },
    'Giao lại cho ai? Ghi --grant hoặc --refuse.',
    'Hand it on to whom? Say --grant or --refuse.',
  ],
  [
    'several together, and what another choice is for',
    QUESTION,
    {
      action: 'fill-in',
      choices: [
        { inputs: ['person', 'by'] },
        { inputs: ['nobody'], why: text('để thôi giao lại', 'to take it back') },
      ],
    },
    'Giao lại cho ai? Ghi --person và --by, hoặc --nobody để thôi giao lại.',
    'Hand it on to whom? Say --person and --by, or --nobody to take it back.',
  ],
  [
    'one beside what was given, with an example',
    said,
    {
      action: 'fill-in',
      choices: [{ inputs: ['received'], example: '05/03/2026' }],
      beside: true,
    },
    'Không có việc nào mang mã “x”; ghi thêm --received, ví dụ --received 05/03/2026.',
    'No task has the id "x"; say --received, e.g. --received 05/03/2026.',
  ],
  [
    'inputs to look at again',
    said,
    { action: 'check-inputs', inputs: ['received', 'documentDate'] },
    'Không có việc nào mang mã “x”; kiểm tra lại --received và --document-date.',
    'No task has the id "x"; check --received and --document-date.',
  ],
  [
    'a choice of what is meant, in sentences of its own',
    said,
    {
      action: 'choose',
      choices: [
        { meaning: text('Nếu là A', 'If it is A'), input: 'plan', value: 'a' },
        { meaning: text('Nếu là B', 'If it is B'), input: 'year', value: null },
      ],
    },
    'Không có việc nào mang mã “x”. Nếu là A: thêm --plan a. Nếu là B: bỏ --year, hoặc ghi đúng năm.',
    'No task has the id "x". If it is A, add --plan a. If it is B, leave out --year, or give its year.',
  ],
  [
    'the same below a list, on a line of its own',
    text('Danh sách:\n  một', 'A list:\n  one'),
    {
      action: 'choose',
      choices: [{ meaning: text('Để đổi', 'To move'), input: 'changes', value: 'apply' }],
    },
    'Danh sách:\n  một\nĐể đổi: thêm --changes apply.',
    'A list:\n  one\nTo move, add --changes apply.',
  ],
  [
    'who acts, to be named',
    said,
    { action: 'name-actor' },
    'Không có việc nào mang mã “x”; ghi mã hoặc họ tên sau --as.',
    'No task has the id "x"; give an id or a name after --as.',
  ],
  [
    'who of several may act',
    said,
    { action: 'name-actor', among: ['chi', 'dung'] },
    'Không có việc nào mang mã “x”; ghi --as chi hoặc --as dung.',
    'No task has the id "x"; say --as chi or --as dung.',
  ],
  [
    'another command that helps',
    text('việc không chờ thời hạn', 'the task is not waiting for a date'),
    { action: 'give-command', command: 'reschedule', why: text('để đổi', 'to move it') },
    'việc không chờ thời hạn; dùng reschedule để đổi.',
    'the task is not waiting for a date; use reschedule to move it.',
  ],
  [
    'where the questions of a plan are answered',
    text('Còn 1 câu hỏi:\n  một', 'One question is open:\n  one'),
    { action: 'answer-questions' },
    'Còn 1 câu hỏi:\n  một\nTrả lời trong tệp .answers.yaml mà plan preview ghi cạnh kế hoạch, hoặc sửa kế hoạch.',
    'One question is open:\n  one\nAnswer in the file .answers.yaml that plan preview writes beside the plan, or mend the plan.',
  ],
])('it tells %s', (_what, sentence, remedy, vi, en) => {
  expect(refusedText({ ...sentence, remedy })).toEqual(text(vi, en));
});

test('where a program was called in another way, npm start is another office', () => {
  calledAs({ ...PLAIN, data: '/srv/dd' });
  expect(refusedText({ ...said, remedy: { action: 'start-worker', fromRelease: false } }).vi).toBe(
    'Không có việc nào mang mã “x”; khởi động bằng npx dondoc --data /srv/dd worker.',
  );
});
