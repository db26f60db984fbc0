/** Records of a CSV file, each with the line it begins on, from 1. */
export interface Separated {
  records: { cells: string[]; line: number }[];
  /**
   * True if some field in quotes holds what only quotes allow: a line break, the delimiter or a
   * doubled quote.
   */
  quoted: boolean;
  /** Line of a quote that is never closed; null if all are. */
  unclosed: number | null;
}

/** Cuts a text into records by RFC 4180. A quote among the words of a field is a word too. */
export function parseCsv(raw: string, delimiter: string): Separated {
  // Excel may say first which delimiter follows; that is no record.
  const text = raw.replace(/^sep=.(?=\r?\n)/iu, '');
  const read: Separated = { records: [], quoted: false, unclosed: null };
  let record = { cells: [] as string[], line: 1 };
  let line = 1;
  let at = 0;
  while (at < text.length) {
    // One quote that never closes says enough: to seek the end for each would take for ever.
    const quoted = text[at] === '"' && read.unclosed === null;
    const field = quoted ? quotedField(text, at, delimiter) : plainField(text, at, delimiter);
    if (field.unclosed) read.unclosed ??= line;
    read.quoted ||= field.special;
    record.cells.push(field.cell);
    line += field.lines;
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      record.cells.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    read.records.push(record);
    record = { cells: [], line };
  }
  return read;
}

interface Field {
  cell: string;
  end: number;
  lines: number;
  special: boolean;
  unclosed: boolean;
}

function plainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
    end += 1;
  return { cell: text.slice(start, end), end, lines: 0, special: false, unclosed: false };
}

/**
 * A delimiter or the line's end follows the closing quote; two together are one of the words. Where
 * words follow it, the field was typed with quotes as words; if that is in a later line, the quote
 * that opened was never closed.
 */
function quotedField(text: string, start: number, delimiter: string): Field {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const inner = text.slice(start + 1, Math.max(end, start));
  if (end < 0 || ![undefined, delimiter, '\n', '\r'].includes(text[end + 1])) {
    return { ...plainField(text, start, delimiter), unclosed: end < 0 || /[\n\r]/u.test(inner) };
  }
  const special = inner.includes(delimiter) || /[\n\r]|""/u.test(inner);
  const lines = inner.split(/\r\n|\n|\r/u).length - 1;
  return { cell: inner.replaceAll('""', '"'), end: end + 1, lines, special, unclosed: false };
}
