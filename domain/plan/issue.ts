import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type Text, text } from '../text/text.ts';

/** What a plan says of itself as a document. */
export interface PlanIssue {
  title: string;
  /** `12/KH-UBND`; empty where none is printed. */
  number: string;
  /** The day it was issued. */
  issued: LocalDate | null;
}

/**
 * What offices issue work by, told by the letters after its number (Decree 30/2020/NĐ-CP, App.
 * III).
 */
const SORTS: readonly [RegExp, Text][] = [
  [/^KH(?:-|$)/, text('Kế hoạch', 'Plan')],
  [/^CTr(?:-|$)/i, text('Chương trình', 'Programme')],
  [/^QĐ(?:-|$)/, text('Quyết định', 'Decision')],
  [/^CT(?:-|$)/, text('Chỉ thị', 'Directive')],
  [/^TB(?:-|$)/, text('Thông báo', 'Notice')],
  [/^NQ(?:-|$)/, text('Nghị quyết', 'Resolution')],
];

const DOCUMENT = text('Văn bản', 'Document');

/**
 * How mails, lists and pages name a plan: `Kế hoạch số 12/KH-UBND ngày 05/01/2026`. Where it prints
 * no number its title stands for it.
 */
export function planName({ title, number, issued }: PlanIssue): Text {
  if (number === '') return text(title, title);
  const letters = number.slice(number.indexOf('/') + 1);
  const sort = SORTS.find(([pattern]) => pattern.test(letters))?.[1] ?? DOCUMENT;
  const [vi, en] = issued ? [` ngày ${shownDate(issued)}`, ` of ${shownDate(issued)}`] : ['', ''];
  return text(`${sort.vi} số ${number}${vi}`, `${sort.en} no. ${number}${en}`);
}
