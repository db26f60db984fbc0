import { fold } from '../../../domain/text/fold.ts';
import type { Evidence } from './evidence.ts';
import type { Judged } from './judge.ts';
import type { Marks } from './marks.ts';
import type { PeriodColumn } from './periodColumns.ts';
import type { Role } from './roles.ts';
import type { UnitColumn } from './unitColumns.ts';

export type DueUnit = 'Tháng' | 'Quý';

/** A column beside another that it may take the place of. */
export interface Rival {
  at: number;
  heading: string;
}

/** Which column holds what. */
export type Columns = Partial<Record<Role, number>> & {
  title: number;
  width: number;
  /** What the first column is headed by; numbers are numbers by any name (`TT`, `STT`). */
  heading: string;
  /** The words of all headings. */
  headings: string[];
  /**
   * What the figures of the deadline's column count, where its heading says so (`Tháng`, `Quý`).
   */
  dueUnit?: DueUnit;
  /** Days, beside a deadline's column that holds their months. */
  day?: number;
  /** Columns of months or quarters with marks in them, in place of a deadline's column. */
  periods?: PeriodColumn[];
  /** What marks in them mean. */
  marks?: Marks;
  /** Columns of units with marks in them, in place of one of lead units. */
  units?: UnitColumn[];
  /**
   * Columns of further dates (`Thời gian báo cáo` beside `Thời gian hoàn thành`), with what they
   * are headed by.
   */
  moreDues?: Rival[];
  /** Columns as likely to hold the deadline, or the lead unit: asked, row by row. */
  rivals?: { due?: Rival[]; lead?: Rival[] };
  /** What each column was taken for, and by what. */
  judged: Judged[];
};

/** What a heading says that the figures below it count. */
export function unitOf(heading: string): DueUnit | undefined {
  const found = /^(?:trong )?(thang|quy)(?!\p{L})(?!.*(?:thang|quy))/u.exec(fold(heading))?.[1];
  if (!found) return undefined;
  return found === 'quy' ? 'Quý' : 'Tháng';
}

/** What is known of a header's columns when their places are given out. */
export interface Judging {
  headings: string[];
  judged: Judged[];
  /** Columns of months or quarters, and of units, to be marked. */
  periods: PeriodColumn[];
  units: UnitColumn[];
  evidence: Evidence[] | null;
}
