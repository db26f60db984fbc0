import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';
import { type PlanIssue, planName } from '../../../domain/plan/issue.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { planId } from '../../../reading/tasks/planFacts.ts';
import type { DraftNote } from './draftNote.ts';

/** How a draft is called: by number and date, or its title; never by its file. */
export function draftName(note: DraftNote, calendar: WorkCalendar): Text {
  if (note.number !== '' || !isOfFile(note)) return planName(note);
  const day = shownDate(localDate(calendar, note.at));
  return text(`Kế hoạch chưa in tên, tải lên ngày ${day}`, `Untitled plan, loaded on ${day}`);
}

/** Where a document prints no title its file's name stands for it. */
const isOfFile = ({ title, fileName }: DraftNote): boolean =>
  title === '' || title === planId(fileName);

/** A title that is not said by the name already; '' where it is. */
export const furtherTitle = (issue: PlanIssue): string => (issue.number === '' ? '' : issue.title);
