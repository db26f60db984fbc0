import type { Command } from 'commander';
import { text } from '../../../domain/text/text.ts';
import type { Say } from '../say.ts';

/** `dondoc digest` and `dondoc mails`: what people are sent. */
export function mailCommands(program: Command, say: Say): void {
  program
    .command('digest')
    .description(
      say(
        text(
          'danh sách việc hôm nay của một người, để dán vào tin nhắn',
          'a person’s list of today, to paste into a chat',
        ),
      ),
    )
    .requiredOption('--person <id|name>', say(text('mã hoặc họ tên', 'the person’s id or name')))
    .option('--text', say(text('dạng chữ thuần (mặc định)', 'as plain text (the default)')))
    .action(async (_options, command: Command) =>
      (await import('../commands/digest.ts')).digest(command.optsWithGlobals()),
    );
  program
    .command('mails')
    .description(say(text('sổ thư đã gửi', 'the ledger of mails')))
    .option('--person <id|name>', say(text('mã hoặc họ tên người nhận', 'the person’s id or name')))
    .option('--date <date>', say(text('ngày', 'day')))
    .action(async (_options, command: Command) =>
      (await import('../commands/mails.ts')).mails(command.optsWithGlobals()),
    );
}
