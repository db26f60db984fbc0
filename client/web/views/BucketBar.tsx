import type { FC } from 'hono/jsx';
import type { Bucket, Tally } from '../../../domain/task/buckets.ts';
import { BUCKET_TEXT, countsText } from '../../../domain/task/statusText.ts';
import type { Language } from '../../../domain/text/text.ts';
import { Legend, StackedBar } from './StackedBar.tsx';

/** The order of a bar, what is overdue first; and its colour, which the table beside it names. */
const PARTS: [Bucket, string][] = [
  ['overdue-open', 'bar-late'],
  ['in-progress', 'bar-progress'],
  ['done-late', 'bar-done-late'],
  ['done-on-time', 'bar-done'],
];

/** How tasks fall into the four buckets, drawn to the scale of the longest bar beside it. */
export const BucketBar: FC<{ counts: Tally; longest: number; language: Language }> = (props) => {
  const { counts, longest, language } = props;
  const parts = PARTS.map(([bucket, tone]) => ({ count: counts[bucket], tone }));
  return <StackedBar {...{ parts, longest, said: countsText(counts)[language] }} />;
};

/** What the colours stand for. */
export const BarLegend: FC<{ language: Language }> = ({ language }) => (
  <Legend parts={PARTS.map(([bucket, tone]) => [BUCKET_TEXT[bucket], tone])} language={language} />
);
