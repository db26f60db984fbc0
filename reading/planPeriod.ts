import type { LocalDate } from '../domain/calendar/types.ts';
import type { PlanPeriod } from '../domain/due/readDueText.ts';
import { oneLine } from './table/cleanCell.ts';
import type { Block } from './table/grid.ts';

/** A year of school goes from September to May. */
const SCHOOL_YEAR = /(?:năm|niên) học:?\s*(20\d\d)\s*[-–]\s*(20\d\d)/iu;
const YEARS =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|(?:hai|02|2) năm|trong (?:các )?năm|năm)\s*\(?(20\d\d)\s*(?:[-–]|,|và|đến(?: năm)?)\s*(?:năm )?(20\d\d)/iu;
/** A quarter or half of a year, and the year after it. */
const REST_AND_YEAR =
  /(?:quý\s+(IV|III|II|[2-4])|6 tháng cuối năm|sáu tháng cuối năm)[\s/]*(?:năm )?(20\d\d),? và (?:cả )?năm (20\d\d)/iu;
/** No office plans for longer at once. */
const LONGEST_TERM = 5;
/** A year of its own: that of a plan which carries out a part of a longer one. */
const ONE_YEAR =
  /(?<!hai |02 |2 |các |tháng \d{1,2} )năm:? (20\d\d)(?!\s*(?:[-–]|,|và|đến(?: năm)?)\s*(?:năm )?20\d\d)/iu;

const HEADED =
  /^(?:KẾ HOẠCH|Kế hoạch|CHƯƠNG TRÌNH|LỊCH|DANH MỤC|NHIỆM VỤ|PHÂN CÔNG|THÔNG BÁO|PHỤ LỤC)/u;
/** What else offices give out the work of a year of school by, or only speak of one. */
const OTHER_KINDS =
  /^(?:CHỈ THỊ|CÔNG VĂN|CÔNG ĐIỆN|QUYẾT ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|BIÊN BẢN|V\/v|Về việc)/u;
/** Heads plans as well as letters. */
const NOTICE = /^THÔNG BÁO/u;
/** No more than the kind of the document: its title follows. */
const BARE =
  /^(?:\p{Lu}+(?: \p{Lu}+)?|(?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?: (?:HÀNH ĐỘNG|CÔNG TÁC|TRIỂN KHAI|THỰC HIỆN))*)$/u;
/** The term of those who are elected is not the plan’s. */
const ELECTED = /bầu cử.*nhiệm kỳ\s*20\d\d\s*[-–]\s*20\d\d/iu;
/** Where the title ends and the plan’s words begin. */
const BODY = /^(?:Căn cứ|[IVX]{1,4}[.)]\s|\d{1,2}[.)]\s|[A-D][.)]\s)/u;
/** Grounds begin so, too; right below `KẾ HOẠCH` alone it is the title. */
const GROUND = /^(?:Thực hiện|Triển khai|Để)\s/u;
const LINES_OF_A_TITLE = 4;
/** A letterhead has no more lines. */
const FARTHEST_TITLE = 15;

/**
 * The days a plan is of, where its title says that it is of a year of school, of two years or of a
 * term; null for a plan of a calendar year. `year`: what a person gave as the plan’s year, which
 * makes of several years that one. `issued`: the day of the document, null where it prints none.
 */
export function periodOf(
  blocks: Block[],
  year: number | undefined,
  issued: LocalDate | null = null,
): PlanPeriod | null {
  const title = titleLines(blocks, HEADED);
  const school = schoolYear(title, titleLines(blocks, OTHER_KINDS), issued);
  if (school && (year === undefined || school.includes(year)))
    return { from: `${school[0]}-09-01`, to: `${school[1]}-05-31` };
  if (year !== undefined) return null;
  const rest = restAndYear(title);
  if (rest || ONE_YEAR.test(title)) return rest;
  const several = yearsIn(YEARS, title.replace(ELECTED, ''), LONGEST_TERM);
  return several ? { from: `${several[0]}-01-01`, to: `${several[1]}-12-31` } : null;
}

/**
 * The year of school a plan is of. Letters and decisions speak of one all year round: of its end in
 * May, of the next one’s enrolment in March. They give out its work as it begins, and only then are
 * their days of it.
 */
function schoolYear(
  title: string,
  subject: string,
  issued: LocalDate | null,
): [number, number] | null {
  const school = yearsIn(SCHOOL_YEAR, title || subject, 1);
  const isPlan = title !== '' && !NOTICE.test(title);
  if (!school || isPlan || issued === null) return school;
  const [first] = school;
  return issued >= `${first}-08-01` && issued <= `${first}-12-31` ? school : null;
}

/** `quý IV/2026 và năm 2027` */
function restAndYear(title: string): PlanPeriod | null {
  const [, quarter, first, second] = REST_AND_YEAR.exec(title) ?? [];
  if (!first || Number(second) !== Number(first) + 1) return null;
  const begins = quarter ? BEGINS[quarter.toUpperCase()] : '07';
  return { from: `${first}-${begins}-01`, to: `${second}-12-31` };
}

const BEGINS: Record<string, string> = {
  ...{ II: '04', III: '07', IV: '10' },
  ...{ 2: '04', 3: '07', 4: '10' },
};

/** Two years, the second later by no more than `most`. */
function yearsIn(pattern: RegExp, title: string, most: number): [number, number] | null {
  const [, first, second] = pattern.exec(title) ?? [];
  const apart = Number(second) - Number(first);
  return first && apart >= 1 && apart <= most ? [Number(first), Number(second)] : null;
}

function titleLines(blocks: Block[], kinds: RegExp): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [oneLine(block.text)] : [],
  );
  const head = lines.slice(0, FARTHEST_TITLE).findIndex((line) => kinds.test(line));
  if (head < 0) return '';
  const title = lines.slice(head, head + LINES_OF_A_TITLE);
  const isBare = BARE.test(title[0] ?? '');
  const body = title.findIndex(
    (line, at) => BODY.test(line) || (GROUND.test(line) && !(isBare && at === 1)),
  );
  return title.slice(0, body < 0 ? undefined : body).join(' ');
}
