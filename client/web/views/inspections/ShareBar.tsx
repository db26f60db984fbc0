import { scaleLinear } from 'd3-scale';
import type { FC } from 'hono/jsx';
import {
  type Coverage,
  SHARE_FORMULA,
  shareText,
  wantedText,
} from '../../../../domain/inspection/coverage.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';

const WIDTH = 200;
const HEIGHT = 16;
const scale = scaleLinear().domain([0, 100]).range([0, WIDTH]);

interface Props {
  coverage: Coverage;
  wanted: number | null;
  language: Language;
}

/** The share of units that were inspected, beside the one that is wanted. */
export const ShareBar: FC<Props> = ({ coverage, wanted, language }) => {
  const said = shareText(coverage)[language];
  const reached = coverage.lacking === 0;
  return (
    <>
      <p>
        <strong>{said}</strong>
        <br />
        {wanted !== null && (
          <span class={reached ? 'done' : ''}>{wantedText(coverage, wanted)[language]}</span>
        )}
      </p>
      <svg
        class="bar"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        <title>{said}</title>
        <rect class="bar-rest" width={WIDTH} height={HEIGHT} />
        <rect class="bar-done" width={scale(coverage.percent ?? 0)} height={HEIGHT} />
        {wanted !== null && (
          <rect class="bar-mark" x={Math.min(scale(wanted), WIDTH - 2)} width="2" height={HEIGHT} />
        )}
      </svg>
      <p class="quiet">{formulaText[language]}</p>
    </>
  );
};

const formulaText: Text = text(
  `Cách tính: ${SHARE_FORMULA.vi}, trong thời gian của kế hoạch.`,
  `Computed as ${SHARE_FORMULA.en}, within the plan’s time.`,
);
