import type { Agency } from '../../../config/agency.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { asOf } from '../../../domain/directory/asOf.ts';
import { holderOf } from '../../../domain/directory/roles.ts';
import { isFinished } from '../../../domain/task/phase.ts';
import { shortProof } from '../../../domain/task/proof/proofText.ts';
import { fold } from '../../../domain/text/fold.ts';
import { KIND_NAMES, KINDS, type KindName } from '../../office/pages/list/kinds.ts';
import type { TaskRow } from '../../office/types.ts';

/** What a list is narrowed to, as its address says it. Empty: not narrowed. */
export interface ListFilter {
  /** Words to look for, with or without diacritics. */
  words: string;
  kinds: KindName[];
  /** Kinds left out. */
  not: KindName[];
  unit: string;
  /** A unit that takes part beside the lead. */
  beside: string;
  plan: string;
  quarter: string;
  officer: string;
  leader: string;
  /** Ended tasks too; a kind asks for them by itself. */
  all: boolean;
}

/** Reads a filter from an address. What it does not know is left out: an old link still opens. */
export function filterIn(query: URLSearchParams): ListFilter {
  const kindsOf = (name: string): KindName[] =>
    query.getAll(name).filter((kind): kind is KindName => KIND_NAMES.includes(kind as KindName));
  const one = (name: string): string => (query.get(name) ?? '').trim().slice(0, 200);
  return {
    words: one('q'),
    kinds: kindsOf('is'),
    not: kindsOf('not'),
    unit: one('unit'),
    beside: one('beside'),
    plan: one('plan'),
    quarter: one('quarter'),
    officer: one('officer'),
    leader: one('leader'),
    all: query.has('all'),
  };
}

/** The address of a filter, as `filterIn` reads it. */
export function queryOf(filter: Partial<ListFilter>): string {
  const query = new URLSearchParams();
  const { words, kinds = [], not = [], all, ...ids } = filter;
  if (words) query.set('q', words);
  for (const kind of kinds) query.append('is', kind);
  for (const kind of not) query.append('not', kind);
  for (const [name, id] of Object.entries(ids)) if (id) query.set(name, id);
  if (all) query.set('all', '1');
  return query.toString();
}

/** The rows of a filter, in their order. */
export function narrowed(
  rows: TaskRow[],
  filter: ListFilter,
  agency: Agency,
  today: LocalDate,
): TaskRow[] {
  const { words, kinds, not, unit, beside, plan, quarter, officer, leader, all } = filter;
  const directory = asOf(agency.directory, today);
  const wanted = fold(words).split(' ').filter(Boolean);
  const endedToo = all || kinds.length > 0;
  return rows.filter((row) => {
    const { facts } = row;
    return (
      (endedToo || !isFinished(facts)) &&
      (unit === '' || facts.unit === unit) &&
      (beside === '' || isBeside(facts, beside)) &&
      (plan === '' || facts.plan === plan) &&
      (quarter === '' || facts.dueQuarter === quarter) &&
      (officer === '' || row.officer === officer) &&
      (leader === '' || holderOf(directory, facts, 'supervisor') === leader) &&
      kinds.every((kind) => KINDS[kind].holds(row, today)) &&
      !not.some((kind) => KINDS[kind].holds(row, today)) &&
      (wanted.length === 0 || hasWords(row, wanted))
    );
  });
}

const isBeside = ({ coordinating = [] }: TaskRow['facts'], wanted: string): boolean =>
  coordinating.some(({ unit }) => unit === wanted);

/** Made once a row: lists in memory keep theirs until the task changes. */
const folded = new WeakMap<TaskRow, string>();

function hasWords(row: TaskRow, wanted: string[]): boolean {
  const said = folded.get(row) ?? foldedOf(row);
  folded.set(row, said);
  return wanted.every((word) => said.includes(word));
}

function foldedOf({ key, facts }: TaskRow): string {
  const { title, unitName, ref, planName, deliverable, reports, proven } = facts;
  const proofs = [...reports.flatMap((report) => report.proofs), ...(proven ?? [])];
  const documents = proofs.map(shortProof);
  return fold([key, ref, title, unitName, planName, deliverable, ...documents].join(' '));
}
