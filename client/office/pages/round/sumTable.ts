import {
  agencyOver,
  bySpan,
  overPeriods,
  type Sum,
  type SumSpan,
  summedFields,
} from '../../../../domain/round/sums.ts';
import type { RoundFacts, RoundField, RoundUnit } from '../../../../domain/round/types.ts';
import { quarterNumeral } from '../../../../domain/text/quarterNumeral.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** Sums of one field: a line for each unit, a column for each span, the agency at the foot. */
export interface SumTable {
  field: RoundField;
  spans: string[];
  rows: { unit: RoundUnit; sums: Sum[] }[];
  agency: Sum[];
}

/** What a collection's rounds add up to, field by field. */
export function sumTables(rounds: RoundFacts[], span: SumSpan, units: RoundUnit[]): SumTable[] {
  const parts = bySpan(rounds, span);
  const fields = summedFields(rounds.at(-1)?.collection.fields ?? []);
  const whole = (round: RoundFacts): RoundFacts => ({
    ...round,
    units: round.units.filter(({ unit }) => units.some((one) => one.unit === unit)),
  });
  return fields.map((field) => ({
    field,
    spans: [...parts.keys()],
    rows: units.map((unit) => ({
      unit,
      sums: [...parts.values()].map((part) => overPeriods(part, unit.unit, field)),
    })),
    agency: [...parts.values()].map((part) => agencyOver(part.map(whole), field)),
  }));
}

export const SPAN_TEXT: Record<SumSpan, Text> = {
  month: text('Tháng', 'Month'),
  quarter: text('Quý', 'Quarter'),
  'half-year': text('6 tháng', 'Half-year'),
  year: text('Năm', 'Year'),
};

/** `2026-Q1` → `Quý I/2026`. */
export function spanText(span: string): Text {
  const [year = '', part = ''] = span.split('-');
  if (part === '') return text(`Năm ${year}`, year);
  if (part.startsWith('Q'))
    return text(`Quý ${quarterNumeral(part.slice(1))}/${year}`, `${part}/${year}`);
  if (part === 'H1') return text(`6 tháng đầu năm ${year}`, `H1/${year}`);
  if (part === 'H2') return text(`6 tháng cuối năm ${year}`, `H2/${year}`);
  return text(`Tháng ${part}/${year}`, `${part}/${year}`);
}
