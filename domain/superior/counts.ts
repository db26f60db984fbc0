import type { ComparedRow } from './compare.ts';

/** How a superior's list counts its rows: what it gives no known state is counted in no rate. */
export interface AboveCounts {
  done: number;
  open: number;
  /** Moved to others, or taken back. */
  ended: number;
  unknown: number;
}

/** Counts rows by the states that the list itself gives. */
export function countAbove(rows: ComparedRow[]): AboveCounts {
  const counts: AboveCounts = { done: 0, open: 0, ended: 0, unknown: 0 };
  for (const { row, is } of rows) {
    if (is === 'replaced' || is === 'refused') continue;
    const { state } = row;
    counts[state === null ? 'unknown' : isOver(state) ? 'ended' : state] += 1;
  }
  return counts;
}

const isOver = (state: 'open' | 'done' | 'moved' | 'taken-back'): state is 'moved' | 'taken-back' =>
  state === 'moved' || state === 'taken-back';
