import { Argument, type Command, Option } from 'commander';
import { text } from '../../../domain/text/text.ts';
import type { Say } from '../main.ts';

/** `dondoc plan …`, and what reaches all of an agency's running tasks. */
export function planCommands(program: Command, say: Say): void {
  const plan = program.command('plan').description(say(text('đọc và khởi động kế hoạch', 'read and start plans')));
  const year = say(text('năm của kế hoạch, nếu văn bản không ghi', 'the plan’s year, where the document prints none'));
  plan
    .command('preview <file>')
    .description(say(text('xem kế hoạch được đọc thế nào, chưa chạy gì', 'see how a plan reads; nothing is started')))
    .option('--year <n>', year)
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
    .command('start <file>')
    .description(
      say(text('giao việc theo kế hoạch và bắt đầu theo dõi', 'hand out a plan’s tasks and start watching them')),
    )
    .option('--year <n>', year)
    .option(
      '--accept <all|ids>',
      say(text('nhận các gợi ý: all, hoặc mã cách nhau bằng dấu phẩy', 'accept suggestions: all, or ids with commas')),
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
  program
    .command('apply')
    .addArgument(
      new Argument('<what>', say(text('lịch làm việc hoặc quy tắc nhắc việc', 'the calendar or the policy'))).choices([
        'calendar',
        'policy',
      ]),
    )
    .description(
      say(
        text(
          'áp dụng lịch làm việc hoặc quy tắc nhắc việc hiện hành cho việc đang theo dõi',
          'apply the calendar or the policy in force to running tasks',
        ),
      ),
    )
    .option('--dry-run', say(text('chỉ xem sẽ đổi gì', 'only show what would change')))
    .option('--plan <id>', say(text('chỉ việc của một kế hoạch', 'tasks of one plan only')))
    .action(async (what: 'calendar' | 'policy', _options, command: Command) =>
      (await import('../commands/apply.ts')).apply(command.optsWithGlobals(), what),
    );
}
