import Table from 'cli-table3';

/**
 * One figure as measured, beside its target and, where there is one, its baseline of the same run.
 */
export interface Row {
  figure: string;
  unit: string;
  measured: number;
  /**
   * At most this unless `bound` says otherwise; absent where the figure only stands beside others.
   */
  target?: number;
  bound?: '≥' | '=';
  baseline?: { of: string; value: number };
  /** Load, circumstances, parts. */
  note: string;
}

/** Whether the target is met; null where there is none. */
export function met({ measured, target, bound }: Row): boolean | null {
  if (target === undefined) return null;
  if (bound === '≥') return measured >= target;
  return bound === '=' ? measured === target : measured <= target;
}

/** Measured ÷ baseline. */
export const ratio = ({ measured, baseline }: Row): number | null =>
  baseline ? measured / baseline.value : null;

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
  const { figure, unit, measured, target, bound = '≤', baseline, note } = row;
  const share = ratio(row);
  const held = met(row);
  return [
    figure,
    `${shown(measured)} ${unit}`,
    target === undefined ? '' : `${bound} ${shown(target)}`,
    held === null ? '' : held ? 'yes' : 'NO',
    baseline ? `${shown(baseline.value)} ${baseline.of}` : '',
    share === null ? '' : share.toFixed(2),
    note,
  ];
}
