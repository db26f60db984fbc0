import { joined, type Language, type Text, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import type { Desk } from '../../office/office.ts';
import { confirmed } from './confirmed.ts';

/** A document as it was typed, of one product or, empty, of all. */
export interface TypedDocument {
  documentNo: string;
  documentDate: string;
  product: string;
}

/**
 * Whether tasks may be reported with the document that was typed: what is odd about it is asked of
 * a person, and refused where there is none to ask.
 */
export async function sureOfReport(
  queries: Desk['queries'],
  ids: string[],
  { documentNo, documentDate, product }: TypedDocument,
  language: Language,
): Promise<boolean> {
  const document = { documentNo, documentDate: typedDate(documentDate), product };
  const doubts = await queries.reportDoubts(ids, document);
  if (doubts.length === 0) return true;
  const { vi, en } = joined(doubts, '; ');
  return confirmed(
    text(`Cần xem lại: ${vi}. Vẫn báo cáo? (có/không) `, `Look again: ${en}. Report? (yes/no) `),
    needsYes({ vi, en }),
    language,
  );
}

const needsYes = ({ vi, en }: Text): Text =>
  text(
    `Chưa báo cáo: ${vi}. Sửa lại, hoặc nếu đúng thì chạy lại với --yes.`,
    `Not reported: ${en}. Mend it, or where it is right run it again with --yes.`,
  );
