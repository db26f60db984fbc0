import { expect, test } from 'vitest';
import type { NoticeFate } from '../../../domain/task/life/fates.ts';
import { storyOf } from '../../../domain/task/story.ts';
import { text } from '../../../domain/text/text.ts';
import { actor, give } from '../../support/commandArgs.ts';
import { lifeWith, playUntil } from '../../support/lives.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const REPORTED = '2024-03-20T03:00:00.000Z';

/** A task whose reminder was handed over before its report. */
function reported() {
  const life = lifeWith();
  playUntil(life, REPORTED);
  const proofs = [{ product: '', documentNo: '9/BC', documentDate: '2024-03-20' }];
  give(life, 'report', { proofs, note: '' }, REPORTED, actor('an'));
  return life.carried();
}

const fate = (end: NoticeFate['end']): NoticeFate => ({
  ...{ notice: 'remind/10@2024-03-15', kind: 'remind', person: 'officer', mail: 'mail/x' },
  ...{ at: REPORTED, end, detail: text('', '') },
});

const recallsIn = (fates: NoticeFate[]): string[] =>
  storyOf({ ...reported(), fates }, smallDirectory())
    .map(({ said }) => said.vi)
    .filter((said) => said.startsWith('thu hồi'));

test.each(['suppressed', 'too-late', 'waiting', 'unread'] as const)(
  'a notice asked back that ended as %s is told so',
  (end) => expect(recallsIn([fate(end)])).toHaveLength(1),
);

test('a notice that had left long before a report was not asked back from anybody', () => {
  expect(recallsIn([fate('delivered')])).toEqual([]);
});
