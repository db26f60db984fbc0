import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Extent, READS, type ReadableKind } from '../../domain/access/mayRead.ts';
import { PAGE_ROLES } from '../../domain/access/standing.ts';

/** What docs/page.md calls each kind, in its order. */
const KINDS: Record<ReadableKind, string> = {
  task: 'a task',
  list: 'lists, figures, reports: of tasks',
  plan: 'plans that run: name and period',
  figure: 'figures of targets and rounds, by unit',
  mail: 'mails to people',
  inspection: 'inspections and what they found',
  draft: 'drafts of plans',
  settings: "the agency's files",
  records: 'records: raw histories',
};

const EXTENTS: Record<Extent, string> = {
  agency: 'all',
  field: 'his field',
  unit: 'his unit',
  own: 'his own',
};

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

test('docs/page.md says who reads what as the code enforces it', () => {
  const rows = (Object.keys(KINDS) as ReadableKind[]).map((kind) =>
    line([
      KINDS[kind],
      ...PAGE_ROLES.map((role) => {
        const extent = READS[kind][role];
        return extent === null ? '–' : EXTENTS[extent];
      }),
    ]),
  );
  const table = [`| | ${PAGE_ROLES.join(' | ')} |`, `|${'---|'.repeat(8)}`, ...rows].join('\n');
  expect(readFileSync('docs/page.md', 'utf8')).toContain(`\n\n${table}\n\n`);
});
