import type { UnitId } from '../../../../domain/directory/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import {
  amountText,
  periodText,
  shortPeriodText,
  wantedText,
} from '../../../../domain/target/figureText.ts';
import type { TargetCell, TargetLine } from '../../../../domain/target/sheet.ts';
import {
  TARGET_STATE_TEXT,
  TARGET_STATES,
  type TargetState,
} from '../../../../domain/target/state.ts';
import type { Target, TargetFigure } from '../../../../domain/target/types.ts';
import { RATE_TEXT } from '../../../../domain/task/rates.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { type TableAsked, targetTables, unitName, WHOLE_OFFICE } from './targetTable.ts';

/** What a target came to in a year, for a unit or the office as a whole. */
export interface YearResult {
  target: Target;
  unit: UnitId | null;
  name: Text;
  wanted: Text;
  /** Null: nothing was reported. */
  reached: Text | null;
  state: TargetState | null;
  /** In words, whatever there is to say of it. */
  said: Text;
  /** Where the figures were read, or by which formula they are counted. */
  source: Text;
}

/** How many targets of somebody stand how. */
export interface StateCounts {
  name: Text;
  counts: Record<TargetState, number>;
}

/** A plan's targets at a year's end, or as they stand until then. */
export interface YearResults {
  year: number;
  rows: YearResult[];
  /** Of the office as a whole, each target once. */
  whole: StateCounts;
  /** Of each unit that is judged by itself. */
  units: StateCounts[];
}

/** Lays the year's results out, a target's units before what they came to together. */
export function yearResults(targets: Target[], asked: TableAsked): YearResults {
  const tables = targetTables(targets, asked);
  const all = tables.flatMap(({ rows }) => rows);
  const rows = all.flatMap(({ target, lines }) =>
    lines.map((line) => resultOf(target, line, line.name)),
  );
  const units = [...new Set(rows.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  return {
    ...{ year: asked.year, rows },
    whole: countsOf(
      WHOLE_OFFICE,
      all.map(({ whole }) => whole.year.state),
    ),
    units: units
      .map((unit) =>
        countsOf(
          unitName(asked.directory, unit),
          rows.filter((row) => row.unit === unit).map(({ state }) => state),
        ),
      )
      .filter(({ counts }) => Object.values(counts).some((count) => count > 0)),
  };
}

/** The same of the office as a whole alone, each target once. */
export const wholeResults = (targets: Target[], asked: TableAsked): YearResult[] =>
  targetTables(targets, asked)
    .flatMap(({ rows }) => rows)
    .map(({ target, whole }) => resultOf(target, whole, WHOLE_OFFICE));

function countsOf(name: Text, states: (TargetState | null)[]): StateCounts {
  const counts = Object.fromEntries(
    TARGET_STATES.map((state) => [state, states.filter((one) => one === state).length]),
  ) as Record<TargetState, number>;
  return { name, counts };
}

function resultOf(target: Target, { unit, year, cells }: TargetLine, name: Text): YearResult {
  const { reached, state } = year;
  return {
    ...{ target, unit, name, state, wanted: wantedText(target) },
    reached: reached && amountText(Number(reached.value.toFixed(2)), target.measure),
    said: state ? TARGET_STATE_TEXT[state] : whyNot(target, reached !== null),
    source: sourceOf(target, unit, cells),
  };
}

function whyNot({ counted, adds }: Target, isReported: boolean): Text {
  if (counted) return NOTHING_DUE;
  return isReported && adds ? PART : NOT_YET;
}

const NOTHING_DUE = text('chưa có nhiệm vụ đến hạn', 'no task has come due');
const PART = text('góp vào kết quả chung', 'part of the whole');
const NOT_YET = text('chưa đến kỳ báo cáo', 'not due yet');

function sourceOf(target: Target, unit: UnitId | null, cells: TargetCell[]): Text {
  if (target.counted) return RATE_TEXT[target.counted.rate].formula;
  const periods = new Set(cells.map(({ period }) => period.id));
  const own = target.figures.filter(
    (one) => periods.has(one.period) && (unit === null || one.unit === unit),
  );
  const said = target.adds ? own : own.slice(-1);
  const sources = grouped(said, ({ source }) => source).map(sourceText);
  const words = sources.slice(0, MOST_SOURCES).join('; ');
  const more = sources.length > MOST_SOURCES ? '; …' : '';
  return text(words + more, words + more);
}

/** `Báo cáo số 12/BC-UBND (quý I, quý II/2026)` */
function sourceText(figures: [TargetFigure, ...TargetFigure[]]): string {
  const periods = [...new Set(figures.map(({ period }) => period))].sort();
  const last = periods.pop() ?? '';
  const said = [...periods.map((period) => shortPeriodText(period).vi), periodText(last).vi];
  return `${figures[0].source} (${said.join(', ')})`;
}

/** More of them stand on the target's own page. */
const MOST_SOURCES = 4;
