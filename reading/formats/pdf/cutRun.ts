import type { Run } from './page.ts';

/**
 * Words that reach over a border, cut in two at the space nearest to it: what stands close together
 * on a line comes out of a page as one. Null where no space is near.
 */
export function cutRun(run: Run, border: number): [Run, Run] | null {
  const each = (run.right - run.left) / Math.max(1, run.text.length);
  const placeOf = (at: number): number => run.left + at * each;
  const spaces = [...run.text.matchAll(/(?<=\S)\s+(?=\S)/gu)].map(({ index, 0: room }) => ({
    ...{ from: index, to: index + room.length },
    away: Math.abs(placeOf(index + room.length / 2) - border),
  }));
  const nearest = spaces.toSorted((one, other) => one.away - other.away)[0];
  if (!nearest || nearest.away > MOST_AWAY * run.size) return null;
  return [
    {
      ...run,
      text: run.text.slice(0, nearest.from),
      right: Math.min(border, placeOf(nearest.from)),
    },
    { ...run, text: run.text.slice(nearest.to), left: Math.max(border, placeOf(nearest.to)) },
  ];
}

/** Letters are not equally wide: so many heights a place may be off. */
const MOST_AWAY = 2;
