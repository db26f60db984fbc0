import { scaleLinear } from 'd3-scale';
import type { FC } from 'hono/jsx';
import type { Counted, Tally } from '../../../domain/task/buckets.ts';
import { COUNTED_TEXT, countsText } from '../../../domain/task/statusText.ts';
import type { Language } from '../../../domain/text/text.ts';

/** The order of a bar, what is overdue first; and its colour, which the table beside it names. */
const PARTS: [Counted, string][] = [
  ['overdue-open', 'bar-late'],
  ['to-confirm', 'bar-confirm'],
  ['in-progress', 'bar-progress'],
  ['done-late', 'bar-done-late'],
  ['done-on-time', 'bar-done'],
];

const WIDTH = 200;
const HEIGHT = 16;

/** How tasks fall into the figures that add up, drawn to the scale of the longest bar beside it. */
export const BucketBar: FC<{ counts: Tally; longest: number; language: Language }> = (props) => {
  const { counts, longest, language } = props;
  const scale = scaleLinear()
    .domain([0, Math.max(1, longest)])
    .range([0, WIDTH]);
  let before = 0;
  const said = countsText(counts)[language];
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      {PARTS.map(([figure, tone]) => {
        const x = scale(before);
        before += counts[figure];
        return <rect class={tone} x={x} y="0" width={scale(before) - x} height={HEIGHT} />;
      })}
    </svg>
  );
};

/** What the colours stand for. */
export const BarLegend: FC<{ language: Language }> = ({ language }) => (
  <ul class="legend">
    {PARTS.map(([figure, tone]) => (
      <li>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect class={tone} width="10" height="10" />
        </svg>
        {COUNTED_TEXT[figure][language]}
      </li>
    ))}
  </ul>
);
