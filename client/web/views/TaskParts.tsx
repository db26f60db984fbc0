import type { FC } from 'hono/jsx';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { dueStepsText } from '../../../domain/policy/dueReasonText.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { kindText } from '../../../domain/task/story.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import {
  needsCalendarText,
  SHORT_ROLES,
  type ShownStep,
} from '../../office/pages/task/comingSteps.ts';
import { END_TEXT, type NoticeEnd } from '../../office/pages/task/noticeEnds.ts';
import { FACT_LABELS, type ShownFacts } from '../../office/pages/task/shownFacts.ts';

interface FactsProps {
  facts: ShownFacts;
  /** Where the inspection of its finding stands; absent: nowhere its reader may go. */
  findingHref?: string | null;
  language: Language;
}

/** What a task is, as far as it has each fact. */
export const Facts: FC<FactsProps> = ({ facts, findingHref = null, language }) => {
  const values: Partial<Record<keyof ShownFacts, string>> = {
    due: dueStepsText(facts.due)[language],
    printedDue: facts.printedDue[language],
    status: STATUS_TEXT[facts.status][language],
    unit: facts.unit,
    officer: facts.officer?.name ?? '–',
    doer: facts.doer ? doerText(facts.doer.person.name, facts.doer.innerDue)[language] : '',
    supervisor: facts.supervisor?.name ?? '–',
    coordinating: facts.coordinating[language],
    contributions: facts.contributions.map((said) => said[language]).join('; '),
    plan: facts.plan,
    finding: facts.finding?.[language] ?? '',
    deliverable: facts.deliverable,
    proven: facts.proven?.said[language] ?? '',
    posted: facts.posted?.said[language] ?? '',
    obstacle: facts.obstacle?.said[language] ?? '',
    questions: facts.questions.join('; '),
    trouble: facts.trouble ?? '',
  };
  const names = (Object.keys(values) as (keyof ShownFacts)[]).filter((name) => values[name]);
  return (
    <dl class="facts">
      {names.map((name) => (
        <>
          <dt>{FACT_LABELS[name][language]}</dt>
          <dd>
            {name === 'finding' && findingHref ? (
              <a href={findingHref}>{values[name]}</a>
            ) : (
              values[name]
            )}
          </dd>
        </>
      ))}
    </dl>
  );
};

const doerText = (name: string, innerDue: LocalDate | null): Text => {
  const [vi, en] = innerDue
    ? [`, hạn nội bộ ${shownDate(innerDue)}`, `, by ${shownDate(innerDue)}`]
    : ['', ''];
  return text(`${name}${vi}`, `${name}${en}`);
};

const NO_STEPS = text('không còn bước nào', 'none');

/** Every step still to come, with its reason. */
export const Steps: FC<{ steps: ShownStep[]; language: Language }> = ({ steps, language }) => {
  if (steps.length === 0) return <p class="quiet">{NO_STEPS[language]}</p>;
  return (
    <ol class="story">
      {steps.map(({ date, said, to, needsCalendar }) => (
        <li>
          <time datetime={date}>{shownDate(date)}</time> {capitalised(said[language])}
          {needsCalendar !== null && ` (${needsCalendarText(needsCalendar)[language]})`}
          {to.length > 0 && (
            <span class="quiet"> → {to.map((role) => SHORT_ROLES[role][language]).join(', ')}</span>
          )}
        </li>
      ))}
    </ol>
  );
};

/** Who got what, and how it ended. */
export const Notices: FC<{ notices: NoticeEnd[]; language: Language }> = ({
  notices,
  language,
}) => (
  <ol class="story">
    {notices.map(({ at, person, end, detail, kind }) => (
      <li>
        <time datetime={at}>{showInstant(at)}</time> {capitalised(kindText(kind)[language])}
        {person && ` → ${person.name}`}: {END_TEXT[end][language]}
        {detail[language] !== '' && <span class="quiet"> ({detail[language]})</span>}
      </li>
    ))}
  </ol>
);
