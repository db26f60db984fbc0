import { quarterNumeral } from '../text/quarterNumeral.ts';
import { type Text, text } from '../text/text.ts';
import type { ReportedFigure, TargetRhythm, TargetTerms, TargetWanted } from './types.ts';

/** A number as people write it here: `1.234,5` in Vietnamese. */
export const numberText = (value: number): Text =>
  text(value.toLocaleString('vi-VN'), value.toLocaleString('en-GB'));

/** `97,5%`, `18 hộ`. */
export function amountText(value: number, measure: string): Text {
  const number = numberText(value);
  const behind = measure.startsWith('%') ? measure : ` ${measure}`;
  return text(`${number.vi}${behind}`, `${number.en}${behind}`);
}

const SIDES: Record<TargetWanted['side'], string> = { 'at-least': '≥', 'at-most': '≤' };

/** `≥ 97%` */
export function wantedText({ wanted, measure }: Pick<TargetTerms, 'wanted' | 'measure'>): Text {
  const amount = amountText(wanted.value, measure);
  const side = SIDES[wanted.side];
  return text(`${side} ${amount.vi}`, `${side} ${amount.en}`);
}

/** `97,5 (quý I/2026)` · `97.5 (2026-Q1)` */
export function figureText({ value, period }: Pick<ReportedFigure, 'value' | 'period'>): Text {
  const number = numberText(value);
  return text(`${number.vi} (${periodText(period).vi})`, `${number.en} (${period})`);
}

/** How often it is reported on. */
export const RHYTHM_TEXT: Record<TargetRhythm, Text> = {
  month: text('hằng tháng', 'monthly'),
  quarter: text('hằng quý', 'quarterly'),
  'half-year': text('6 tháng một lần', 'twice a year'),
  year: text('hằng năm', 'yearly'),
};

/** The same where its year is known: `quý I`, `tháng 3`, `6 tháng đầu năm`. */
export function shortPeriodText(period: string): Text {
  const { vi, en } = periodText(period);
  const short = vi.replace(/\/\d{4}$/u, '').replace(/(?<=6 tháng .*) năm \d{4}$/u, ' năm');
  return text(short, en.replace(/^\d{4}-/, ''));
}

/** `2026-Q1` → `quý I/2026`, `2026-03` → `tháng 3/2026`, `2026-H1` → `6 tháng đầu năm 2026`. */
export function periodText(period: string): Text {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return text(`năm ${year}`, year);
  if (part.startsWith('Q')) return text(`quý ${quarterNumeral(part.slice(1))}/${year}`, period);
  if (part === 'H1') return text(`6 tháng đầu năm ${year}`, period);
  if (part === 'H2') return text(`6 tháng cuối năm ${year}`, period);
  return text(`tháng ${Number(part)}/${year}`, period);
}
