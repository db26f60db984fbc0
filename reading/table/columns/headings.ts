import { fold } from '../../../domain/text/fold.ts';
import type { Heading, Role } from './roles.ts';

/** A kind of heading in folded words: the first that fits wins, so narrower words stand first. */
type Kind = [role: Role, weight: 1 | 2 | 3, words: RegExp];

/** Who watches a work; in charge of it where nobody else is named. */
export const WATCHES = /^(?:nguoi|can bo|don vi|bo phan) (?:giam sat|theo doi|kiem tra)/u;

const NUMBERS: Kind[] = [
  ['no', 3, /^(?:s?tt|so tt|so thu tu|no\.?|#|muc so|thu tu|stt\b.{0,12})$/u],
  ['no', 2, /^(?:ma|so)(?: (?:wbs|so|viec|hieu|nhiem vu|cong viec|nv|cv))?$/u],
];

/** What a task comes from: a document, a resolution, a request. */
const BASES: Kind[] = [
  ['basis', 3, /^(?:cac )?(?:can cu|co so phap ly|nguon(?! (?:von|luc|kinh)))\b/u],
  ['basis', 3, /^(?:so,? )?ky hieu|^so(?: (?:va|,) ngay)?(?: cua)? (?:van ban|cv|cong van|vb)\b/u],
  [
    'basis',
    3,
    /^(?:theo |so )?(?:van ban|cong van|thong bao|nghi quyet|ke hoach|vb)(?: (?:cua .+|so))? ?(?:giao|chi dao|den|yeu cau|lien quan|goc|can cu)\b/u,
  ],
  ['basis', 3, /^(?:ngay )?(?:ban hanh|ky|van ban den|nhan van ban)$/u],
  ['basis', 3, /^ngay (?:ban hanh|ky|giao|nhan|den(?! han)|van ban|thang van ban)\b/u],
];

/** How far a task has come; it gives no duty and is no product. */
const STATES: Kind[] = [
  ['status', 3, /^(?:tinh trang|trang thai|hien trang|thuc trang|muc do hoan thanh)\b/u],
  ['status', 3, /^(?:ty le|%)\b/u],
  [
    'status',
    3,
    /^(?:ket qua|tien do)(?: da)? thuc hien(?: (?:den|tinh den|cua|trong|nam|quy|thang|nhiem vu)\b.*)?$/u,
  ],
  ['status', 3, /^(?:ket qua|tien do) (?:den (?:nay|ngay)|hien tai|bao cao)\b/u],
  ['status', 3, /^(?:danh gia|kho khan|vuong mac|ly do|nguyen nhan|ton tai|han che)\b/u],
];

/** Whom a work is about: `Đơn vị được kiểm tra` carries nothing. */
const OBJECTS: Kind[] = [
  [
    'topic',
    3,
    /^(?:(?:ten )?(?:don vi|co quan|co so|to chuc|doanh nghiep|doi tuong|dia phuong|dia ban|truong)\b[a-z, ]*\bduoc|doi tuong) (?:kiem tra|thanh tra|giam sat|kiem toan|khao sat|danh gia|tham dinh|xac minh|lam viec|ho tro|kiem ke)\b/u,
  ],
];

const OTHERS: Kind[] = [
  ['note', 3, /^ghi chu|^luu y$/u],
  [
    'other',
    3,
    /^(?:kinh phi|du toan|nguon von|nguon kinh phi|tong (?:so|cong|kinh phi)|so tien|thanh tien|don gia|so luong|don vi tinh|dvt|dia diem|noi (?:nhan|to chuc|thuc hien)|dien thoai|email|chuc vu|trong so|diem|linh vuc|nhom|hinh thuc|loai(?! bao cao)|muc do|doi tuong|pham vi|muc tieu|yeu cau)\b(?!.*(?:nhiem vu|cong viec|noi dung|giai phap|hoat dong))/u,
  ],
];

// `Đơn vị chủ trì/phối hợp` is a column of those who lead; under it each has a heading of its own.
const PARTNERS: Kind[] = [
  ['coop', 3, /^(?!.*chu tri).*phoi hop|phoi hop (?:voi|cung)\b|phoi hop.*phoi hop/u],
  [
    'coop',
    3,
    /^(?:don vi|co quan|bo phan|thanh phan|nguoi|cac ben) (?:cung )?(?:tham gia|ho tro|giup|lien quan|cung thuc hien)/u,
  ],
  ['coop', 2, /^(?:cung thuc hien|tham gia|ho tro|giup viec)$/u],
  ['coop', 3, /^(?:cac )?thanh vien(?: (?:doan|to|nhom|tham gia)\b.*)?$/u],
  [
    'supervisor',
    3,
    /^(?:lanh dao|dong chi)|^(?:nguoi|can bo|cap|don vi|bo phan) (?:giam sat|theo doi|kiem tra)|^(?!(?:noi dung|nhiem vu|cong viec|viec|y kien|van ban)\b).*chi dao/u,
  ],
];

const TIMES: Kind[] = [
  [
    'start',
    3,
    /^(?!.*(?:ket thuc|hoan thanh|\bden\b)).*(?:bat dau|khoi cong)|^(?:(?:thoi|tien do)\b[\p{L} (]*)?(?<!dau )\btu(?: (?:ngay|thang|quy|tuan))?\)?$/u,
  ],
  [
    'due',
    3,
    /thoi gian|thoi han|thoi cham|thoi diem|tien do|lo trinh|han hoan thanh|^bao gio|^khi nao|^(?:hoan thanh|ket thuc)|^den(?: (?:ngay|thang|quy|tuan))?$/u,
  ],
  [
    'due',
    3,
    /^han(?! (?:che|muc)\b)\b|^ngay(?:,? thang)?(?:,? nam)? (?:cham nhat|phai|can|thuc hien|to chuc|dien ra|hoan thanh|ket thuc|bao cao|xong|nop|gui|trinh|den han)/u,
  ],
  [
    'due',
    3,
    /^(?:trong )?(?:thang|quy)(?: (?:hoan thanh|thuc hien|bao cao))?(?:(?: nam|\/)? ?\d{4})?$/u,
  ],
  [
    'due',
    3,
    /^(?:du kien |ngay )?(?:hoan thanh|cham nhat|deadline|moc)\b|^lich(?: (?:thuc hien|trien khai|trinh|hop|bao cao|cong tac))?$/u,
  ],
  ['due', 2, /^(?:tan suat|chu ky|dinh ky|ky (?:bao cao|han)|du kien|ngay|due(?: date)?)$/u],
];

const UNITS: Kind[] = [
  [
    'lead',
    3,
    /dau moi|don vi(?! tinh(?:$| \())|co quan|bo phan|phong ban|can bo|cong chuc|nguoi|chu tri|phu trach/u,
  ],
  [
    'lead',
    3,
    /^(?:khoa|phong|ban|to)\b.*(?:thuc hien|phong|khoa|to|nganh)$|^giao (?:cho|viec cho)|^ai (?:lam|thuc hien)/u,
  ],
  ['lead', 3, /^(?:truong (?:doan|nhom|ban|tieu ban)|to truong|nhom truong|chu nhiem|chu toa)\b/u],
  ['lead', 3, /^(?:chiu )?trach nhiem\b|^phan cong(?! nhiem vu)/u],
  [
    'lead',
    2,
    /^(?:thuc hien|phan cong nhiem vu|to chuc thuc hien|giao|giao vien|khoa|pic|owner)$/u,
  ],
];

const WORKS: Kind[] = [
  [
    'title',
    3,
    /nhiem vu|noi dung|cong viec|giai phap|tieu chi|chi tieu|hoat dong|hang muc|dau viec|^y kien chi dao/u,
  ],
  ['title', 3, /^(?:ten )?(?:viec|phan viec)(?: (?:can|phai) lam| duoc giao)?$/u],
  // Tables of reports, meetings and other things that are made or held.
  [
    'title',
    3,
    /^(?:ten |loai |cac )?(?:bao cao|cuoc hop|hoi nghi|phien hop|chuyen de|de an|du an|su kien|cuoc (?:thanh tra|kiem tra)|lop|chuong trinh|mon|khoa hoc)\b(?! (?:cho|den|gui|toi)\b)/u,
  ],
  ['title', 2, /^(?:cac )?cong tac(?: trong tam)?$|^trich yeu\b/u],
  ['title', 1, /^(?:y kien )?(?:chi dao|ket luan)\b/u],
  ['title', 1, /^(?:ten )?(?:van ban|nghi quyet|quyet dinh|ke hoach|quy che|thu tuc)\b/u],
];

const PRODUCTS: Kind[] = [['deliverable', 3, /san pham|ket qua|dau ra|deliverable|minh chung/u]];

const KINDS: Kind[] = [
  ...[...NUMBERS, ...BASES, ...STATES, ...OBJECTS, ...OTHERS, ...PARTNERS, ...TIMES],
  ...[...PRODUCTS, ...UNITS, ...WORKS],
];

/** All that a heading may say its column holds, the likeliest first. */
export function headingsOf(cell: string): Heading[] {
  const words = fold(cell);
  return KINDS.filter(([, , pattern]) => pattern.test(words)).map(([role, weight]) => ({
    role,
    weight,
  }));
}

/** What a heading says that its column holds; null for words not known. */
export function headingOf(cell: string): Heading | null {
  const words = fold(cell);
  const found = KINDS.find(([, , pattern]) => pattern.test(words));
  return found ? { role: found[0], weight: found[1] } : null;
}

/** Beside a column that names the work, what it is measured by. */
export const isMeasure = (heading: string): boolean =>
  /^(?:cac )?(?:chi tieu|tieu chi)/u.test(fold(heading));
