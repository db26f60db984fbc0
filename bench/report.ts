import Table from 'cli-table3';

/** One figure as measured, beside its target and, where there is one, its baseline of the same run. */
export interface Row {
  figure: string;
  unit: string;
  measured: number;
  /** At most this, or with `atLeast` at least; absent where the figure only stands beside others. */
  target?: number;
  atLeast?: boolean;
  baseline?: { of: string; value: number };
  /** Load, circumstances, parts. */
  note: string;
}

export const met = ({ measured, target, atLeast }: Row): boolean | null =>
  target === undefined ? null : atLeast ? measured >= target : measured <= target;

/** Measured ÷ baseline. */
export const ratio = ({ measured, baseline }: Row): number | null => (baseline ? measured / baseline.value : null);

const shown = (value: number): string =>
  Math.abs(value) >= 100 || Number.isInteger(value)
    ? `${Math.round(value)}`
    : value.toFixed(Math.abs(value) < 1 ? 3 : 1);

/** The one table of a run. */
export function tableOf(rows: Row[]): string {
  const table = new Table({
    head: ['figure', 'measured', 'target', 'met?', 'baseline', 'ratio', 'note'],
    style: { head: [], border: [] },
    colWidths: [38, 14, 10, 6, 24, 8, 70],
    wordWrap: true,
  });
  for (const row of rows) table.push(cells(row));
  return table.toString();
}

function cells(row: Row): string[] {
  const { figure, unit, measured, target, atLeast, baseline, note } = row;
  const share = ratio(row);
  const held = met(row);
  return [
    figure,
    `${shown(measured)} ${unit}`,
    target === undefined ? '' : `${atLeast ? '≥' : '≤'} ${shown(target)}`,
    held === null ? '' : held ? 'yes' : 'NO',
    baseline ? `${shown(baseline.value)} ${baseline.of}` : '',
    share === null ? '' : share.toFixed(2),
    note,
  ];
}
