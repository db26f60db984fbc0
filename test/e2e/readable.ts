import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The ways words may lie in a database: as they are, escaped as in JSON, in base64 at any offset,
 * in UTF-16.
 */
function formsOf(words: string): Buffer[] {
  const escaped = words.replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const inBase64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), Buffer.from(words)]).toString('base64');
    // The first and the last characters depend on what stands beside the words.
    return coded.replace(/=+$/, '').slice(before === 0 ? 0 : 4, -1);
  });
  return [
    words,
    escaped,
    escaped.toUpperCase().replaceAll('\\U', '\\u'),
    ...inBase64,
    words.normalize('NFD'),
  ]
    .map((form) => Buffer.from(form))
    .concat(Buffer.from(words, 'utf16le'));
}

/**
 * Which of some words can be read in the database of a data folder: in the file itself and in its
 * write-ahead log.
 */
export function readableIn(dataDir: string, words: string[]): string[] {
  const files = ['temporal.db', 'temporal.db-wal']
    .map((name) => path.join(dataDir, name))
    .filter((file) => existsSync(file));
  const contents = files.map((file) => readFileSync(file));
  return words.filter((word) =>
    formsOf(word).some((form) => contents.some((content) => content.includes(form))),
  );
}
