import { byLabel, spelledOut } from './unitLabels.ts';
import { withWholeNames } from './unitLines.ts';

/**
 * Words a unit's name begins with: a dash before one of them may mark a list, any other dash is
 * part of a name.
 */
const HEAD =
  '(?:UBND|UB|Ủy ban|Uỷ ban|HĐND|UBMTTQ|MTTQ|Mặt trận|Đảng ủy|Đảng uỷ|Văn phòng|Phòng|Ban|Các|Trung tâm|Chi cục|Chi nhánh|Công an|Công chức|Cán bộ|CC|Bộ phận|Bộ|Sở|Trạm|Trường|Tổ|Hội|Đoàn|Đội|Đài|Đơn vị|Cơ quan|Thanh tra|Kho bạc|Bảo hiểm|Lãnh đạo|Chủ tịch|Thôn|Thị trấn|Tòa án|Viện|Ngân hàng|Hạt|Bưu điện|Liên đoàn)(?!\\p{L})';
/** `Văn phòng HĐND – UBND` is one office. */
const PAIRED = '(?<!HĐND|Đảng ủy|Đảng uỷ|MTTQ)';
const LIST_MARK = new RegExp(`(?:^|${PAIRED}\\s)[-–+•]\\s*(?=${HEAD})|\\n`, 'iu');
const OPENS_LIST = /^\s*[-–+•]\s|\n/u;
/** `1. Văn phòng 2. Công an xã`, `a) … b) …`. */
const NUMBERED = /(?:^|\s)(?:\d{1,2}[.)]|[a-zđ]\))\s+(?=\p{Lu})/u;
const OPENS_NUMBERS = /^\s*(?:1[.)]|a\))\s/u;
const TOGETHER = /[,\s]+(?:chủ trì[,\s]+)?phối hợp(?: (?:chặt chẽ|với|cùng))*[,:\s]+/iu;
/** `Giao Công an xã chủ trì`. */
const CHARGING = new RegExp(`^(?:giao|đề nghị|phân công)(?: cho)?\\s+(?=${HEAD})`, 'iu');

/** Leading and coordinating units, in the plan's own words. */
export interface Units {
  lead: string[];
  coop: string[];
}

const tidy = (name: string): string =>
  name
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\-–+•]+|[\s.;,–-]+$/gu, '')
    .trim();

/**
 * Items of a cell that lists units with dashes or on lines. A cell that does not begin as a list is
 * one only if that gives as many items as the row has deadlines (`wanted`): `Văn hóa – xã hội` and
 * `Kinh tế - Tổ chức` are names.
 */
export function unitItems(cell: string, wanted = 1): string[] {
  const numbers = OPENS_NUMBERS.test(cell);
  const whole = withWholeNames(cell);
  const items = whole
    .split(numbers ? NUMBERED : LIST_MARK)
    .map(tidy)
    .filter((item) => item !== '');
  return numbers || OPENS_LIST.test(whole) || items.length === wanted
    ? items
    : [tidy(whole)].filter((item) => item !== '');
}

/** Names in one item: cut at ";" only, for "," and "và" may stand inside a name. */
export function namesIn(cell: string): string[] {
  return unitItems(cell)
    .flatMap((item) => item.split(';').map(tidy))
    .filter((name) => name !== '' && !isNobody(name));
}

const NOBODY =
  /^(?:[^\p{L}\p{N}]*|[xov0]|\(?(?:không|chưa)(?: (?:có|rõ|giao|phân công|xác định)(?: .{0,40})?)?\)?|n\/a|null|trống|\[\s?[xv]?\s?\])$/iu;

/** `—`, `…`, `x`, `Không`: what is written where nobody is named. */
export const isNobody = (name: string): boolean => NOBODY.test(name.trim());

/**
 * `Tư pháp (phối hợp)`; beside one that leads also `Tư pháp phối hợp`, which alone may be a name.
 */
const MARK = /\s*\((chủ trì|phối hợp)\)$/iu;
const BARE_MARK = /[\s,:–-]+(?:(?:chủ trì)|(phối hợp))$/iu;

const AFTER_MARK = /(\((?:chủ trì|phối hợp)\))\s*(?:,|và)\s*/giu;
const ENDS_BARE = /[^\s,;(]\s+phối hợp[.\s]*$/iu;
const AFTER_BARE_MARK = /(?<= chủ trì)\s*,\s*(?=[^;\n]*$)/iu;

/** `X chủ trì, phối hợp với Y`: X leads and Y coordinates. */
export function readUnits(leadCell: string, coopCell: string): Units {
  const { lead, coop } = byLabel(spelledOut(leadCell));
  const cut = lead.replace(AFTER_MARK, '$1;');
  const led = namesIn(ENDS_BARE.test(cut) ? cut.replace(AFTER_BARE_MARK, ';') : cut);
  const mark = led.some((name) => / chủ trì$/iu.test(name)) ? BARE_MARK : MARK;
  const beside = led.filter((name) => /^phối/iu.test(mark.exec(name)?.[1] ?? ''));
  const units = leading(led.filter((name) => !beside.includes(name)));
  const others = [
    ...beside,
    ...namesIn(coop),
    ...namesIn(byLabel(coopCell).lead),
    ...namesIn(byLabel(coopCell).coop),
  ];
  units.coop.push(...others.map((name) => name.replace(mark, '')));
  return units;
}

function leading(names: string[]): Units {
  const units: Units = { lead: [], coop: [] };
  for (const name of names.map((each) => each.replace(MARK, ''))) {
    const [lead, ...others] = name.split(TOGETHER);
    units.lead.push(tidy((lead ?? '').replace(/[,\s]+chủ trì$/iu, '').replace(CHARGING, '')));
    units.coop.push(...others.map(tidy));
  }
  units.lead = units.lead.filter((name) => name !== '');
  return units;
}

const AGENCY_ITSELF =
  /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: (?:xã|phường|đặc khu|thị trấn|huyện)(?: \p{Lu}[^,;]*)?)?$/u;

/** True where the agency itself is printed as lead, or nobody is. */
export const isLedByAgency = ({ lead }: Units): boolean =>
  lead.every((name) => AGENCY_ITSELF.test(name));

/**
 * A column *đơn vị thực hiện* beside *đơn vị chủ trì* names the doer: he leads where the agency
 * itself is printed as lead, for nobody can remind a chairman of his whole commune's work;
 * elsewhere he takes part.
 */
export function withDoer(units: Units, doerCell: string): Units {
  const doers = readUnits(doerCell, '');
  if (doers.lead.length === 0) return units;
  if (isLedByAgency(units)) return { lead: doers.lead, coop: [...doers.coop, ...units.coop] };
  return { lead: units.lead, coop: [...doers.lead, ...doers.coop, ...units.coop] };
}
