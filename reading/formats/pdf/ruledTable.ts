import type { Rule } from './page.ts';

/** A cell of a table drawn with rules, by the columns and rows it takes; ends are left out. */
export interface Cell {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A table drawn with rules: where its columns and rows stand on the page, and its cells. */
export interface RuledTable {
  xs: number[];
  ys: number[];
  cells: Cell[];
}

/** Rules nearer to each other than this are one. */
const NEAR = 3;
/** Rules meet over a gap no wider than this. */
const MEETS = 4;
/** A border is drawn along most of its cell's side. */
const MOST = 0.6;

/** Rules that cross one another, and the places of the columns and rows they part. */
export interface RuleGroup {
  across: Rule[];
  down: Rule[];
  xs: number[];
  ys: number[];
}

/** The groups of rules on a page, from the top down; a frame of one cell is none. */
export const ruleGroups = (across: Rule[], down: Rule[]): RuleGroup[] =>
  groupsOf(across, down)
    .map((group) => ({ ...group, xs: placesOf(group.down), ys: placesOf(group.across) }))
    .filter(({ xs, ys }) => (xs.length - 1) * (ys.length - 1) > 2)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));

/** True where one of two lists of places holds all of the other's. */
export const isPartOf = (xs: number[], others: number[]): boolean =>
  xs.every((at) => others.some((other) => Math.abs(at - other) <= MEETS));

interface Group {
  across: Rule[];
  down: Rule[];
}

const crosses = (across: Rule, down: Rule): boolean =>
  across.from - MEETS <= down.at &&
  down.at <= across.to + MEETS &&
  down.from - MEETS <= across.at &&
  across.at <= down.to + MEETS;

/** Rules that cross one another, gathered. */
function groupsOf(across: Rule[], down: Rule[]): Group[] {
  const groups: Group[] = [];
  const left = new Set(down);
  for (const rule of across) {
    const mine = groups.filter((group) => group.down.some((each) => crosses(rule, each)));
    const group: Group = {
      across: [...mine.flatMap((each) => each.across), rule],
      down: mine.flatMap((each) => each.down),
    };
    for (const each of left)
      if (crosses(rule, each)) {
        group.down.push(each);
        left.delete(each);
      }
    for (const each of mine) groups.splice(groups.indexOf(each), 1);
    groups.push(group);
  }
  return groups.filter((group) => group.down.length > 1 && group.across.length > 1);
}

/** Places that rules stand at, each once. */
function placesOf(rules: Rule[]): number[] {
  const places: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) places.push(at);
  }
  return places;
}

/** The cells that a group's rules draw; columns at `xs`, which may be those of a page before. */
export function tableOf({ across, down, ys }: RuleGroup, xs: number[]): RuledTable {
  const isDrawn = (rules: Rule[], at: number, from: number, to: number): boolean => {
    const covered = rules
      .filter((rule) => Math.abs(rule.at - at) <= NEAR)
      .reduce(
        (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
        0,
      );
    return covered >= MOST * (to - from);
  };
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const x = (at: number): number => xs[at] ?? 0;
  const y = (at: number): number => ys[at] ?? 0;
  const taken = new Set<string>();
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      let [right, bottom] = [column + 1, row + 1];
      while (right < columns && !isDrawn(down, x(right), y(row), y(row + 1))) right += 1;
      while (bottom < rows && !isDrawn(across, y(bottom), x(column), x(right))) bottom += 1;
      for (let r = row; r < bottom; r += 1)
        for (let c = column; c < right; c += 1) taken.add(`${r},${c}`);
      cells.push({ left: column, right, top: row, bottom });
    }
  return { xs, ys, cells };
}
