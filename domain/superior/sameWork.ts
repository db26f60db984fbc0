import { normalise } from '../text/fold.ts';
import type { Slip } from './slip.ts';
import type { AssignedRow } from './types.ts';

/** Lists show the beginning of a long text only. */
const CUT = /\s*(?:…|\.{3,})$/u;
/** A beginning shorter than this may be that of another task. */
const SHORTEST_BEGINNING = 20;

/** Whether two texts name the same work, where either may be cut: `Rà soát, báo cáo kết quả …`. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [normalise(one), normalise(other)];
  return a === b || isBeginningOf(a, b) || isBeginningOf(b, a);
}

function isBeginningOf(cut: string, whole: string): boolean {
  const begun = cut.replace(CUT, '');
  return begun !== cut && begun.length >= SHORTEST_BEGINNING && whole.startsWith(begun);
}

/** The same number however it is spaced or capitalised. */
export const slipKey = (number: string): string => normalise(number).replaceAll(' ', '');

/** Equal for the same line of the same slip. */
const lineKey = ({ number, line }: Slip): string => `${slipKey(number)}\n${slipKey(line)}`;

export const isSameLine = (one: Slip, other: Slip): boolean => lineKey(one) === lineKey(other);

/** The rows of a list once each, and those that a newer row replaces. */
export interface Newest {
  rows: AssignedRow[];
  replaced: AssignedRow[];
}

/** Of rows for the same work the newest: by the day of its slip, else the lower one. */
export function newestRows(all: AssignedRow[]): Newest {
  const lines = new Map<string, AssignedRow[]>();
  const replaced: AssignedRow[] = [];
  for (const row of all) {
    const ofLine = lines.get(lineKey(row)) ?? [];
    lines.set(lineKey(row), ofLine);
    const alike = ofLine.filter(({ title }) => isSameTitle(title, row.title));
    const [before] = alike;
    // A text that is cut may be either of two: it stays, and is asked about.
    if (!before || alike.length > 1) ofLine.push(row);
    else if ((row.created ?? '') >= (before.created ?? '')) {
      ofLine.splice(ofLine.indexOf(before), 1, row);
      replaced.push(before);
    } else replaced.push(row);
  }
  return { rows: [...lines.values()].flat(), replaced };
}
