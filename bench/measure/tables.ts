import { execFileSync } from 'node:child_process';

/** Bytes of a part of a database: a table's own, or one of its indexes. */
export interface PartBytes {
  /** Of the table, or of the index. */
  name: string;
  table: string;
  kind: 'table' | 'index';
  bytes: number;
  /** An index of a column that holds nothing in any row. */
  isEmptyColumn: boolean;
}

/**
 * The parts of a SQLite database that nobody has open, by the pages they take. Needs the `sqlite3`
 * command with dbstat, as Debian's has it.
 */
export function partsOf(file: string): PartBytes[] {
  const empty = new Set(emptyIndexes(file));
  const rows = query<{ name: string; table: string; kind: string; bytes: number }>(
    file,
    `SELECT d.name, COALESCE(s.tbl_name, d.name) AS "table", COALESCE(s.type, 'table') AS kind,
     d.pgsize AS bytes FROM dbstat('main', 1) d LEFT JOIN sqlite_master s ON s.name = d.name`,
  );
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: kind === 'index' ? 'index' : 'table',
    isEmptyColumn: empty.has(row.name),
  }));
}

/** Indexes of lists are of a namespace and one column each: those whose column is always null. */
function emptyIndexes(file: string): string[] {
  const columns = query<{ name: string; column: string }>(
    file,
    `SELECT s.name, i.name AS "column" FROM sqlite_master s, pragma_index_info(s.name) i
     WHERE s.type = 'index' AND s.tbl_name = '${LISTS}' AND i.seqno = 1 AND i.name IS NOT NULL`,
  );
  if (columns.length === 0) return [];
  const counts = columns.map(({ name, column }) => `COUNT("${column}") AS "${name}"`);
  const [held = {}] = query<Record<string, number>>(
    file,
    `SELECT ${counts.join(', ')} FROM ${LISTS}`,
  );
  return Object.entries(held)
    .filter(([, count]) => count === 0)
    .map(([name]) => name);
}

/** The table that lists are read from. */
export const LISTS = 'executions_visibility';

function query<Row>(file: string, sql: string): Row[] {
  const printed = execFileSync('sqlite3', ['-json', file, sql], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return printed.trim() === '' ? [] : (JSON.parse(printed) as Row[]);
}
