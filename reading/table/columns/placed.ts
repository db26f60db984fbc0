import { fold } from '../../../domain/text/fold.ts';
import type { Columns, Judging, Rival } from './columns.ts';
import { duesOf } from './deadlines.ts';
import { holdsMostly } from './evidence.ts';
import { isMeasure, WATCHES } from './headings.ts';

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
