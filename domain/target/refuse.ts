import type { PlanPeriod } from '../due/context.ts';
import { type Text, text } from '../text/text.ts';
import { tooLong } from '../text/tooLong.ts';
import { numberText } from './figureText.ts';
import { readPeriod } from './periods.ts';
import type { ReportedFigure, Target, TargetTerms } from './types.ts';

/** The most characters of what is typed. */
export const MOST_TYPED = { name: 300, measure: 40, words: 1000, source: 300, note: 500 } as const;

/** No figure of an office is larger. */
export const MOST_VALUE = 1e12;

/** A plan's record is carried along with every command: it stays small. */
export const MOST_IN_PLAN = { targets: 200, figures: 2400, units: 200 } as const;

/** Why something cannot be a target; null when it can. */
export function refuseTerms(terms: TargetTerms): Text | null {
  const { name, measure, words, wanted, units, counted } = terms;
  if (name.trim() === '')
    return text('chỉ tiêu chưa có tên; ghi tên chỉ tiêu', 'the target has no name; write one');
  if (measure.trim() === '')
    return text(
      'chỉ tiêu chưa có đơn vị tính; ghi %, hộ, điểm',
      'it has no measure; write %, jobs',
    );
  const long =
    tooLong(NAMES.name, name, MOST_TYPED.name) ??
    tooLong(NAMES.measure, measure, MOST_TYPED.measure) ??
    tooLong(NAMES.words, words, MOST_TYPED.words);
  if (long) return long;
  if (new Set(units).size < units.length)
    return text('một đơn vị được ghi hai lần', 'a unit is named twice');
  if (units.length > MOST_IN_PLAN.units)
    return text(`quá ${MOST_IN_PLAN.units} đơn vị`, `more than ${MOST_IN_PLAN.units} units`);
  if (counted && measure !== '%')
    return text(
      `chỉ tiêu do hệ thống tính là tỷ lệ, đơn vị tính phải là %, không phải “${measure}”`,
      `what is counted from tasks is a share: its measure is %, not "${measure}"`,
    );
  return refuseValue(wanted.value);
}

/** Why a target does not take a figure; null when it does. */
export function refuseFigure(
  target: Target,
  figure: ReportedFigure,
  plan: PlanPeriod,
): Text | null {
  if (target.counted)
    return text(
      'chỉ tiêu này do hệ thống tính từ các nhiệm vụ, không nhập số liệu',
      'this target is counted from tasks; no figure is typed',
    );
  const { unit, period, value, source, note } = figure;
  const reports = target.units.length === 0 ? unit === null : target.units.some((u) => u === unit);
  if (!reports)
    return text('đơn vị này không báo cáo chỉ tiêu này', 'this unit does not report this target');
  return (
    refusePeriod(target, period, plan) ??
    tooLong(NAMES.source, source, MOST_TYPED.source) ??
    tooLong(NAMES.note, note, MOST_TYPED.note) ??
    refuseValue(value)
  );
}

function refusePeriod({ rhythm }: Target, id: string, plan: PlanPeriod): Text | null {
  const period = readPeriod(id);
  if (period?.rhythm !== rhythm)
    return text(
      `“${id}” không phải kỳ báo cáo của chỉ tiêu này; chọn kỳ trong danh sách`,
      `"${id}" is no period of this target; choose one of the list`,
    );
  if (period.from <= plan.to && period.to >= plan.from) return null;
  return text(
    `kỳ “${id}” ngoài thời gian của kế hoạch; chọn kỳ trong danh sách`,
    `the period "${id}" is outside the plan's; choose one of the list`,
  );
}

function refuseValue(value: number): Text | null {
  if (Number.isFinite(value) && Math.abs(value) <= MOST_VALUE) return null;
  const most = numberText(MOST_VALUE);
  return text(
    `“${value}” không dùng được làm số liệu; ghi một số không quá ${most.vi}, ví dụ 97,5`,
    `"${value}" is no figure; write a number of at most ${most.en}, e.g. 97.5`,
  );
}

const NAMES = {
  name: text('tên chỉ tiêu', 'the name'),
  measure: text('đơn vị tính', 'the measure'),
  words: text('câu trong kế hoạch', 'the words of the plan'),
  source: text('nguồn số liệu', 'the source'),
  note: text('ghi chú', 'the note'),
};
