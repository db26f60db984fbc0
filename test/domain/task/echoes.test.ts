import { describe, expect, test } from 'vitest';
import type { NoticeKind } from '../../../domain/digest/types.ts';
import type { CommandArgs, CommandName } from '../../../domain/task/commands.ts';
import { echoesOf, outdates } from '../../../domain/task/echoes.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';

const by = 'an';
const outdated = <N extends CommandName>(
  name: N,
  args: Partial<CommandArgs[N]>,
  kinds: NoticeKind[],
): NoticeKind[] => kinds.filter((kind) => outdates(name, args as CommandArgs[N], kind));

const SOME: NoticeKind[] = [
  'remind',
  'report-chairman',
  'urge-letter',
  'to-accept',
  'extension-requested',
];

describe('a notice on its way is called back', () => {
  test.each<[CommandName, NoticeKind[]]>([
    ['report', ['remind', 'report-chairman', 'extension-requested']],
    ['accept', ['to-accept']],
    ['return', ['to-accept']],
    ['record-letter', ['urge-letter']],
    ['reschedule', ['remind', 'report-chairman', 'extension-requested']],
    ['cancel', SOME],
    ['progress', []],
    ['demand-letter', []],
  ])('by %s when it makes it untrue, and no other', (name, kinds) => {
    expect(outdated(name, { by }, SOME)).toEqual(kinds);
  });

  test('by a refused extension the question only: the reminder stays true', () => {
    expect(outdated('decide-extension', { granted: false, change: null }, SOME)).toEqual([
      'extension-requested',
    ]);
  });

  test('by a granted one the reminders of the old day too', () => {
    const change = {
      schedule: { steps: [] },
    } as unknown as CommandArgs['decide-extension']['change'];
    expect(outdated('decide-extension', { granted: true, change }, SOME)).toContain('remind');
  });
});

test('a task that only the coordinator knows of is cancelled without a word to its officer', () => {
  const told = (toConfirm: boolean) =>
    echoesOf('cancel', { by, reason: 'trùng' }, { toConfirm } as TaskFacts);
  expect(told(true)).toEqual([]);
  expect(told(false)).toEqual([{ kind: 'cancelled', to: ['officer'], detail: 'trùng' }]);
});
