import type { Rule } from './page.ts';

/** A place on a page. */
type Point = [x: number, y: number];
/** Six figures that move, turn and stretch: the way from a drawing's own places to the page's. */
export type Matrix = number[];

/** Codes of a path's steps, and how many figures each takes. */
const STEPS = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 };
const FIGURES = [2, 2, 6, 4, 0];

/** Filled shapes thinner than this are drawn for a line. */
const THINNEST_AREA = 3;
/** Lines slant less than this. */
const SLANT = 1;
/** A dash of a dotted line is no border. */
const SHORTEST = 2;

export const throughBoth = (first: Matrix, second: Matrix): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [k = 1, l = 0, m = 0, n = 1, o = 0, p = 0] = second;
  return [
    ...[a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n],
    ...[a * o + c * p + e, b * o + d * p + f],
  ];
};

const moved = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The straight lines of each part of a path, as places on the page. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): [Point, Point][][] {
  const parts: [Point, Point][][] = [];
  let [start, here]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  const draw = (next: Point): void => {
    parts.at(-1)?.push([moved(matrix, here), moved(matrix, next)]);
    here = next;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? STEPS.closePath;
    const figures = FIGURES[step] ?? 0;
    const to = (from: number): Point => [path[from] ?? 0, path[from + 1] ?? 0];
    if (step === STEPS.moveTo) {
      [start, here] = [to(at + 1), to(at + 1)];
      parts.push([]);
    } else if (step === STEPS.lineTo) draw(to(at + 1));
    else if (step === STEPS.closePath) draw(start);
    else here = to(at + figures - 1);
    at += figures + 1;
  }
  return parts;
}

/** Borders drawn on a page. */
export interface Rules {
  across: Rule[];
  down: Rule[];
}

/** Adds the lines of a stroked path. */
export function addStroked(rules: Rules, path: ArrayLike<number>, matrix: Matrix): void {
  for (const [[x, y], [toX, toY]] of partsOf(path, matrix).flat()) {
    if (Math.abs(y - toY) < SLANT) add(rules.across, (y + toY) / 2, x, toX);
    else if (Math.abs(x - toX) < SLANT) add(rules.down, (x + toX) / 2, y, toY);
  }
}

/** Adds those parts of a filled path that are as thin as a line. */
export function addFilled(rules: Rules, path: ArrayLike<number>, matrix: Matrix): void {
  for (const part of partsOf(path, matrix)) {
    const points = part.flat();
    if (points.length === 0) continue;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if (bottom - top < THINNEST_AREA) add(rules.across, (top + bottom) / 2, left, right);
    else if (right - left < THINNEST_AREA) add(rules.down, (left + right) / 2, top, bottom);
  }
}

function add(rules: Rule[], at: number, from: number, to: number): void {
  const rule = { at, from: Math.min(from, to), to: Math.max(from, to) };
  if (rule.to - rule.from >= SHORTEST) rules.push(rule);
}
