import type { UnitId } from '../directory/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import { percentText } from '../task/rates.ts';
import { type Text, text } from '../text/text.ts';
import type { Inspected, Inspection } from './types.ts';

/** How much of a programme is done. */
export interface Coverage {
  /** Units of the programme, each once. */
  inspected: UnitId[];
  missing: UnitId[];
  /** Null where the programme has no unit. */
  percent: number | null;
  /** How many units more make the share that is wanted; null where none is. */
  lacking: number | null;
}

/** How the share of inspected units is computed. */
export const SHARE_FORMULA: Text = text(
  'số đơn vị đã được kiểm tra (mỗi đơn vị tính một lần) ÷ số đơn vị thuộc diện kiểm tra',
  'units inspected (each counted once) ÷ units that may be inspected',
);

/** Inspections that were not taken back. */
export const countedInspections = ({ inspections = [] }: Inspected): Inspection[] =>
  inspections.filter(({ takenBack }) => takenBack === undefined);

/**
 * Which units of a programme were inspected in a time, both days included; null where a plan has no
 * programme.
 */
export function coverageOf(record: Inspected, { from, to }: PlanPeriod): Coverage | null {
  const { programme } = record;
  if (!programme) return null;
  const done = new Set(
    countedInspections(record).flatMap(({ unit, held }) =>
      held && held.on >= from && held.on <= to ? [unit] : [],
    ),
  );
  const units = [...new Set(programme.units)];
  const inspected = units.filter((unit) => done.has(unit));
  const { wantedPercent } = programme;
  const wanted = wantedPercent === null ? null : Math.ceil((wantedPercent * units.length) / 100);
  return {
    inspected,
    missing: units.filter((unit) => !done.has(unit)),
    percent: units.length === 0 ? null : (100 * inspected.length) / units.length,
    lacking: wanted === null ? null : Math.max(0, wanted - inspected.length),
  };
}

/** The share of a programme that was inspected, in percent, as a figure of a target. */
export const inspectedShare = (record: Inspected, period: PlanPeriod): number | null =>
  coverageOf(record, period)?.percent ?? null;

/** `Đã kiểm tra 3/10 đơn vị: 30%` */
export function shareText({ inspected, missing, percent }: Coverage): Text {
  const [done, all] = [inspected.length, inspected.length + missing.length];
  const share = percentText(percent);
  return text(
    `Đã kiểm tra ${done}/${all} đơn vị: ${share.vi}`,
    `${done} of ${all} units inspected: ${share.en}`,
  );
}

/** `Yêu cầu ít nhất 30%: còn thiếu 2 đơn vị` */
export function wantedText({ lacking }: Coverage, wanted: number): Text {
  const share = percentText(wanted);
  const rest =
    lacking === 0
      ? text('đạt', 'reached')
      : text(`chưa đạt, còn thiếu ${lacking} đơn vị`, `not reached, ${lacking} more to go`);
  return text(
    `Yêu cầu ít nhất ${share.vi}: ${rest.vi}`,
    `At least ${share.en} are wanted: ${rest.en}`,
  );
}
