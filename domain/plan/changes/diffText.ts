import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { type Text, text } from '../../text/text.ts';
import type { PlannedTask } from '../types.ts';
import type { ChangedTask, Field } from './diff.ts';

const NAMES: Record<Field, Text> = {
  ref: text('số mục', 'number'),
  section: text('phần', 'section'),
  title: text('nội dung', 'title'),
  deliverable: text('sản phẩm', 'deliverable'),
  leadUnits: text('đơn vị chủ trì', 'lead units'),
  coordinatingUnits: text('đơn vị phối hợp', 'coordinating units'),
  supervisor: text('lãnh đạo chỉ đạo', 'supervisor'),
  dueText: text('thời hạn', 'due'),
  dueDates: text('thời hạn', 'due'),
};

/**
 * What changed of a task, a line for each: `thời hạn: “Quý I” (31/03/2026) → “Quý II”
 * (30/06/2026)`.
 */
export function fieldTexts({ from, to, fields }: ChangedTask): Text[] {
  const due = fields.find(({ field }) => field === 'dueText' || field === 'dueDates');
  return fields.flatMap((change) => {
    const { vi, en } = NAMES[change.field];
    if (change.field === 'dueDates' && change !== due) return [];
    const [was, is] =
      change === due ? [dueText(from), dueText(to)] : [words(change.from), words(change.to)];
    return text(`${vi}: ${was.vi} → ${is.vi}`, `${en}: ${was.en} → ${is.en}`);
  });
}

const words = (said: string): Text => (said === '' ? text('(trống)', '(blank)') : text(said, said));

/** A due text with the days it reads as. */
export function dueText({ dueText: printed, deadline: { dueDates } }: PlannedTask): Text {
  const { vi, en } = printed === '' ? words('') : text(`“${printed}”`, `“${printed}”`);
  if (dueDates.length === 0) return text(vi, en);
  return text(`${vi} (${days(dueDates)})`, `${en} (${days(dueDates)})`);
}

/** All days as far as they fit on a line. */
const days = (dates: LocalDate[]): string =>
  dates.length <= 4
    ? dates.map(shownDate).join(', ')
    : `${dates.length}: ${shownDate(dates[0] ?? '')} … ${shownDate(dates.at(-1) ?? '')}`;
