import { expect, test } from 'vitest';
import { acceptIn } from '../../../../client/cli/options/acceptIn.ts';
import type { Suggestion } from '../../../../domain/plan/types.ts';
import { plannedTask } from '../../../support/plannedTask.ts';

const suggestion = (ref: string, decision?: 'accepted' | 'refused'): Suggestion => ({
  ...plannedTask('Quý 1', { ref }),
  foundIn: 'body',
  parent: null,
  ...(decision ? { decision } : {}),
});

const reading = {
  plan: { id: 'kh', title: '', year: 2024, agency: '' },
  tasks: [],
  suggestions: [suggestion('B1'), suggestion('B2', 'accepted'), suggestion('B3', 'refused')],
};

test.each([
  ['nothing', undefined, ['B2'], ['B1', 'B2']],
  ['all: what the answers refuse stays refused', 'all', 'all', ['B1', 'B2']],
  ['refs: one the answers refuse starts after all', 'B1, B3', ['B1', 'B3'], ['B1', 'B2', 'B3']],
])('the command line names %s', (_what, words, accept, left) => {
  const chosen = acceptIn(words, reading);
  expect(chosen.accept).toEqual(accept);
  expect(chosen.reading.suggestions.map(({ ref }) => ref)).toEqual(left);
});
