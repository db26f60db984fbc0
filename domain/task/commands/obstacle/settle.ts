import { text } from '../../../text/text.ts';
import { unansweredObstacle } from '../../obstacle/obstacle.ts';
import { NOTE, WORKERS, withDetail } from '../shared.ts';
import { command } from '../types.ts';
import { asksForAnswer, refuseUnhindered, withNewest } from './shared.ts';

/** The obstacle hinders nobody any more. Whoever was asked in vain so far is told. */
export const settleObstacle = command<{ note: string }>({
  who: WORKERS,
  typed: {
    said: text(
      'ghi vướng mắc đã được giải quyết; còn vướng thì nêu lại',
      'settle the obstacle; raise it again where it hinders still',
    ),
    inputs: [NOTE('optional')],
    own: (typed) => ({ note: typed.words('note') }),
  },
  refuse: refuseUnhindered,
  apply: (facts, { by, note, today }, now) =>
    withNewest(facts, () => ({
      settled: { at: now, on: today, by: by.person.id, words: note },
    })),
  outdates: (notice) => asksForAnswer(notice) || notice.kind === 'obstacle-answered',
  tells: (facts, { note }) =>
    unansweredObstacle(facts) ? [{ kind: 'obstacle-settled', to: ['answerer'], detail: note }] : [],
  verb: text('ghi vướng mắc đã giải quyết', 'settle the obstacle'),
  story: ({ note }) =>
    withDetail(text('ghi vướng mắc đã được giải quyết', 'settled the obstacle'), note),
  because: text('vướng mắc đã được giải quyết', 'the obstacle was settled'),
});
