import type { Command } from 'commander';
import type { Say } from '../../client/cli/say.ts';
import { text } from '../../domain/text/text.ts';

/** `dondoc backup`, `dondoc restore`, `dondoc delivery release` */
export function backupCommands(program: Command, say: Say): void {
  program
    .command('backup [file]')
    .description(
      say(
        text(
          'sao lưu cả cơ quan vào một tệp, không phải dừng',
          'back the office up into one file, as it runs',
        ),
      ),
    )
    .option('--force', say(text('ghi đè tệp đã có', 'replace a file that exists')))
    .option(
      '--into <dir>',
      say(
        text(
          'sao lưu hằng đêm vào thư mục này, tên tệp theo ngày giờ; doctor và đầu mối biết khi không thành công',
          'the nightly backup, into this folder under its date; doctor and the coordinator learn when it fails',
        ),
      ),
    )
    .option(
      '--keep <n>',
      say(text('số bản hằng đêm được giữ', 'nightly backups that are kept')),
      '14',
    )
    .action(async (file: string | undefined, _options, command: Command) =>
      (await import('../commands/backup.ts')).backup(command.optsWithGlobals(), file),
    );
  program
    .command('restore <file>')
    .description(
      say(
        text(
          'khôi phục bản sao lưu vào thư mục dữ liệu trống; thư được giữ lại',
          'restore a backup into an empty data folder; its mails are held',
        ),
      ),
    )
    .action(async (file: string, _options, command: Command) =>
      (await import('../commands/restore.ts')).restore(command.optsWithGlobals(), file),
    );
  program
    .command('delivery')
    .description(say(text('việc gửi thư của bản khôi phục', 'the delivery of a restored copy')))
    .command('release')
    .description(
      say(
        text(
          'cho bản khôi phục gửi thư, khi bản gốc đã dừng',
          'let a restored copy mail, once the original has stopped',
        ),
      ),
    )
    .option('--yes', say(text('không hỏi lại', 'do not ask')))
    .action(async (_options, command: Command) =>
      (await import('../commands/releaseDelivery.ts')).releaseDelivery(command.optsWithGlobals()),
    );
}
