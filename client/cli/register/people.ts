import type { Command } from 'commander';
import { text } from '../../../domain/text/text.ts';
import type { Say } from '../say.ts';

/** `dondoc people …` */
export function peopleCommands(program: Command, say: Say): void {
  program
    .command('people')
    .description(say(text('người trong cơ quan', 'the people of the office')))
    .command('handover <from> <to>')
    .description(
      say(
        text(
          'bàn giao mọi việc đang thực hiện của một người cho người khác, in danh sách để ký',
          'hand everything open of one person over to another, with the list to sign',
        ),
      ),
    )
    .option('--dry-run', say(text('chỉ xem danh sách', 'only show the list')))
    .option('--yes', say(text('không hỏi lại', 'do not ask')))
    .action(async (from: string, to: string, _options, command: Command) =>
      (await import('../commands/handover.ts')).handover(command.optsWithGlobals(), from, to),
    );
}
