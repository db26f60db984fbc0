import { type Language, text } from '../../../domain/text/text.ts';
import type { Deadline } from '../../office/pages/calendar/deadlines.ts';

const NAME = text('Thời hạn nhiệm vụ', 'Deadlines');
const DUE = text('Hạn', 'Due');

/** Deadlines as a calendar that phones and mail programs subscribe to, each all day long. */
export async function calendarFeed(
  deadlines: Deadline[],
  { agency, origin, language }: { agency: string; origin: string; language: Language },
): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ name: `${NAME[language]} – ${agency}`, ttl: 60 * 60 });
  for (const { key, title, plan, unit, on, changedAt } of deadlines)
    calendar.createEvent({
      id: `${key}@${new URL(origin).hostname}`,
      ...{ start: new Date(`${on}T00:00:00Z`), allDay: true, stamp: changedAt },
      summary: `${DUE[language]}: ${title}`,
      description: `${unit}\n${plan}`,
      url: `${origin}/nhiem-vu/${key}`,
    });
  return calendar.toString();
}
