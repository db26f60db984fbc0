import { type Command, InvalidArgumentError } from 'commander';
import { STATUSES, type TaskStatus } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { fold } from '../../../domain/text/fold.ts';
import { text } from '../../../domain/text/text.ts';
import type { Say } from '../say.ts';

/** What a list, or an act on many tasks, is narrowed to. */
export function filterOptions(command: Command, say: Say): Command {
  return command
    .option(
      '--status <status>',
      say(text('trạng thái, ví dụ “quá hạn”', 'status, e.g. overdue')),
      statusIn(say),
    )
    .option('--unit <id|name>', say(text('đơn vị chủ trì', 'lead unit')))
    .option(
      '--officer <person>',
      say(text('mã hoặc họ tên người phụ trách', 'the responsible officer’s id or name')),
    )
    .option(
      '--quarter <yyyy-Qn>',
      say(text('quý đến hạn, ví dụ 2026-Q1', 'due quarter, e.g. 2026-Q1')),
      quarterIn,
    )
    .option('--plan <id>', say(text('mã kế hoạch', 'plan id')))
    .option('--overdue', say(text('chỉ việc quá hạn', 'overdue tasks only')))
    .option(
      '--held',
      say(text('chỉ việc có thông báo chờ duyệt gửi', 'with notices held for your word only')),
    )
    .option(
      '--due-within <days>',
      say(text('chỉ việc đến hạn trong số ngày tới, ví dụ 7', 'due within so many days, e.g. 7')),
      daysIn(say),
    );
}

/**
 * Checked while the command line is read: a wrong word is wrong usage, whether or not anything
 * runs.
 */
function quarterIn(words: string): string {
  if (/^20\d\d-Q[1-4]$/.test(words)) return words;
  throw new InvalidArgumentError('2026-Q1 … 2026-Q4');
}

/** A status by its id or its words, in either language, with or without accents. */
const statusIn =
  (say: Say) =>
  (words: string): TaskStatus => {
    const wanted = fold(words);
    const isWanted = (status: TaskStatus): boolean =>
      [status, STATUS_TEXT[status].vi, STATUS_TEXT[status].en].some(
        (name) => fold(name) === wanted,
      );
    const found = STATUSES.find(isWanted);
    if (found) return found;
    throw new InvalidArgumentError(
      `${say(text('các trạng thái', 'statuses'))}: ${STATUSES.map((status) => say(STATUS_TEXT[status])).join(' · ')}`,
    );
  };

const daysIn =
  (say: Say) =>
  (words: string): number => {
    if (/^\d{1,3}$/.test(words)) return Number(words);
    throw new InvalidArgumentError(say(text('số ngày, ví dụ 7', 'a number of days, e.g. 7')));
  };

/** `dondoc task list|add|show|history`: what lists and shows. */
export function taskCommands(program: Command, say: Say): void {
  const task = program
    .command('task')
    .description(say(text('xem và xử lý từng việc', 'see and handle tasks')));
  filterOptions(task.command('list').description(say(text('danh sách việc', 'list tasks'))), say)
    .option('--all', say(text('cả việc đã kết thúc', 'ended tasks too')))
    .action(async (_options, command: Command) =>
      (await import('../commands/list.ts')).list(command.optsWithGlobals()),
    );
  task
    .command('add')
    .description(
      say(
        text(
          'thêm việc từ một dòng văn bản đến, hoặc việc giao bằng lời',
          'add one line of an incoming document, or work given orally',
        ),
      ),
    )
    .option('--document-no <no>', say(text('số, ký hiệu văn bản', 'document number')))
    .option('--document-date <date>', say(text('ngày văn bản', 'document date')))
    .option(
      '--received <date>',
      say(
        text(
          'ngày nhận văn bản, để tính thời hạn “… kể từ ngày nhận”',
          'the day the document was received, for due texts that count from it',
        ),
      ),
    )
    .option(
      '--given <text>',
      say(
        text(
          'nơi và ngày giao bằng lời, thay cho văn bản: “giao ban ngày 05/03/2026”',
          'where and when it was given orally, in place of a document: "giao ban ngày 05/03/2026"',
        ),
      ),
    )
    .requiredOption('--title <text>', say(text('nội dung việc', 'what is to be done')))
    .requiredOption('--unit <name>', say(text('đơn vị chủ trì', 'lead unit')))
    .requiredOption(
      '--due <text>',
      say(text('thời hạn, viết như trong văn bản', 'due text, as the document writes it')),
    )
    .option(
      '--coordinating <names>',
      say(text('đơn vị phối hợp, cách nhau bằng “;”', 'units that take part, with ";" between')),
    )
    .option('--assigned-by <name>', say(text('cấp trên giao việc', 'the superior who assigned it')))
    .option('--supervisor <text>', say(text('lãnh đạo chỉ đạo', 'supervising leader')))
    .action(async (_options, command: Command) =>
      (await import('../commands/add.ts')).add(command.optsWithGlobals()),
    );
  importCommand(task, say);
  task
    .command('show <id>')
    .description(say(text('mọi điều về một việc', 'everything about a task')))
    .action(async (id: string, _options, command: Command) =>
      (await import('../commands/show.ts')).show(command.optsWithGlobals(), id),
    );
  for (const parent of [program, task]) {
    parent
      .command('history <id>')
      .description(say(text('lịch sử do máy chủ ghi lại', 'the history the engine recorded')))
      .action(async (id: string, _options, command: Command) =>
        (await import('../commands/history.ts')).history(command.optsWithGlobals(), id),
      );
  }
}

/** `dondoc task import`: the list of a superior's system. */
function importCommand(task: Command, say: Say): void {
  task
    .command('import <file>')
    .description(
      say(
        text(
          'so danh sách nhiệm vụ do hệ thống của cấp trên xuất ra với việc đang theo dõi',
          'compare the list of a superior’s system with the tasks that run',
        ),
      ),
    )
    .option('--assigned-by <name>', say(text('cơ quan giao', 'who assigned the tasks')))
    .option(
      '--give',
      say(text('giao các việc mới đã rõ đơn vị', 'give new tasks whose unit is clear')),
    )
    .option(
      '--units <slip=unit,…>',
      say(text('đơn vị của việc mới, theo số phiếu', 'units of new tasks, by slip numbers')),
    )
    .option(
      '--move-dates',
      say(text('đổi thời hạn theo danh sách', 'move due dates as the list has them')),
    )
    .action(async (file: string, _options, command: Command) =>
      (await import('../commands/importList.ts')).importList(command.optsWithGlobals(), file),
    );
}
