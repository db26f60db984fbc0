import { fold } from '../../../domain/text/fold.ts';
import { type Evidence, share } from './evidence.ts';
import { isMeasure, WATCHES } from './headings.ts';
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

/** How long something lasts or is kept. */
const DURATION = /^thoi han (?:thanh tra|kiem tra|kiem toan|giam sat|bao quan|su dung)$/u;

/** Of several dates the one work ends by is its deadline; what is only reported then comes last. */
const DEADLINES = [
  /^(?!.*bao cao).*(?:\bden\b|\bhan\b|ket thuc|hoan thanh|cham nhat)/u,
  /^(?!.*bao cao)/u,
  /^/u,
];

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

/**
 * Of two units' columns *chủ trì* leads and the other does the work; of two title columns the last
 * that names work is the task. Null where no column names it.
 */
export function placed(judging: Judging): Columns | null {
  const { headings, judged, periods, units } = judging;
  const titles = judged.flatMap(({ role }, at) => (role === 'title' ? [at] : []));
  const works = titles.filter((at) => !isMeasure(headings[at] ?? ''));
  const title = works.at(-1) ?? titles.at(-1);
  if (title === undefined) return null;
  const heading = judged[0]?.role === 'no' ? 'no' : fold(headings[0] ?? '');
  const columns: Columns = { title, width: headings.length, heading, headings, judged };
  for (const [at, { role }] of judged.entries()) {
    if (role === null || role === 'title' || role === 'due') continue;
    if (columns[role] === undefined) columns[role] = at;
    else if (role === 'lead') addLead(columns, at, judging);
  }
  const topic = titles.find((at) => at < title);
  if (topic !== undefined) columns.topic = topic;
  const { rivals, ...dues } = duesOf(judging);
  const whole: Columns = { ...watcherLeads(columns), ...dues };
  if (rivals) whole.rivals = { ...whole.rivals, ...rivals };
  return {
    ...whole,
    ...(whole.due === undefined && periods[0] ? { due: periods[0].at, periods } : {}),
    ...(whole.lead === undefined && units[0] ? { lead: units[0].at, units } : {}),
  };
}

/** Who watches a work is in charge of it where no other column names anybody. */
function watcherLeads({ supervisor, ...columns }: Columns): Columns {
  if (supervisor === undefined) return columns;
  const leads =
    columns.lead === undefined && WATCHES.test(fold(columns.headings[supervisor] ?? ''));
  return leads ? { ...columns, lead: supervisor } : { ...columns, supervisor };
}

/** A second column of units: who leads, who does it, or nobody can tell. */
function addLead(columns: Columns, at: number, judging: Judging): void {
  const first = columns.lead ?? at;
  const said = [first, at].map((column) => (judging.judged[column]?.words ?? 0) > 0);
  if (said[0] !== said[1]) Object.assign(columns, { lead: said[0] ? first : at });
  else if (mayBothLead(first, at, judging)) {
    const rivals = [...(columns.rivals?.lead ?? []), rivalAt(at, judging)];
    columns.rivals = { ...columns.rivals, lead: rivals };
  } else {
    const second = /chu tri/u.test(fold(judging.headings[at] ?? ''));
    Object.assign(columns, second ? { lead: at, doer: first } : { lead: first, doer: at });
  }
}

const rivalAt = (at: number, { headings }: Judging): Rival => ({ at, heading: headings[at] ?? '' });

/** Words that tell who leads from who works, and persons from units. */
const TELLING =
  /chu tri|chinh|dau moi|trach nhiem|thuc hien|phu trach|tham muu|nguoi|can bo|cong chuc|ca nhan|giao vien/u;

/** Two headings that say nothing of who leads, over units both. */
const mayBothLead = (first: number, second: number, { headings, evidence }: Judging): boolean =>
  evidence !== null &&
  [first, second].every(
    (at) => !TELLING.test(fold(headings[at] ?? '')) && holdsMostly(evidence[at], 'unit'),
  );

const holdsMostly = (evidence: Evidence | undefined, content: 'unit' | 'time'): boolean =>
  evidence !== undefined && share(evidence, content) >= 0.5;

/** Beside a deadline, dates among words like *đang thực hiện* tell when something was done. */
const tellsState = (evidence: Evidence | undefined): boolean =>
  evidence !== undefined && share(evidence, 'status') > 0;

/** The deadline's column, those as likely, and those of further dates. */
function duesOf(
  judging: Judging,
): Pick<Columns, 'due' | 'dueUnit' | 'moreDues'> & { rivals?: Columns['rivals'] } {
  const { headings, judged, evidence } = judging;
  const all = headings.flatMap((heading, at) =>
    judged[at]?.role === 'due' ? [{ at, heading }] : [],
  );
  const dues = all.filter(({ heading }) => all.length < 2 || !DURATION.test(fold(heading)));
  const said = dues.filter(({ at }) => (judged[at]?.words ?? 0) > 0);
  const among = said.length > 0 ? said : dues;
  const alike = DEADLINES.map((deadline) =>
    among.filter(({ heading }) => deadline.test(fold(heading))),
  ).find(({ length }) => length > 0);
  const [due] = alike ?? [];
  if (!due) return {};
  const dated = (at: number): boolean => evidence !== null && holdsMostly(evidence[at], 'time');
  const rivals = (alike ?? [])
    .slice(1)
    .filter(({ at }) => dated(at) && dated(due.at) && !tellsState(evidence?.[at]));
  const more = dues.filter(
    (each) => each !== due && !rivals.includes(each) && !tellsState(evidence?.[each.at]),
  );
  const dueUnit = unitOf(due.heading);
  return {
    ...{ due: due.at, ...(dueUnit ? { dueUnit } : {}) },
    ...(more.length > 0 ? { moreDues: more } : {}),
    ...(rivals.length > 0 ? { rivals: { due: rivals } } : {}),
  };
}
