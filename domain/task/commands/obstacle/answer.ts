import { text } from '../../../text/text.ts';
import { LEADERS, toWorkers, withDetail } from '../shared.ts';
import { command } from '../types.ts';
import { asksForAnswer, refuseUnhindered, withNewest } from './shared.ts';

/**
 * Whoever was asked answers an obstacle, and those who do the work are told. It stays open until it
 * is settled.
 */
export const answerObstacle = command<{ words: string }>({
  who: ['answerer', ...LEADERS],
  typed: {
    said: text('trả lời vướng mắc, kiến nghị', 'answer the obstacle'),
    inputs: [
      { name: 'words', kind: 'words', need: 'required', said: text('nội dung trả lời', 'answer') },
    ],
    own: (typed) => ({ words: typed.words('words') }),
  },
  refuse: refuseUnhindered,
  apply: (facts, { by, words, today }, now) =>
    withNewest(facts, ({ answers }) => ({
      answers: [...answers, { at: now, on: today, by: by.person.id, words }],
    })),
  outdates: asksForAnswer,
  tells: (facts, { words }) => toWorkers(facts, 'obstacle-answered', words),
  verb: text('trả lời vướng mắc', 'answer the obstacle'),
  story: ({ words }) => withDetail(text('trả lời vướng mắc', 'answered the obstacle'), words),
  because: text('vướng mắc đã được trả lời', 'the obstacle was answered'),
});
