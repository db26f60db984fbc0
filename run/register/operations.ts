import type { Command } from 'commander';
import type { Say } from '../../client/cli/say.ts';
import { text } from '../../domain/text/text.ts';

/**
 * Commands that run the product and look after it. Their modules are heavy, so each is loaded when
 * it is asked for.
 */
export function operationCommands(program: Command, say: Say): void {
  program
    .command('up')
    .description(
      say(
        text(
          'chạy mọi thứ trên máy này, dừng bằng Ctrl-C',
          'run everything on this machine until Ctrl-C',
        ),
      ),
    )
    .option(
      '--ui',
      say(text('mở cả trang của Temporal, chỉ trên máy này', 'show Temporal’s own page too')),
    )
    .action(async (_options, command: Command) =>
      (await import('../commands/up.ts')).up(command.optsWithGlobals()),
    );
  program
    .command('worker')
    .description(say(text('chạy thêm một tiến trình xử lý', 'run one more worker')))
    .action(async (_options, command: Command) =>
      (await import('../commands/worker.ts')).worker(command.optsWithGlobals()),
    );
  program
    .command('install-service')
    .description(
      say(
        text(
          'cài thành dịch vụ của máy Linux này, có sao lưu hằng đêm',
          'install as a service of this Linux machine, with a nightly backup',
        ),
      ),
    )
    .option('--remove', say(text('gỡ ra; giữ cài đặt và dữ liệu', 'take it away; data stays')))
    .option('--root <dir>', say(text('thử trên một thư mục gốc riêng', 'under a root of its own')))
    .option('--user <name>', say(text('người dùng chạy dịch vụ', 'who runs it')), 'dondoc')
    .action(async (_options, command: Command) =>
      (await import('../commands/installService.ts')).installService(command.optsWithGlobals()),
    );
  program
    .command('release')
    .description(
      say(
        text(
          'chuyển mọi việc đang chạy sang bản phần mềm này (máy chủ dùng chung)',
          'send all running work to this release (for a cluster; up does it by itself)',
        ),
      ),
    )
    .action(async (_options, command: Command) =>
      (await import('../commands/release.ts')).release(command.optsWithGlobals()),
    );
  program
    .command('keys')
    .description(
      say(
        text('khóa mã hóa dữ liệu và khóa của trang web', 'keys of encryption and of the web page'),
      ),
    )
    .command('new <file>')
    .description(
      say(
        text(
          'thêm một khóa mới, dùng từ nay',
          'add a new key, which is used from now on, to a file',
        ),
      ),
    )
    .action(async (file: string, _options, command: Command) =>
      (await import('../commands/keys.ts')).newKey(file, command.optsWithGlobals()),
    );
  program
    .command('codec')
    .description(
      say(
        text(
          'cho trang của Temporal trên máy này đọc dữ liệu mã hóa, dừng bằng Ctrl-C',
          'let Temporal’s page on this machine read encrypted data until Ctrl-C',
        ),
      ),
    )
    .option('--port <port>', say(text('cổng trên 127.0.0.1', 'port on 127.0.0.1')), '8240')
    .action(async (_options, command: Command) =>
      (await import('../commands/codec.ts')).codec(command.optsWithGlobals()),
    );
  program
    .command('doctor')
    .description(
      say(
        text(
          'kiểm tra cài đặt, máy chủ, thư, việc bị lỗi',
          'check settings, server, mails and faults',
        ),
      ),
    )
    .action(async (_options, command: Command) =>
      (await import('../commands/doctor.ts')).doctor(command.optsWithGlobals()),
    );
}
