import { scaleLinear } from 'd3-scale';
import type { FC } from 'hono/jsx';
import type { Language, Text } from '../../../domain/text/text.ts';

/** One part of a bar: how many, and its colour, which a table or a legend names. */
export interface BarPart {
  count: number;
  tone: string;
}

const WIDTH = 200;
const HEIGHT = 16;

interface BarProps {
  parts: BarPart[];
  /** What it shows, in words. */
  said: string;
  longest: number;
}

/** Counts beside one another, drawn to the scale of the longest bar beside it. */
export const StackedBar: FC<BarProps> = ({ parts, said, longest }) => {
  const scale = scaleLinear()
    .domain([0, Math.max(1, longest)])
    .range([0, WIDTH]);
  let before = 0;
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      {parts.map(({ count, tone }) => {
        const x = scale(before);
        before += count;
        return <rect class={tone} x={x} y="0" width={scale(before) - x} height={HEIGHT} />;
      })}
    </svg>
  );
};

/** What the colours stand for. */
export const Legend: FC<{ parts: [said: Text, tone: string][]; language: Language }> = (props) => (
  <ul class="legend">
    {props.parts.map(([said, tone]) => (
      <li>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect class={tone} width="10" height="10" />
        </svg>
        {said[props.language]}
      </li>
    ))}
  </ul>
);
