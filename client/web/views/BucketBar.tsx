import type { FC } from 'hono/jsx';
import type { Counted, Tally } from '../../../domain/task/buckets.ts';
import { COUNTED_TEXT, countsText } from '../../../domain/task/statusText.ts';
import type { Language } from '../../../domain/text/text.ts';
import { Legend, StackedBar } from './StackedBar.tsx';

/** The order of a bar, what is overdue first; and its colour, which the table beside it names. */
const PARTS: [Counted, string][] = [
  ['overdue-open', 'bar-late'],
  ['to-confirm', 'bar-confirm'],
  ['in-progress', 'bar-progress'],
  ['done-late', 'bar-done-late'],
  ['done-on-time', 'bar-done'],
];

/** How tasks fall into the figures that add up, drawn to the scale of the longest bar beside it. */
export const BucketBar: FC<{ counts: Tally; longest: number; language: Language }> = (props) => {
  const { counts, longest, language } = props;
  const parts = PARTS.map(([figure, tone]) => ({ count: counts[figure], tone }));
  return <StackedBar {...{ parts, longest, said: countsText(counts)[language] }} />;
};

/** What the colours stand for. */
export const BarLegend: FC<{ language: Language }> = ({ language }) => (
  <Legend parts={PARTS.map(([figure, tone]) => [COUNTED_TEXT[figure], tone])} language={language} />
);
