import { text } from '../text/text.ts';
import type { Rewording } from './line.ts';

/** A time may begin here. */
const TIME = '(?= (?:truoc|hoac|sau|trong|den|cuoi|dau|ngay|thang|quy|nam|tuan|thu|\\d))';
const NUMERAL = '(?= (?:\\d|[IVX]+(?![a-z])))';

/**
 * Words of due texts typed without their accents, with what must stand beside an unclear one; each
 * is looked for in what those above it leave.
 */
const WORDS: readonly (readonly [string, string])[] = [
  [`truoc${TIME}`, 'trước'],
  ['hoac(?= (?:truoc|trong|dung|vao) )', 'hoặc'],
  [`den(?= het)|den${TIME}`, 'đến'],
  [`tu${TIME}`, 'từ'],
  [`het${TIME}`, 'hết'],
  ['cham nhat', 'chậm nhất'],
  ['muon nhat', 'muộn nhất'],
  ['hoan thanh', 'hoàn thành'],
  ['thuong xuyen', 'thường xuyên'],
  ['lien tuc', 'liên tục'],
  ['dinh ky', 'định kỳ'],
  ['dot xuat', 'đột xuất'],
  ['ke tu', 'kể từ'],
  ['khi co', 'khi có'],
  ['(?<=theo )quy dinh', 'quy định'],
  ['hang(?= (?:ngay|tuan|thang|quy|nam))', 'hàng'],
  ['moi(?= (?:ngay|tuan|thang|quy|nam))', 'mỗi'],
  ['cuoi(?= (?:thang|quy|nam))', 'cuối'],
  ['dau(?= (?:thang|quy|nam))', 'đầu'],
  [`(?<=(?:hàng|mỗi|\\d|cuối|đầu) )thang|thang${NUMERAL}`, 'tháng'],
  [`(?<=(?:hàng|mỗi|1|cuối|đầu) )quy|quy${NUMERAL}`, 'quý'],
  ['(?<=(?:hàng|mỗi|cuối|đầu|trong|hết|ca) )nam|nam(?= \\d{4})', 'năm'],
  ['(?<=(?:hàng|mỗi) )tuan', 'tuần'],
  ['(?<=(?:hàng|\\d) )ngay|ngay(?= \\d)', 'ngày'],
  ['(?<=\\d )gio(?= )', 'giờ'],
];

const PATTERNS = WORDS.map(
  ([plain, accented]) =>
    [new RegExp(`(?<!\\p{L})(?:${plain})(?!\\p{L})`, 'giu'), accented] as const,
);

const asTyped = (found: string, accented: string): string =>
  /^[A-Z]/u.test(found) ? accented.charAt(0).toUpperCase() + accented.slice(1) : accented;

/** A whole text typed without accents; one that has any is read as it stands. */
export const withoutAccents: Rewording = {
  name: 'without-accents',
  says: text('chữ không dấu', 'words without accents'),
  pattern: /^[\x20-\x7e–]+$/gu,
  becomes: ([line]) =>
    PATTERNS.reduce(
      (text, [plain, accented]) => text.replace(plain, (found) => asTyped(found, accented)),
      line,
    ),
  reads: [
    ['Truoc ngay 15/6', 'Trước ngày 15/6'],
    ['Cham nhat ngay 20/7', 'Chậm nhất ngày 20/7'],
    ['Hoan thanh trong thang 5/2026', 'Hoàn thành trong tháng 5/2026'],
    ['Dinh ky hang quy', 'Định kỳ hàng quý'],
    ['Quy II/2026', 'Quý II/2026'],
    ['6 thang dau nam', '6 tháng đầu năm'],
    ['Truoc ngay 05 hang thang', 'Trước ngày 05 hàng tháng'],
  ],
  not: [
    'Phong Noi vu',
    'Van phong UBND xa',
    'Tu phap',
    'Ngay sau khi ban giao',
    'trước 5/6, truoc',
  ],
};
