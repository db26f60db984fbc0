import { type Text, text } from '../../../text/text.ts';
import { obstacleWords, openObstacle, unansweredObstacle } from '../../obstacle/obstacle.ts';
import type { TaskFacts } from '../../types.ts';
import { LEADERS, NOTE, withDetail } from '../shared.ts';
import { command } from '../types.ts';
import {
  type Asking,
  askedText,
  askingIn,
  asksForAnswer,
  BY,
  refusePast,
  refuseUnhindered,
  withNewest,
} from './shared.ts';

interface Own extends Asking {
  note: string;
}

/** A leader or the coordinator says who answers an obstacle instead, and by when. */
export const assignObstacle = command<Own>({
  who: LEADERS,
  typed: {
    said: text(
      'giao người khác trả lời vướng mắc, hoặc đổi ngày trả lời',
      'have somebody else answer the obstacle, or by another day',
    ),
    inputs: [
      {
        name: 'person',
        kind: 'person',
        need: 'required',
        said: text('người trả lời', 'who answers'),
      },
      BY,
      NOTE('optional'),
    ],
    own: (typed, { directory }) => ({
      ...askingIn(typed, directory),
      note: typed.words('note'),
    }),
  },
  refuse: (facts) => refuseUnhindered(facts) ?? refuseAnswered(facts),
  refuseGiven: (facts, { asked, today }) =>
    refusePast(asked, today) ?? (asked.person === openObstacle(facts)?.by ? WHO_RAISED_IT : null),
  apply: (facts, { asked }) => withNewest(facts, () => ({ asked })),
  brings: () => ({ extent: 'to-come' }),
  outdates: asksForAnswer,
  tells: (facts, { asked, note }) => {
    const obstacle = openObstacle(facts);
    const detail = [obstacle ? obstacleWords(obstacle) : '', note].filter(Boolean).join(' – ');
    return [{ kind: 'obstacle-raised', to: ['answerer'], detail, answerBy: asked.by }];
  },
  verb: text('giao người trả lời vướng mắc', 'name who answers the obstacle'),
  story: ({ note, ...asking }) =>
    withDetail(
      text('giao người trả lời vướng mắc', 'named who answers the obstacle'),
      askedText(asking),
      note,
    ),
  because: text('đã giao người khác trả lời', 'somebody else was asked to answer'),
});

const refuseAnswered = (facts: TaskFacts): Text | null =>
  unansweredObstacle(facts)
    ? null
    : text('vướng mắc đã được trả lời', 'the obstacle has been answered already');

const WHO_RAISED_IT = text(
  'người này đã nêu vướng mắc; chọn người khác trả lời',
  'this person raised the obstacle; choose somebody else to answer',
);
