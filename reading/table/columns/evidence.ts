import type { GridRow } from '../grid.ts';
import { type Content, contentOf } from './content.ts';
import type { Role } from './roles.ts';

/** How many of a column's cells hold what; blanks are not counted. */
export interface Evidence {
  filled: number;
  of: Partial<Record<Content, number>>;
}

/**
 * What stands below a header, column by column. Cells that print its headings again say nothing.
 */
export function evidenceBelow(rows: GridRow[], headings: string[]): Evidence[] {
  return headings.map((heading, at) => {
    const contents = rows
      .filter(({ cells }) => cells[at] !== heading)
      .map(({ cells }) => contentOf(cells[at] ?? ''))
      .filter((content) => content !== 'blank');
    const of: Evidence['of'] = {};
    for (const content of contents) of[content] = (of[content] ?? 0) + 1;
    return { filled: contents.length, of };
  });
}

export const share = ({ filled, of }: Evidence, ...contents: Content[]): number =>
  filled === 0 ? 0 : contents.reduce((sum, content) => sum + (of[content] ?? 0), 0) / filled;

/** What a role's cells should hold, and what speaks against it. */
const FITS: Partial<Record<Role, { holds: Content[]; never: Content[] }>> = {
  title: { holds: ['sentence', 'words'], never: ['time', 'citation', 'number', 'mark', 'status'] },
  lead: { holds: ['unit', 'person'], never: ['time', 'citation', 'number', 'sentence', 'status'] },
  doer: { holds: ['unit', 'person'], never: ['time', 'citation', 'number', 'sentence', 'status'] },
  coop: { holds: ['unit', 'person'], never: ['time', 'citation', 'number', 'status'] },
  supervisor: {
    holds: ['unit', 'person'],
    never: ['time', 'citation', 'number', 'status', 'sentence'],
  },
  due: { holds: ['time', 'duration'], never: ['unit', 'citation', 'status', 'person'] },
  start: { holds: ['time'], never: ['unit', 'citation', 'status', 'person'] },
  deliverable: { holds: ['words', 'sentence'], never: ['status'] },
  no: { holds: ['number'], never: ['sentence', 'unit', 'time'] },
  basis: { holds: ['citation'], never: [] },
  status: { holds: ['status'], never: [] },
};

const FOR = 2;
const AGAINST = 5;
/** Roles that speak of somebody: a column that names nobody has none of them. */
const PEOPLE = new Set<Role>(['lead', 'doer', 'supervisor']);
/** A column with fewer filled cells than these is not judged against a role. */
const FEWEST = 2;

/** Points for or against a role by what stands below. */
export function pointsFor(role: Role, evidence: Evidence | undefined): number {
  const fit = FITS[role];
  if (!fit || !evidence || evidence.filled === 0) return 0;
  const holds = share(evidence, ...fit.holds);
  if (evidence.filled < FEWEST) return FOR * holds;
  const none = holds === 0 && PEOPLE.has(role) ? 1 : 0;
  return FOR * holds - AGAINST * share(evidence, ...fit.never) - none;
}

/** True where at least half of a column's cells hold such words. */
export const holdsMostly = (
  evidence: Evidence | undefined,
  content: 'unit' | 'time' | 'duration',
): boolean => evidence !== undefined && share(evidence, content) >= 0.5;
