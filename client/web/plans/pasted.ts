import type { LocalDate } from '../../../domain/calendar/types.ts';

/** A table as it was pasted, with what its document would say above it. */
export interface Pasted {
  title: string;
  /** `12/KH-UBND`; empty: none. */
  number: string;
  issued: LocalDate | null;
  /** Columns by tabs, as Word and Excel copy them, or a table of HTML. */
  table: string;
}

/** The document that a pasted table is kept as: a letterhead, the title, the table. */
export function pastedDocument(pasted: Pasted): { name: string; bytes: Uint8Array } {
  const isHtml = /<table[\s>]/iu.test(pasted.table);
  const head = letterhead(pasted);
  const text = isHtml
    ? `<html><body>${head.map((line) => `<p>${escaped(line)}</p>`).join('')}${pasted.table}</body></html>`
    : `${head.join('\n\n')}\n\n${pasted.table}\n`;
  const name = `${oneLine(pasted.title) || 'ke-hoach'}.${isHtml ? 'html' : 'txt'}`;
  return { name, bytes: new TextEncoder().encode(text) };
}

/** As the reader finds number, day and title in any document. */
function letterhead({ title, number, issued }: Pasted): string[] {
  const [year, month, day] = (issued ?? '').split('-');
  return [
    ...(number === '' ? [] : [`Số: ${oneLine(number)}`]),
    ...(issued ? [`Ban hành, ngày ${day} tháng ${month} năm ${year}`] : []),
    'KẾ HOẠCH',
    oneLine(title),
  ];
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const escaped = (words: string): string =>
  words.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
