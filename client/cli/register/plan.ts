import { type Command, Option } from 'commander';
import { text } from '../../../domain/text/text.ts';
import type { Say } from '../say.ts';

/** `dondoc plan …` */
export function planCommands(program: Command, say: Say): void {
  const plan = program
    .command('plan')
    .description(say(text('đọc và khởi động kế hoạch', 'read and start plans')));
  const year = say(
    text(
      'năm của kế hoạch, nếu văn bản không ghi',
      'the plan’s year, where the document prints none',
    ),
  );
  const accept = say(
    text(
      'nhận các gợi ý: all, hoặc mã cách nhau bằng dấu phẩy',
      'accept suggestions: all, or ids with commas',
    ),
  );
  plan
    .command('preview <file>')
    .description(
      say(
        text(
          'xem kế hoạch được đọc thế nào, chưa chạy gì',
          'see how a plan reads; nothing is started',
        ),
      ),
    )
    .option('--year <n>', year)
    .option(
      '--explain',
      say(
        text(
          'cho biết mỗi cột được đọc là gì, mỗi thời hạn được đọc theo quy tắc nào',
          'tell what each column was taken for, and by which rules each due text was read',
        ),
      ),
    )
    .action(async (file: string, _options, command: Command) =>
      (await import('../commands/preview.ts')).preview(command.optsWithGlobals(), file),
    );
  plan
    .command('diff <old> <new>')
    .description(
      say(
        text(
          'so hai bản của một kế hoạch: việc thêm, bỏ, đổi',
          'compare two versions of a plan: tasks added, removed, changed',
        ),
      ),
    )
    .option('--year <n>', year)
    .action(async (before: string, after: string, _options, command: Command) =>
      (await import('../commands/diff.ts')).diff(command.optsWithGlobals(), before, after),
    );
  plan
    .command('list')
    .description(say(text('các kế hoạch đã giao', 'the plans that were started')))
    .action(async (_options, command: Command) =>
      (await import('../commands/plans.ts')).plans(command.optsWithGlobals()),
    );
  plan
    .command('targets <plan>')
    .description(
      say(
        text(
          'chỉ tiêu của một kế hoạch: cần đạt, đạt được, đạt hay chưa, theo đơn vị',
          'a plan’s targets: wanted, reached, and how that stands, by unit',
        ),
      ),
    )
    .option('--year <n>', say(text('năm nào (mặc định: năm nay)', 'which year (default: this)')))
    .action(async (id: string, _options, command: Command) =>
      (await import('../commands/targets.ts')).targets(command.optsWithGlobals(), id),
    );
  plan
    .command('inspections <plan>')
    .description(
      say(
        text(
          'kiểm tra theo kế hoạch: đơn vị nào đã kiểm tra, tỷ lệ, kiến nghị',
          'inspections of a plan: which units, what share, what was found',
        ),
      ),
    )
    .action(async (id: string, _options, command: Command) =>
      (await import('../commands/inspections.ts')).inspectionsOf(command.optsWithGlobals(), id),
    );
  plan
    .command('close [plan]')
    .description(
      say(
        text(
          'kết thúc một kế hoạch: chốt số liệu, xử lý việc chưa xong',
          'close a plan: freeze its figures, decide on what is unfinished',
        ),
      ),
    )
    .option(
      '--carry <file>',
      say(
        text(
          'ghi việc chưa xong ra tệp .csv cho kế hoạch sau, và thôi theo dõi ở kế hoạch này',
          'write what is unfinished to a .csv for the next plan, and end it here',
        ),
      ),
    )
    .option('--cancel <ids>', say(text('mã các việc hủy, cách nhau dấu phẩy', 'ids to cancel')))
    .option('--leave', say(text('để việc chưa xong theo dõi tiếp', 'go on watching the rest')))
    .option(
      '--year <n>',
      say(
        text(
          'năm kế hoạch kết thúc, thay cho mã kế hoạch',
          'the year the plan ends in, in place of its id',
        ),
      ),
    )
    .option('--yes', say(text('không hỏi lại', 'do not ask')))
    .action(async (id: string | undefined, _options, command: Command) =>
      (await import('../commands/closePlan.ts')).closePlanOf(command.optsWithGlobals(), id),
    );
  plan
    .command('start <file>')
    .description(
      say(
        text(
          'giao việc theo kế hoạch và bắt đầu theo dõi',
          'hand out a plan’s tasks and start watching them',
        ),
      ),
    )
    .option('--year <n>', year)
    .option('--accept <all|ids>', accept)
    .option(
      '--plan <id>',
      say(
        text(
          'mã kế hoạch, khi tệp khác tên bản đã giao (mặc định: theo tên tệp)',
          'the plan’s id, where the file is named otherwise than the version started (default: by the file’s name)',
        ),
      ),
    )
    .addOption(
      new Option(
        '--answers <file|kept>',
        say(
          text(
            'khi câu trả lời trong tệp khác lúc giao kế hoạch: dùng trong tệp (file) hay giữ (kept)',
            'where the answers beside the plan are others than it was started with: use those of the file, or keep',
          ),
        ),
      ).choices(['file', 'kept']),
    )
    .addOption(
      new Option(
        '--results <take|leave>',
        say(
          text(
            'việc mà cột kết quả đã ghi số, ngày văn bản: take nhận là đã báo cáo; leave để nguyên',
            'tasks whose column of results names a document: take them as reported by it, or leave',
          ),
        ),
      ).choices(['take', 'leave']),
    )
    .addOption(
      new Option(
        '--changes <apply|ignore>',
        say(
          text(
            'kế hoạch đã sửa: apply đổi, giao lại, hủy việc đang theo dõi; ignore để nguyên',
            'a corrected plan: apply moves, reassigns, cancels running tasks; ignore leaves them',
          ),
        ),
      ).choices(['apply', 'ignore']),
    )
    .action(async (file: string, _options, command: Command) =>
      (await import('../commands/startPlan.ts')).startPlanFile(command.optsWithGlobals(), file),
    );
  plan
    .command('rehearse <file>')
    .description(
      say(
        text('chạy thử cả năm trước khi bắt đầu', 'see the whole year before anything is started'),
      ),
    )
    .option('--year <n>', year)
    .option('--accept <all|ids>', accept)
    .option(
      '--from <date>',
      say(text('ngày bắt đầu (mặc định: hôm nay)', 'the day it starts (default: today)')),
    )
    .option(
      '--person <id|name>',
      say(text('chỉ thư của một người, ghi rõ từng việc', 'one person’s mails, each task in full')),
    )
    .option('--month <m>', say(text('chỉ một tháng: 3 hoặc 3/2026', 'one month only: 3 or 3/2026')))
    .action(async (file: string, _options, command: Command) =>
      (await import('../commands/rehearse.ts')).rehearse(command.optsWithGlobals(), file),
    );
}
