import { type Text, text } from '../../text/text.ts';
import type { RoundNotice } from '../life/notices.ts';
import { reportOf } from '../state.ts';
import type { RoundFacts, Sending, UnitReport, Values } from '../types.ts';
import type { RoundArgs } from './types.ts';

/** The unit's name, or its code where it is none of the round's. */
export const unitName = ({ units }: Pick<RoundFacts, 'units'>, unit: string | undefined): string =>
  units.find((one) => one.unit === unit)?.name ?? unit ?? '';

/** The report of the unit that a command is about. */
export const ownReport = (facts: RoundFacts, { unit = '' }: RoundArgs): UnitReport =>
  reportOf(facts, unit);

/** The reports with one of them changed. */
export const withReport = (
  facts: RoundFacts,
  { unit = '' }: RoundArgs,
  report: UnitReport,
): Pick<RoundFacts, 'reports'> => ({ reports: { ...facts.reports, [unit]: report } });

/** Why nothing more is taken from units: the round is over, locked, or not about figures. */
export function refuseClosed(facts: RoundFacts, { unit }: RoundArgs): Text | null {
  if (facts.ended) return text('kỳ báo cáo đã kết thúc', 'the round is over');
  if (unit !== undefined && !facts.units.some((one) => one.unit === unit))
    return text(`đơn vị “${unit}” không thuộc kỳ này`, `unit "${unit}" is not of this round`);
  if (facts.collection.what === 'progress')
    return text(
      'kỳ này lấy tiến độ từ các nhiệm vụ; hãy cập nhật tiến độ từng nhiệm vụ',
      'this round takes progress from the tasks; update each task instead',
    );
  return null;
}

export const LOCKED = text(
  'kỳ đã chốt số liệu; nếu cần, gửi đề nghị bổ sung',
  'the round is locked; ask for a supplement instead',
);

/** What a form holds that it does not ask for; null: nothing. */
export function refuseUnknown({ collection }: RoundFacts, values: Values = {}): Text | null {
  const unknown = Object.keys(values).find((id) => !collection.fields.some((one) => one.id === id));
  return unknown === undefined
    ? null
    : text(`biểu không có mục “${unknown}”`, `the form has no field "${unknown}"`);
}

/** What a form lacks; null: nothing. */
export function refuseValues({ collection }: RoundFacts, values: Values = {}): Text | null {
  for (const { id, name, kind, need } of collection.fields) {
    const value = values[id];
    if (need === 'required' && (value === undefined || value === ''))
      return text(`chưa nhập mục “${name}”`, `“${name}” is not filled in`);
    if (kind === 'number' && value !== undefined && typeof value !== 'number')
      return text(`mục “${name}” phải là số`, `“${name}” must be a number`);
  }
  return null;
}

/** Notices that ask a unit to send what it has not sent. */
export const isReminder = ({ kind }: Pick<RoundNotice, 'kind'>): boolean =>
  kind === 'round-remind' || kind === 'round-urge';

export const ENDED = text('kỳ báo cáo đã kết thúc', 'the round is over');

/** Whether something else stands there than what whoever acts had before him. */
export const isAnother = ({ at }: Sending, { of }: RoundArgs): boolean =>
  of !== undefined && of !== at;
