import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { joined, type Text, text } from '../../text/text.ts';
import type { DocumentRef, Posted, Proof } from '../types.ts';
import type { Proven } from './proven.ts';

/** `15/BC-UBND ngày 20/11/2026` */
export const documentText = ({ documentNo, documentDate }: DocumentRef): Text =>
  text(
    `${documentNo} ngày ${shownDate(documentDate)}`,
    `${documentNo} of ${shownDate(documentDate)}`,
  );

/** The document of a proof; null where it names none. */
export const documentOf = ({ documentNo, documentDate }: Proof): DocumentRef | null =>
  documentNo !== undefined && documentDate !== undefined ? { documentNo, documentDate } : null;

/**
 * Everything a proof names, after its product: `Kế hoạch: 15/KH-UBND ngày 20/11/2026; ảnh
 * “le-ra-quan.jpg”`.
 */
export function proofText(proof: Proof): Text {
  const { product, link, picture, posted } = proof;
  const document = documentOf(proof);
  const said = joined(
    [
      ...(document ? [documentText(document)] : []),
      ...(link ? [text(link, link)] : []),
      ...(picture ? [text(`ảnh “${picture}”`, `picture "${picture}"`)] : []),
      ...(posted ? [postedText(posted)] : []),
    ],
    '; ',
  );
  return product === '' ? said : text(`${product}: ${said.vi}`, `${product}: ${said.en}`);
}

/** `niêm yết tại nhà văn hóa thôn Thượng từ ngày 01/11/2026 đến ngày 15/11/2026` */
function postedText({ where, from, to }: Posted): Text {
  const [vi, en] = to ? [` đến ngày ${shownDate(to)}`, ` to ${shownDate(to)}`] : ['', ''];
  const day = shownDate(from);
  return text(
    `niêm yết, đăng tại ${where} từ ngày ${day}${vi}`,
    `posted at ${where} from ${day}${en}`,
  );
}

/** A proof in the fewest words, the same in both languages: `15/BC-UBND`. */
export const shortProof = ({ documentNo, link, picture, posted }: Proof): string =>
  documentNo ?? link ?? picture ?? posted?.where ?? '';

/** The day a proof bears: its document's, or the day it was posted, or was given. */
export const dayOfProof = (
  { documentDate, posted, givenOn }: Proof,
  reportedOn: LocalDate,
): LocalDate => documentDate ?? posted?.from ?? givenOn ?? reportedOn;

/** `2/3 sản phẩm` */
export const provenText = ({ proven, of }: Pick<Proven, 'proven' | 'of'>): Text =>
  text(`${proven}/${of} sản phẩm`, `${proven}/${of} products`);

/** `2/3 sản phẩm (Kế hoạch: 15/KH-UBND ngày 20/11/2026), còn thiếu: Báo cáo kết quả` */
export function soFarText(proven: Proven, proofs: Proof[]): Text {
  const [count, given] = [provenText(proven), joined(proofs.map(proofText), '; ')];
  const missing = proven.missing.join('; ');
  return text(
    `${count.vi} (${given.vi}), còn thiếu: ${missing}`,
    `${count.en} (${given.en}), missing: ${missing}`,
  );
}
