import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { ObstacleState } from '../../../../domain/task/obstacle/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { ListedObstacle, ObstacleCounts } from './obstacleList.ts';

/** What pages, files and the command line call obstacles and their parts. */
export const OBSTACLE_TEXT = {
  title: text('Vướng mắc, kiến nghị', 'Obstacles'),
  obstacle: text('Vướng mắc, kiến nghị', 'Obstacle'),
  task: text('Nhiệm vụ', 'Task'),
  unit: text('Đơn vị chủ trì', 'Lead unit'),
  raised: text('Ngày nêu', 'Raised'),
  answerer: text('Người trả lời', 'Who answers'),
  by: text('Chậm nhất ngày', 'By'),
  state: text('Tình trạng', 'State'),
  answer: text('Nội dung trả lời', 'Answer'),
  none: text('Không có vướng mắc nào chưa giải quyết.', 'Nothing hinders a task.'),
} as const;

/** The state of an obstacle in words. */
export const STATE_TEXT: Record<ObstacleState, Text> = {
  waiting: text('chờ trả lời', 'waits for an answer'),
  unanswered: text('quá ngày, chưa trả lời', 'not answered in time'),
  answered: text('đã trả lời, chưa giải quyết xong', 'answered, not settled'),
  'answered-late': text(
    'đã trả lời sau ngày đề nghị, chưa giải quyết xong',
    'answered late, not settled',
  ),
  settled: text('đã giải quyết', 'settled'),
};

/** `2 vướng mắc chưa giải quyết, 1 quá ngày chưa trả lời, 1 trả lời muộn` */
export function countsText({ open, unanswered, answeredLate }: ObstacleCounts): Text {
  const late = unanswered > 0;
  const after = answeredLate > 0;
  return text(
    [
      `${open} vướng mắc chưa giải quyết`,
      ...(late ? [`${unanswered} quá ngày chưa trả lời`] : []),
      ...(after ? [`${answeredLate} trả lời muộn`] : []),
    ].join(', '),
    [
      `${open} obstacles open`,
      ...(late ? [`${unanswered} not answered in time`] : []),
      ...(after ? [`${answeredLate} answered late`] : []),
    ].join(', '),
  );
}

/** What hinders and what is proposed: `chưa có kinh phí; kiến nghị: bổ sung dự toán` */
export const wordsText = ({ words, proposal }: ListedObstacle): Text =>
  proposal === ''
    ? text(words, words)
    : text(`${words}; kiến nghị: ${proposal}`, `${words}; proposed: ${proposal}`);

/** Whose answer is wished for by when, and how that stands. */
export function askedText({ answerer, answerBy, state, answers }: ListedObstacle): Text {
  const day = shownDate(answerBy);
  const [vi, en] = answerer ? [answerer, answerer] : ['lãnh đạo phụ trách', 'the leader'];
  const last = answers.at(-1);
  if (!last)
    return text(
      `đề nghị ${vi} trả lời chậm nhất ngày ${day} (${STATE_TEXT[state].vi})`,
      `${en} to answer by ${day} (${STATE_TEXT[state].en})`,
    );
  const on = shownDate(last.on);
  return text(
    `${last.by} trả lời ngày ${on}: ${last.words}`,
    `${last.by} answered on ${on}: ${last.words}`,
  );
}

/** An obstacle in one sentence, as a task's page has it. */
export function wholeText(obstacle: ListedObstacle): Text {
  const [words, asked] = [wordsText(obstacle), askedText(obstacle)];
  return text(`${words.vi}; ${asked.vi}`, `${words.en}; ${asked.en}`);
}

/** The same as a sentence of a report, with its unit and its task. */
export function obstacleSentence(obstacle: ListedObstacle, language: Language): string {
  const said = wholeText(obstacle)[language].replace(/[.\s]+$/u, '');
  return `${obstacle.unit.name} – ${obstacle.title}: ${said}.`;
}
