import type { Command } from 'commander';
import { type Text, text } from '../../../domain/text/text.ts';
import type { RolledOut } from '../../office/types.ts';
import type { Say } from '../say.ts';

/** `dondoc calendar …` and `dondoc policy …`: what is in force now, for tasks that run already. */
export function rolloutCommands(program: Command, say: Say): void {
  for (const [what, name] of Object.entries(NAMES) as [RolledOut, Text][]) {
    const group = program
      .command(what)
      .description(
        say(
          text(
            `${name.vi} hiện hành, cho việc đang theo dõi`,
            `the ${name.en} in force, for running tasks`,
          ),
        ),
      );
    for (const [verb, done] of Object.entries(VERBS)) {
      group
        .command(verb)
        .description(say(done))
        .option('--plan <id>', say(text('chỉ việc của một kế hoạch', 'tasks of one plan only')))
        .action(async (_options, command: Command) =>
          (await import('../commands/rollout.ts')).rollout(
            command.optsWithGlobals(),
            what,
            verb === 'preview',
          ),
        );
    }
  }
}

const NAMES: Record<RolledOut, Text> = {
  calendar: text('lịch làm việc', 'calendar'),
  policy: text('quy tắc nhắc việc', 'policy'),
};

const VERBS = {
  preview: text(
    'xem thời hạn, bước nào sẽ đổi, chưa đổi gì',
    'see which dates and steps would move; nothing changes',
  ),
  apply: text('áp dụng cho mọi việc đang theo dõi', 'bring it to all running tasks'),
};
