import type { Command } from 'commander';
import { text } from '../../../domain/text/text.ts';
import type { Say } from '../say.ts';

/** `dondoc round`: rounds of reports. */
export function roundCommands(program: Command, say: Say): void {
  const round = program
    .command('round')
    .description(say(text('các kỳ báo cáo của đơn vị', 'rounds of reports')));
  round
    .command('list')
    .description(say(text('danh sách kỳ báo cáo', 'the rounds')))
    .action(async (_options, command: Command) =>
      (await import('../commands/rounds.ts')).listRounds(command.optsWithGlobals()),
    );
  round
    .command('show <id>')
    .description(say(text('một kỳ: từng đơn vị, đã gửi, đã nhận', 'one round, unit by unit')))
    .action(async (id: string, _options, command: Command) =>
      (await import('../commands/rounds.ts')).showRound(id, command.optsWithGlobals()),
    );
}
