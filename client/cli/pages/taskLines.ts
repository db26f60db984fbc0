import pc from 'picocolors';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { dueStepsText } from '../../../domain/policy/dueReasonText.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { kindText } from '../../../domain/task/story.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import {
  needsCalendarText,
  SHORT_ROLES,
  type ShownStep,
} from '../../office/pages/task/comingSteps.ts';
import { END_TEXT, type NoticeEnd } from '../../office/pages/task/noticeEnds.ts';
import { FACT_LABELS, type ShownFacts } from '../../office/pages/task/shownFacts.ts';
import { TASK_HEADINGS, type TaskPage } from '../../office/pages/task/taskPage.ts';

/** One task, for people. */
export function taskLines(page: TaskPage, language: Language): string[] {
  const heading = (part: keyof typeof TASK_HEADINGS): string =>
    pc.bold(TASK_HEADINGS[part][language]);
  return [
    `${pc.cyan(page.key)} ${pc.bold(page.title)}`,
    ...factLines(page.facts, language),
    '',
    heading('steps'),
    ...stepLines(page.steps, language),
    '',
    heading('story'),
    ...page.story.map(({ at, said }) => `  ${showInstant(at)}  ${said[language]}`),
    '',
    heading('notices'),
    ...page.notices.map((notice) => `  ${noticeLine(notice, language)}`),
  ];
}

function factLines(facts: ShownFacts, language: Language): string[] {
  const values: Record<keyof ShownFacts, string> = {
    ...{ id: facts.id, plan: facts.plan, unit: facts.unit, deliverable: facts.deliverable },
    status: STATUS_TEXT[facts.status][language],
    officer: facts.officer?.name ?? '–',
    doer: doerText(facts.doer)[language],
    supervisor: facts.supervisor?.name ?? '–',
    coordinating: facts.coordinating[language],
    contributions: facts.contributions.map((said) => said[language]).join('; '),
    due: dueStepsText(facts.due, { version: true })[language],
    printedDue: facts.printedDue[language],
    finding: facts.finding?.[language] ?? '',
    proven: facts.proven?.said[language] ?? '',
    posted: facts.posted?.said[language] ?? '',
    obstacle: facts.obstacle?.said[language] ?? '',
    questions: facts.questions.join('; '),
    trouble: facts.trouble ?? '',
  };
  return (Object.keys(FACT_LABELS) as (keyof ShownFacts)[])
    .filter((name) => values[name] !== '')
    .map((name) => `  ${pc.dim(`${FACT_LABELS[name][language]}:`)} ${values[name]}`);
}

/** `Mai Thị Xuyến, hạn nội bộ 10/03/2026` */
function doerText(doer: ShownFacts['doer']): Text {
  if (!doer) return text('', '');
  const { name } = doer.person;
  if (!doer.innerDue) return text(name, name);
  const day = shownDate(doer.innerDue);
  return text(`${name}, hạn nội bộ ${day}`, `${name}, by ${day}`);
}

function stepLines(steps: ShownStep[], language: Language): string[] {
  if (steps.length === 0) return [`  ${text('không còn bước nào', 'none')[language]}`];
  return steps.map(({ date, said, to, needsCalendar }) => {
    const later = needsCalendar === null ? '' : ` (${needsCalendarText(needsCalendar)[language]})`;
    const whom = to.map((role) => SHORT_ROLES[role][language]).join(', ');
    return `  ${shownDate(date)}  ${said[language]}${later}${whom === '' ? '' : ` → ${whom}`}`;
  });
}

function noticeLine({ person, at, end, detail, kind }: NoticeEnd, language: Language): string {
  const name = person ? `${person.name}: ` : '';
  const why = detail[language] === '' ? '' : `, ${detail[language]}`;
  return `${showInstant(at)}  ${name}${END_TEXT[end][language]}${why} [${kindText(kind)[language]}]`;
}
