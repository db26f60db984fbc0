import { fold } from '../../domain/text/fold.ts';
import { readUnits, type Units } from '../tasks/units.ts';
import type { Item } from './outline.ts';

type Label = 'due' | 'lead' | 'coop' | 'product' | 'other';

/** What stands before the colon of a label, folded. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    'due',
    /^(?:thoi (?:han|gian|diem)|tien do|han|han chot|lich|ngay)(?: (?:du kien|hoan thanh|thuc hien|trinh|bao cao|gui|nop|to chuc|ket thuc|trien khai|phai xong))*$|^(?:hoan thanh|ngay hoan thanh|ket thuc|xong|deadline)$/u,
  ],
  [
    'coop',
    /^(?:(?:don vi|co quan|bo phan|nguoi|cac don vi|cac co quan)[ ,]*)?phoi hop(?: thuc hien| cung)?$/u,
  ],
  [
    'lead',
    /^(?:(?:don vi|co quan|bo phan|nguoi|to chuc|ca nhan|dau moi)[ ,/]*)*(?:chu tri(?: thuc hien| tham muu)?|thuc hien|phu trach|chiu trach nhiem|trach nhiem(?: thuc hien)?|dau moi|tham muu|phan cong|giao|duoc giao)$/u,
  ],
  [
    'product',
    /^(?:ket qua|san pham|ket qua dau ra|yeu cau san pham)(?: (?:du kien|dat duoc|dau ra))*$/u,
  ],
  [
    'other',
    /^(?:dia diem|thanh phan|kinh phi|nguon kinh phi|doi tuong|so luong|noi dung|hinh thuc|muc tieu|yeu cau|ghi chu)$/u,
  ],
];

/** Labels in one line: `Thời hạn: …; Chủ trì: …`. */
const LABEL_IN_LINE =
  /(?:^|[;.]\s*|\s[-–]\s*)((?:Thời|Tiến độ|Hạn|Hoàn thành|Kết thúc|Xong|Ngày|Deadline|Thực hiện|Lịch|Đơn vị|Cơ quan|Bộ phận|Người|Chủ trì|Phối hợp|Phụ trách|Đầu mối|Kết quả|Sản phẩm|Phân công|Trách nhiệm|Địa điểm|Thành phần|Kinh phí)[^:;.]{0,40}?)\s?:\s*/gu;

/** What the labelled lines of a block say; '' for what none does. */
export interface Labelled {
  due: string;
  units: Units;
  product: string;
}

/** The label and words of a line, and of further labels in it; empty where it begins with none. */
function labelsIn(line: string): { label: Label; words: string }[] {
  const found = [...line.matchAll(LABEL_IN_LINE)];
  if (found[0]?.index !== 0) return [];
  return found.flatMap((match, at) => {
    const label = LABELS.find(([, pattern]) => pattern.test(fold(match[1] ?? '').trim()))?.[0];
    const words = line.slice(match.index + match[0].length, found[at + 1]?.index);
    return label ? [{ label, words: words.replace(/[\s;.,]+$/u, '').trim() }] : [];
  });
}

/** True for a line that begins with a label. */
export const isLabelled = ({ text }: Item): boolean => labelsIn(text).length > 0;

/**
 * What the lines below an item say of it by labels; null where they name neither unit nor time. It
 * is asked of an item once for each line below it, and read once.
 */
export function labelledBelow(item: Item): Labelled | null {
  const known = told.get(item);
  if (known !== undefined) return known;
  const read = readBelow(item);
  told.set(item, read);
  return read;
}

const told = new WeakMap<Item, Labelled | null>();

function readBelow({ children }: Item): Labelled | null {
  const all = children.flatMap(({ text }) => labelsIn(text));
  const of = (label: Label): string =>
    all.flatMap((one) => (one.label === label ? [one.words] : [])).join('; ');
  const [due, lead, coop] = [of('due'), of('lead'), of('coop')];
  if (due === '' && lead === '') return null;
  return { due, units: readUnits(lead, coop), product: of('product') };
}
