import { type Language, type Text, text } from '../text/text.ts';
import type { Tally } from './buckets.ts';

/** The three ways in which offices compute how much was done. A target means one of them. */
export const RATES = ['on-time', 'done', 'on-time-of-done'] as const;
export type RateName = (typeof RATES)[number];

/** What a rate is called, and how it is computed. */
export const RATE_TEXT: Record<RateName, { said: Text; formula: Text }> = {
  'on-time': {
    said: text('Tỷ lệ hoàn thành đúng hạn', 'Rate of tasks done on time'),
    formula: text(
      'hoàn thành đúng hạn ÷ (đã hoàn thành + quá hạn chưa hoàn thành)',
      'done on time ÷ (done + overdue and open)',
    ),
  },
  done: {
    said: text('Tỷ lệ hoàn thành', 'Rate of tasks done'),
    formula: text(
      'đã hoàn thành ÷ (đã hoàn thành + quá hạn chưa hoàn thành)',
      'done ÷ (done + overdue and open)',
    ),
  },
  'on-time-of-done': {
    said: text('Tỷ lệ đúng hạn trong số đã hoàn thành', 'Rate on time among those done'),
    formula: text('hoàn thành đúng hạn ÷ đã hoàn thành', 'done on time ÷ done'),
  },
};

/** A rate in percent; null where nothing has come due that it could be a rate of. */
export function rateOf(name: RateName, counts: Tally): number | null {
  const onTime = counts['done-on-time'];
  const done = onTime + counts['done-late'];
  const whole = name === 'on-time-of-done' ? done : done + counts['overdue-open'];
  if (whole === 0) return null;
  return (100 * (name === 'done' ? done : onTime)) / whole;
}

/** `86,4%`. One overdue among thousands does not read as all. */
export function percentText(percent: number | null): Text {
  if (percent === null) return text('–', '–');
  const rounded = percent < 100 ? Math.min(99.9, percent) : percent;
  const shown = (language: Language): string =>
    rounded.toLocaleString(language, { maximumFractionDigits: 1 });
  return text(`${shown('vi')}%`, `${shown('en')}%`);
}
