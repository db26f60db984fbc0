import { type Text, text } from '../../../text/text.ts';
import { obstacleWords, openObstacle, unansweredObstacle } from '../../obstacle/obstacle.ts';
import type { Obstacle } from '../../obstacle/types.ts';
import type { TaskFacts } from '../../types.ts';
import { ofKinds, refuseReported, refuseUnconfirmed, WORKERS, withDetail } from '../shared.ts';
import { command } from '../types.ts';
import { type Asking, askedText, askingIn, BY, refusePast, withNewest } from './shared.ts';

interface Own extends Asking {
  words: string;
  proposal: string;
}

/**
 * Whoever does the work says what hinders it, what he proposes, and whose answer he needs by when.
 * Where the answer to an obstacle did not help, it is raised again and takes that one's place.
 */
export const raiseObstacle = command<Own>({
  who: WORKERS,
  typed: {
    said: text(
      'nêu vướng mắc, kiến nghị và đề nghị trả lời; không chọn người thì hỏi lãnh đạo phụ trách',
      'say what hinders it and ask for an answer; the supervising leader’s where nobody is chosen',
    ),
    inputs: [
      { name: 'words', kind: 'words', need: 'required', said: text('vướng mắc', 'what hinders') },
      {
        name: 'proposal',
        kind: 'words',
        need: 'optional',
        said: text('đề xuất, kiến nghị', 'what is proposed'),
      },
      {
        name: 'person',
        kind: 'person',
        need: 'optional',
        said: text('đề nghị ai trả lời', 'whose answer is asked for'),
      },
      BY,
    ],
    own: (typed, { directory }) => ({
      words: typed.words('words'),
      proposal: typed.words('proposal'),
      ...askingIn(typed, directory),
    }),
  },
  refuse: (facts) => refuseReported(facts) ?? refuseUnconfirmed(facts) ?? refuseUnanswered(facts),
  refuseGiven: (_facts, { asked, by, today }) =>
    refusePast(asked, today) ?? (asked.person === by.person.id ? NOT_HIMSELF : null),
  apply: (facts, { by, words, proposal, asked, today }, now) => {
    const settled = { at: now, on: today, by: by.person.id, words: '' };
    const { obstacles = [] } = openObstacle(facts) ? withNewest(facts, () => ({ settled })) : facts;
    const raised: Obstacle = {
      id: String(obstacles.length + 1),
      ...{ raisedAt: now, raisedOn: today, by: by.person.id, words, proposal, asked },
      ...{ answers: [], settled: null },
    };
    return { obstacles: [...obstacles, raised] };
  },
  brings: () => ({ extent: 'to-come' }),
  outdates: ofKinds('obstacle-answered'),
  tells: (_facts, own) => [
    {
      ...{ kind: 'obstacle-raised', to: ['answerer'], detail: obstacleWords(own) },
      answerBy: own.asked.by,
    },
  ],
  verb: text('nêu vướng mắc', 'raise an obstacle'),
  story: ({ words, proposal, ...asking }) =>
    withDetail(
      text(`nêu vướng mắc “${words}”`, `raised the obstacle "${words}"`),
      proposal ? text(`kiến nghị: ${proposal}`, `proposed: ${proposal}`) : '',
      askedText(asking),
    ),
  because: text('đã nêu vướng mắc mới', 'another obstacle was raised'),
});

const refuseUnanswered = (facts: TaskFacts): Text | null =>
  unansweredObstacle(facts)
    ? text(
        'đã nêu một vướng mắc và đang chờ trả lời; đợi trả lời, hoặc ghi là đã giải quyết',
        'an obstacle was raised and waits for its answer; wait for it, or settle it',
      )
    : null;

const NOT_HIMSELF = text(
  'người nêu vướng mắc không tự trả lời; chọn người khác',
  'whoever raises it does not answer it himself; choose somebody else',
);
