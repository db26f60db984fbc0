import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import type { GivenWork, Orally } from '../../office/types.ts';

/** What was typed of how work came to the office. */
export interface GivenOptions {
  documentNo?: string;
  documentDate?: string;
  given?: string;
  received?: string;
}

/**
 * How work came to the office, as it was typed: by a document with its number and date, or orally
 * (`giao ban ngày 05/03/2026`). Refuses both together, neither, and halves.
 */
export function typedGiven(options: GivenOptions): GivenWork {
  const { documentNo, documentDate, given, received } = options;
  if (given !== undefined) {
    if (documentNo ?? documentDate ?? received) throw new Refusal(BOTH);
    return typedOrally(given);
  }
  if (!documentNo || !documentDate) throw new Refusal(NEITHER);
  return {
    documentNo,
    documentDate: typedDate(documentDate),
    ...(received === undefined ? {} : { received: typedDate(received) }),
  };
}

const BOTH = text(
  'Việc giao bằng lời (--given) thì không có --document-no, --document-date, --received; bỏ một bên.',
  'Work given orally (--given) has no --document-no, --document-date or --received; leave one side out.',
);
const NEITHER = text(
  'Việc này giao ở đâu? Ghi --document-no và --document-date của văn bản, hoặc --given nếu giao bằng lời, ví dụ --given "giao ban ngày 05/03/2026".',
  'How was this work given? Say --document-no and --document-date of the document, or --given where it was said, e.g. --given "giao ban ngày 05/03/2026".',
);

/** `giao tại giao ban ngày 05/03/2026` */
const ORALLY =
  /^(?:(?:được )?giao (?:tại|ở|trong|qua) )?(?<where>\p{L}.*?),? (?:ngày )?(?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d\d-\d\d)$/iu;

function typedOrally(words: string): Orally {
  const line = words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const { where, day } = ORALLY.exec(line)?.groups ?? {};
  if (!where || !day) throw new Refusal(unclear(words));
  return { given: { where: where.replace(/ ngày$/iu, ''), on: typedDate(day) } };
}

const unclear = (words: string): Text =>
  text(
    `Chưa rõ “${words}” là giao ở đâu, ngày nào; ghi nơi giao rồi đến ngày, ví dụ --given "giao ban ngày 05/03/2026".`,
    `"${words}" does not say where and on which day; write the place, then the day, e.g. --given "giao ban ngày 05/03/2026".`,
  );
