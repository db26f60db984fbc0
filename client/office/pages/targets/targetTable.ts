import { unitOf } from '../../../../domain/directory/roles.ts';
import type { Directory, UnitId } from '../../../../domain/directory/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import type { SheetAsked, TargetLine } from '../../../../domain/target/sheet.ts';
import { targetSheet } from '../../../../domain/target/sheet.ts';
import { TARGET_RHYTHMS, type Target, type TargetRhythm } from '../../../../domain/target/types.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** A target's line with the name of whom it is about. */
export interface NamedLine extends TargetLine {
  name: Text;
  /** What all units came to together, below the lines of each. */
  isWhole: boolean;
}

/** A target as a table shows it. */
export interface TargetRows {
  target: Target;
  lines: NamedLine[];
  /** The office as a whole, whoever looks. */
  whole: TargetLine;
}

/** Targets that are reported on equally often, with their periods as columns. */
export interface TargetTable {
  rhythm: TargetRhythm;
  periods: string[];
  rows: TargetRows[];
}

/** Whom the table is for. */
export interface TableAsked extends SheetAsked {
  directory: Directory;
  /** Whether its reader may see the figures of a unit. */
  sees(unit: UnitId): boolean;
}

export const WHOLE_OFFICE = text('Toàn cơ quan', 'The whole office');

/** A plan's targets of a year by unit and period, a table for each rhythm. */
export function targetTables(targets: Target[], asked: TableAsked): TargetTable[] {
  const sorted = [...targets].sort(
    (a, b) => TARGET_RHYTHMS.indexOf(a.rhythm) - TARGET_RHYTHMS.indexOf(b.rhythm),
  );
  return grouped(sorted, ({ rhythm }) => rhythm).map((ones) => {
    const rows = ones.map((target) => rowsOf(target, asked));
    return {
      rhythm: ones[0].rhythm,
      periods: rows[0]?.whole.cells.map(({ period }) => period.id) ?? [],
      rows,
    };
  });
}

function rowsOf(target: Target, asked: TableAsked): TargetRows {
  const { units, whole } = targetSheet(target, asked);
  const seen = units.filter(({ unit }) => unit !== null && asked.sees(unit));
  const own = seen.map((line) => ({
    ...line,
    name: unitName(asked.directory, line.unit ?? ''),
    isWhole: false,
  }));
  const isSaid = units.length === 1 && seen.length === 1;
  return {
    target,
    whole,
    lines: isSaid ? own : [...own, { ...whole, name: WHOLE_OFFICE, isWhole: true }],
  };
}

/** A unit's name; its id where the directory has it no more. */
export function unitName(directory: Directory, unit: UnitId): Text {
  const name = unitOf(directory, unit)?.name ?? unit;
  return text(name, name);
}
