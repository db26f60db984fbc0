import pc from 'picocolors';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { ruleSaid } from '../../../domain/due/ruleNames.ts';
import { placesText } from '../../../domain/plan/place.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { ExplainedDue } from '../../office/pages/plan/explainedDues.ts';
import { wrapped } from '../layout/wrap.ts';

const MOST_DATES = 4;

/** How due texts were read, for people: due text → rules → dates. */
export function explainedLines(dues: ExplainedDue[], language: Language): string[] {
  if (dues.length === 0) return [];
  const title = text(
    'Cách đọc thời hạn (câu chữ → quy tắc → ngày):',
    'How due texts were read (words → rules → dates):',
  );
  return ['', pc.bold(title[language]), ...dues.flatMap((due) => dueLine(due, language))];
}

function dueLine(due: ExplainedDue, language: Language): string[] {
  const rules = due.rules.map((name) => ruleSaid(name)[language]).join(' + ');
  const none = text('không có ngày', 'no date')[language];
  const dates = datesOf(due).join(', ') || none;
  const places = placesText(due.refs)[language];
  return wrapped(`“${due.dueText}” → ${rules} → ${dates} (${places})`, 4, '  - ');
}

function datesOf({ dueDates, milestones }: ExplainedDue): string[] {
  if (milestones) return milestones.map(({ dueDate, words }) => `${shownDate(dueDate)} (${words})`);
  const first = dueDates.slice(0, MOST_DATES).map(shownDate);
  return dueDates.length > MOST_DATES ? [...first, `… ${shownDate(dueDates.at(-1) ?? '')}`] : first;
}
