import type { Agency } from '../../../../config/agency.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import type { NoticeFate } from '../../../../domain/task/life/fates.ts';
import { type StoryLine, storyOf } from '../../../../domain/task/story.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskState } from '../../../../workflows/contract/task.ts';
import { comingSteps, type ShownStep } from './comingSteps.ts';
import { type NoticeEnd, noticeEnds } from './noticeEnds.ts';
import { type PossibleAction, possibleActions } from './possibleActions.ts';
import { type ShownFacts, shownFacts } from './shownFacts.ts';

/** One task before it becomes text or HTML. */
export interface TaskPage {
  key: string;
  title: string;
  facts: ShownFacts;
  steps: ShownStep[];
  story: StoryLine[];
  notices: NoticeEnd[];
  actions: PossibleAction[];
}

/** What the parts of it are called. */
export const TASK_HEADINGS = {
  steps: text('Các bước sắp tới', 'Steps to come'),
  story: text('Lịch sử thực hiện', 'What happened'),
  notices: text('Thông báo', 'Notices'),
} satisfies Partial<Record<keyof TaskPage, Text>>;

/** What a task's page is made of. */
export interface TaskAtHand {
  id: string;
  state: TaskState;
  agency: Pick<Agency, 'directory' | 'calendar'>;
  today: LocalDate;
  fates: NoticeFate[];
}

/** Lays one task out: facts, steps to come, what happened, notices, what can be done. */
export function taskPage({ id, state, agency, today, fates }: TaskAtHand): TaskPage {
  const { directory, calendar } = agency;
  return {
    key: shortKey(id),
    title: state.facts.title,
    facts: shownFacts(state.facts, directory, today),
    steps: comingSteps(state, calendar),
    story: storyOf({ ...state, fates }, directory),
    notices: noticeEnds(fates, directory),
    actions: possibleActions(state.facts, directory, today),
  };
}
