/** Words a unit's name begins with: a dash before one of them may mark a list, any other dash is part of a name. */
const HEAD =
  '(?:UBND|UB|Ủy ban|Uỷ ban|HĐND|UBMTTQ|MTTQ|Mặt trận|Đảng ủy|Đảng uỷ|Văn phòng|Phòng|Ban|Các|Trung tâm|Chi cục|Chi nhánh|Công an|Công chức|Cán bộ|CC|Bộ phận|Bộ|Sở|Trạm|Trường|Tổ|Hội|Đoàn|Đội|Đài|Đơn vị|Cơ quan|Thanh tra|Kho bạc|Bảo hiểm|Lãnh đạo|Chủ tịch|Thôn|Thị trấn|Tòa án|Viện|Ngân hàng|Hạt|Bưu điện|Liên đoàn)(?!\\p{L})';
/** `Văn phòng HĐND – UBND` is one office. */
const PAIRED = '(?<!HĐND|Đảng ủy|Đảng uỷ|MTTQ)';
const LIST_MARK = new RegExp(`(?:^|${PAIRED}\\s)[-–+•]\\s*(?=${HEAD})|\\n(?=${HEAD})`, 'iu');
const OPENS_LIST = /^\s*[-–+•]\s|\n/u;
const TOGETHER = /[,\s]+(?:chủ trì[,\s]+)?phối hợp(?: với)?[,:\s]+/iu;

/** Leading and coordinating units, in the plan's own words. */
export interface Units {
  lead: string[];
  coop: string[];
}

const tidy = (name: string): string =>
  name
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\-–+•]+|[\s.;,]+$/gu, '')
    .trim();

/**
 * Items of a cell that lists units with dashes or on lines. A cell that does not begin as a list is one only if that
 * gives as many items as the row has deadlines (`wanted`): `Văn hóa – xã hội` and `Kinh tế - Tổ chức` are names.
 */
export function unitItems(cell: string, wanted = 1): string[] {
  const items = cell
    .split(LIST_MARK)
    .map(tidy)
    .filter((item) => item !== '');
  return OPENS_LIST.test(cell) || items.length === wanted ? items : [tidy(cell)].filter((item) => item !== '');
}

/** Names in one item: cut at ";" only, for "," and "và" may stand inside a name. */
export function namesIn(cell: string): string[] {
  return unitItems(cell)
    .flatMap((item) => item.split(';').map(tidy))
    .filter((name) => name !== '');
}

/** `X chủ trì, phối hợp với Y`: X leads and Y coordinates. */
export function readUnits(leadCell: string, coopCell: string): Units {
  const units: Units = { lead: [], coop: [] };
  for (const name of namesIn(leadCell)) {
    const [lead, ...others] = name.split(TOGETHER);
    units.lead.push(tidy((lead ?? '').replace(/[,\s]+chủ trì$/iu, '')));
    units.coop.push(...others.map(tidy));
  }
  units.lead = units.lead.filter((name) => name !== '');
  units.coop.push(...namesIn(coopCell));
  return units;
}

const AGENCY_ITSELF =
  /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: (?:xã|phường|đặc khu|thị trấn|huyện)(?: \p{Lu}[^,;]*)?)?$/u;

/** True where the agency itself is printed as lead, or nobody is. */
export const isLedByAgency = ({ lead }: Units): boolean => lead.every((name) => AGENCY_ITSELF.test(name));

/**
 * A column *đơn vị thực hiện* beside *đơn vị chủ trì* names the doer: he leads where the agency itself is printed as lead,
 * for nobody can remind a chairman of his whole commune's work; elsewhere he takes part.
 */
export function withDoer(units: Units, doerCell: string): Units {
  const doers = readUnits(doerCell, '');
  if (doers.lead.length === 0) return units;
  if (isLedByAgency(units)) return { lead: doers.lead, coop: [...doers.coop, ...units.coop] };
  return { lead: units.lead, coop: [...doers.lead, ...doers.coop, ...units.coop] };
}
