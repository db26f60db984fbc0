import { fold } from '../../domain/text/fold.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** What a column of a superior's list may hold. */
export const LIST_ROLES = [
  ...(['slip', 'line', 'created', 'leader', 'parent', 'title', 'lead', 'coop', 'due'] as const),
  ...(['state', 'resultNo', 'resultDate'] as const),
] as const;
export type ListRole = (typeof LIST_ROLES)[number];

/** What each is called where somebody is asked what a column holds. */
export const ROLE_NAMES: Record<ListRole, Text> = {
  slip: text('số phiếu', 'slip number'),
  line: text('dòng trong phiếu', 'line of the slip'),
  created: text('ngày giao', 'day it was given'),
  leader: text('lãnh đạo chỉ đạo', 'leader directing'),
  parent: text('nhiệm vụ gốc', 'parent task'),
  title: text('nội dung nhiệm vụ', 'task'),
  lead: text('đơn vị chủ trì', 'lead unit'),
  coop: text('đơn vị phối hợp', 'coordinating units'),
  due: text('thời hạn', 'due'),
  state: text('tình trạng', 'state'),
  resultNo: text('số văn bản kết quả', 'number of the result’s document'),
  resultDate: text('ngày văn bản kết quả', 'day of the result’s document'),
};

/** Columns that are known and not read. */
const UNREAD =
  /^(?:s?tt|so tt|so thu tu|no\.?|#|so ngay (?:qua han|tre han|cham|con lai)|ghi chu|do (?:bao )?mat|do khan|muc do|nguoi nhap|ngay cap nhat)\b/u;

/** Headings in folded words: the first that fits wins, so narrower words stand first. */
const HEADINGS: readonly [ListRole, RegExp][] = [
  ['line', /^(?:dong|muc|stt|so thu tu|so dong)(?: nhiem vu)? (?:trong|cua|tren) phieu\b/u],
  ['line', /^(?:so|ma) dong\b/u],
  ['resultNo', /^(?:so|so,? ky hieu)\b.*\b(?:ket qua|bao cao|tra loi|phuc dap)\b/u],
  ['resultNo', /^van ban (?:ket qua|bao cao|tra loi|phuc dap)\b/u],
  ['resultDate', /^ngay\b.*\b(?:ket qua|bao cao|tra loi|phuc dap|hoan thanh thuc te)\b/u],
  ['slip', /^(?:so|ma)(?: so| hieu)? (?:phieu|nhiem vu|nv|viec|giao viec)\b/u],
  ['slip', /^phieu(?: giao(?: viec| nhiem vu)?)?$/u],
  ['slip', /^so(?:,? ky hieu)?(?: van ban)?(?: giao| chi dao)?$|^ky hieu(?: van ban)?$/u],
  ['created', /^(?:ngay|thoi gian|thoi diem)(?:,? thang)? (?:tao|lap|giao|chi dao|ban hanh|ky)\b/u],
  ['created', /^ngay (?:phieu|van ban)\b/u],
  ['leader', /^(?:lanh dao|dong chi|nguoi|ld)\b.*(?:chi dao|giao|phu trach)|^lanh dao$/u],
  ['parent', /^(?:nhiem vu|cong viec|viec) (?:cha|goc|me|tong|cap tren)\b/u],
  ['parent', /^thuoc (?:nhiem vu|van ban|phieu)\b|^noi dung (?:van ban|phieu)\b/u],
  ['coop', /phoi hop/u],
  ['lead', /chu tri|^(?:don vi|co quan|phong ban)(?: (?:thuc hien|xu ly|duoc giao|nhan))?$/u],
  ['due', /^(?:han|thoi han|ngay den han|thoi gian hoan thanh|den han)\b/u],
  ['state', /^(?:tinh trang|trang thai|tinh hinh|tien do)\b/u],
  ['title', /^(?:ten |noi dung )?(?:nhiem vu|cong viec|viec)\b|^noi dung(?: giao| chi dao)?$/u],
];

/** What a heading says; `unread` of what is known and not needed; null for unknown words. */
export function roleOf(heading: string): ListRole | 'unread' | null {
  const words = fold(heading);
  const found = HEADINGS.find(([, pattern]) => pattern.test(words));
  return found?.[0] ?? (UNREAD.test(words) ? 'unread' : null);
}
