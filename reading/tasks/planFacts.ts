import { fold } from '../../domain/text/fold.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { Block } from '../table/grid.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

const paragraphsOf = (blocks: Block[]): Paragraph[] =>
  blocks.filter((block) => block.type === 'paragraph');

/** What else offices give out work by; these words stay part of the title. */
const KINDS =
  /^(?:CHƯƠNG TRÌNH|LỊCH|DANH MỤC|BẢNG PHÂN CÔNG|PHÂN CÔNG|NHIỆM VỤ|QUYẾT ĐỊNH|THÔNG BÁO|CÔNG ĐIỆN|CHỈ THỊ|NGHỊ QUYẾT|BIÊN BẢN|BÁO CÁO|V\/v)(?!\s*(?:số|SỐ))/u;

/**
 * The words after KẾ HOẠCH, or the heading of another kind of document; '' if the document has no
 * such line.
 */
export function titleOf(blocks: Block[]): string {
  const paragraphs = paragraphsOf(blocks);
  const at = paragraphs.findIndex((paragraph) => /^KẾ HOẠCH(?!\s*(?:số|SỐ))/u.test(paragraph.text));
  const own = oneLine(paragraphs[at]?.text ?? '').replace(/^KẾ HOẠCH[:\s]*/u, '');
  if (at >= 0) return own || oneLine(paragraphs[at + 1]?.text ?? '');
  const other = paragraphs.findIndex((paragraph) => KINDS.test(paragraph.text));
  const [heading, below] = [paragraphs[other], paragraphs[other + 1]].map((each) =>
    oneLine(each?.text ?? '').replace(/:$/u, ''),
  );
  if (other < 0 || !heading) return '';
  return KINDS.exec(heading)?.[0] === heading ? `${heading} ${below ?? ''}`.trim() : heading;
}

const AGENCY = '((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) [^(),;.]{2,60}';
const ENCLOSED = new RegExp(`kèm theo (?:Kế hoạch|Quyết định)[^()]{0,120} của ${AGENCY})`, 'iu');
const ISSUED = new RegExp(`(?:^|[,;] )${AGENCY}?) (?:ban hành|xây dựng) kế hoạch`, 'iu');

/**
 * Who issued the plan, in its own words: the appendix says it in full, the preamble often in short;
 * '' if neither.
 */
export function agencyOf(blocks: Block[]): string {
  const texts = paragraphsOf(blocks).map((paragraph) => paragraph.text);
  const names = [ENCLOSED, ISSUED].flatMap((pattern) =>
    texts.map((words) => pattern.exec(words)?.[1]),
  );
  return oneLine(names.find((name) => name !== undefined) ?? '');
}

/** A plan that prints no year. */
export class YearMissing extends Refusal {}

/**
 * The plan's year: asked for, in its title, or in its date of signing. Throws `Refusal` where none
 * is printed.
 */
export function yearOf(
  blocks: Block[],
  title: string,
  fileName: string,
  asked: number | undefined,
): number {
  if (asked !== undefined) return asked;
  const signed = paragraphsOf(blocks).map((paragraph) =>
    /ngày[^\p{L}]*tháng[^\p{L}]*năm (\d{4})/iu.exec(paragraph.text),
  );
  const heads = paragraphsOf(blocks).filter(
    ({ text: words }) =>
      /^(?:PHỤ LỤC|KẾ HOẠCH|NHIỆM VỤ|PHÂN CÔNG)/iu.test(words) || KINDS.test(words),
  );
  const named = [title, ...heads.map((paragraph) => paragraph.text)].map((words) =>
    /năm (20\d{2})/iu.exec(words),
  );
  const year = [...named, ...signed].find((match) => match)?.[1];
  if (year) return Number(year);
  throw new YearMissing(
    text(
      `không thấy năm của kế hoạch trong tệp “${fileName}”`,
      `file "${fileName}" names no plan year`,
    ),
    { action: 'fill-in', choices: [{ inputs: ['year'], example: '2026' }] },
  );
}

/**
 * `1` of a heading `PHỤ LỤC 1 …`; null for any other paragraph. An appendix without a number is ''.
 */
export function appendixOf(paragraph: string): string | null {
  const match = /^phụ lục(?: số)?(?:\s+([IVX]{1,5}|\d{1,2}|[A-Z])(?![\p{L}\p{N}]))?/iu.exec(
    paragraph,
  );
  return match ? (match[1] ?? '').toUpperCase() : null;
}

/** A short id from the file's name: `KH cải cách 2024.docx` → `kh-cai-cach-2024`. */
export function planId(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
  const slug = fold(base)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug.slice(0, 60).replace(/-+$/u, '') || 'plan';
}
