import type { LocalDate } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import { type Text, text } from '../text/text.ts';
import { countedInspections } from './coverage.ts';
import type { Inspected } from './types.ts';

/** How a unit of a programme stands. */
export const UNIT_STATES = ['inspected', 'overdue', 'planned', 'open'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export const UNIT_STATE_TEXT: Record<UnitState, Text> = {
  inspected: text('đã kiểm tra', 'inspected'),
  overdue: text('quá ngày dự kiến, chưa kiểm tra', 'planned day passed, not inspected'),
  planned: text('đã có lịch', 'planned'),
  open: text('chưa có lịch', 'not planned'),
};

/** How a unit stands on a day; the days are those of its inspections, or the next planned one. */
export function unitStateOf(
  record: Inspected,
  unit: UnitId,
  today: LocalDate,
): { state: UnitState; days: LocalDate[] } {
  const own = countedInspections(record).filter((one) => one.unit === unit);
  const held = own.flatMap((one) => one.held?.on ?? []).sort();
  if (held.length > 0) return { state: 'inspected', days: held };
  const planned = own.flatMap((one) => one.planned ?? []);
  const ahead = planned.filter(({ to }) => to >= today).map(({ from }) => from);
  if (ahead.length > 0) return { state: 'planned', days: ahead.sort().slice(0, 1) };
  const passed = planned.map(({ to }) => to).sort();
  return passed.length > 0
    ? { state: 'overdue', days: passed.slice(-1) }
    : { state: 'open', days: [] };
}
