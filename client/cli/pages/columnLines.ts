import pc from 'picocolors';
import { showSource } from '../../../domain/plan/place.ts';
import type { TableReading } from '../../../domain/plan/types.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { wrapped } from '../layout/wrap.ts';

/** What each column of a plan's tables was taken for, and why: `plan preview --explain`. */
export function columnLines(tables: TableReading[], language: Language): string[] {
  if (tables.length === 0) return [];
  const title = text('Các cột được đọc là:', 'Columns were read as:')[language];
  return ['', pc.bold(title), ...tables.flatMap((table) => tableLines(table, language))];
}

function tableLines({ source, columns }: TableReading, language: Language): string[] {
  const where = showSource(source)[language];
  const lines = columns
    .filter(({ heading, takenFor }) => heading !== '' || takenFor.vi !== '')
    .flatMap(({ heading, takenFor, why }) => {
      const words = `“${heading}” → ${takenFor[language]} (${why[language]})`;
      return wrapped(words, 6, '    - ');
    });
  return [...(where === '' ? [] : wrapped(where, 2)), ...lines];
}

/** What the file holds that was left out, or read though nobody sees it. */
export const fileNotes = (notes: Text[], language: Language): string[] =>
  notes.flatMap((said) =>
    wrapped(text(`Tệp: ${said.vi}`, `File: ${said.en}`)[language], 2).map(pc.yellow),
  );
