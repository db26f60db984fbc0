import { shortKey } from '../../../domain/case/shortKey.ts';
import { showSource } from '../../../domain/plan/place.ts';
import { type ListComparison, ROW_KINDS } from '../../../domain/superior/compare.ts';
import { KIND_TEXT } from '../../../domain/superior/kindText.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { RowOutcome } from '../../office/types.ts';

/** Rows of these kinds are counted only. */
const COUNTED = ['same', 'replaced'];

/** A compared list, kind by kind, with what was done about its rows. */
export function listLines(
  { rows, gone }: ListComparison,
  outcomes: RowOutcome[],
  language: Language,
): string[] {
  const placed = rows.map((found, at) => ({ found, end: outcomes.find((one) => one.at === at) }));
  const parts = ROW_KINDS.flatMap((kind) => {
    const own = placed.filter(({ found }) => found.is === kind);
    if (own.length === 0) return [];
    const heading = `${KIND_TEXT[kind][language]}: ${own.length}`;
    if (COUNTED.includes(kind)) return [heading];
    return [heading, ...own.flatMap(({ found, end }) => rowLines(found, end, language))];
  });
  const goneLines = gone.map(({ id, title }) => `  ${shortKey(id)} ${title}`);
  return [
    ...parts,
    ...(gone.length === 0 ? [] : [`${GONE[language]}: ${gone.length}`, ...goneLines]),
  ];
}

const GONE = text('Không còn trong danh sách', 'No more in the list');

function rowLines(
  { row, said }: ListComparison['rows'][number],
  end: RowOutcome | undefined,
  language: Language,
): string[] {
  const number = row.line === '' ? row.number : `${row.number}/${row.line}`;
  const place = showSource(row.source)[language];
  const became = end ? ` → ${end.said[language]} ${end.keys.join(', ')}` : '';
  return [
    `  ${number || '–'} (${place}) ${row.title || '–'}; ${row.dueText || '–'}${became}`,
    ...said.map((one) => `    ${one[language]}`),
  ];
}
