import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { UnitId } from '../../../../domain/directory/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import {
  MEETING_REASONS,
  type MeetingReason,
  REASON_TEXT,
  type WeekCounts,
  type WeeklyReport,
} from '../report/weeklyReport.ts';

/**
 * How units stand, as a text for a chat of many: numbers only, no task by its name. Peers and
 * superiors are left out, and units of which there is nothing to say.
 * @param members the units of the group; null: all that the agency answers for
 */
export function groupCounts(
  report: WeeklyReport,
  { agencyName, members }: { agencyName: string; members: readonly UnitId[] | null },
  language: Language,
): string {
  const units = report.units.filter(({ unit }) => members === null || members.includes(unit.id));
  const lines = units
    .map((week) => ({ name: week.unit.name, said: countsIn(week, language) }))
    .filter(({ said }) => said !== '')
    .map(({ name, said }) => `- ${name}: ${said}`);
  return `${[titleOf(agencyName, report)[language], ...(lines.length > 0 ? lines : [NOTHING[language]])].join('\n')}\n`;
}

const titleOf = (agencyName: string, { today, week }: WeeklyReport) => {
  const [on, from, to] = [today, week.from, week.to].map(shownDate);
  return text(
    `[${agencyName}] Tình hình nhiệm vụ đến ngày ${on} (tuần ${from} – ${to})`,
    `[${agencyName}] Tasks as of ${on} (week of ${from} – ${to})`,
  );
};

const NOTHING = text(
  'Không có nhiệm vụ quá hạn, đến hạn trong tuần hoặc phải giải trình.',
  'Nothing is overdue, due this week or to be explained.',
);

function countsIn({ counts, due, explanations }: WeekCounts, language: Language): string {
  const numbers: Record<MeetingReason, number> = {
    'overdue-open': counts['overdue-open'],
    'due-this-week': due,
    'explanation-owed': explanations,
  };
  return MEETING_REASONS.filter((reason) => numbers[reason] > 0)
    .map((reason) => `${REASON_TEXT[reason][language]} ${numbers[reason]}`)
    .join(', ');
}
