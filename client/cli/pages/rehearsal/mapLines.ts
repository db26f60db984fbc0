import pc from 'picocolors';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { MapDay, YearMap } from '../../../office/pages/rehearsal/yearMap.ts';

/** Shades that read without colour, lightest first. */
const SHADES: [block: string, colour: (words: string) => string][] = [
  ['░', pc.green],
  ['▒', pc.yellow],
  ['▓', pc.magenta],
  ['█', pc.red],
];

const QUIET = '·';
const LABEL = 8;

/** Months by days, in 80 columns: the darker a day, the more goes out. Days off are blank. */
export function mapLines({ months, legend }: YearMap, unit: string, language: Language): string[] {
  const rows = months.map(({ first, days, total }) => {
    const label = `${Number(first.slice(5, 7))}/${first.slice(0, 4)}`.padStart(LABEL - 1);
    const cells = days.map(cell).join('') + '  '.repeat(31 - days.length);
    return `${label} ${cells} ${String(total).padStart(5)}`;
  });
  const numbers = Array.from({ length: 31 }, (_, n) =>
    (n % 5 === 4 || n === 0 ? `${n + 1}` : '').padStart(2),
  )
    .join('')
    .trimEnd();
  return [
    ' '.repeat(LABEL) + pc.dim(numbers),
    ...rows,
    ' '.repeat(LABEL) + legendLine(legend, unit, language),
  ];
}

function cell({ level, working }: MapDay): string {
  if (level > 0) return shaded(level);
  return working ? ` ${QUIET}` : '  ';
}

function shaded(level: number): string {
  const [block = '', colour = String] = SHADES[level - 1] ?? [];
  return colour(block.repeat(2));
}

/** `· 0   ░░ 1–3   ▒▒ 4–6 … thư mỗi ngày` */
function legendLine(legend: YearMap['legend'], unit: string, language: Language): string {
  const ranges = legend.map(
    ({ level, low, high }) => `${shaded(level)} ${low === high ? low : `${low}–${high}`}`,
  );
  const off = text('trống: ngày nghỉ', 'blank: day off')[language];
  return [`${QUIET} 0`, ...ranges, unit].join('  ') + pc.dim(` (${off})`);
}
