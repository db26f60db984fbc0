import type { PlanPeriod } from '../domain/due/readDueText.ts';
import { oneLine } from './table/cleanCell.ts';
import type { Block } from './table/grid.ts';

/** A year of school goes from September to May. */
const SCHOOL_YEAR = /(?:năm|niên) học:?\s*(20\d\d)\s*[-–]\s*(20\d\d)/iu;
const TWO_YEARS =
  /(?:giai đoạn|thời kỳ|(?:hai|02|2) năm|trong (?:các )?năm|năm)\s*\(?(20\d\d)\s*(?:[-–]|,|và|đến(?: năm)?)\s*(?:năm )?(20\d\d)/iu;

const HEADED =
  /^(?:KẾ HOẠCH|Kế hoạch|CHƯƠNG TRÌNH|LỊCH|DANH MỤC|NHIỆM VỤ|PHÂN CÔNG|THÔNG BÁO|PHỤ LỤC)/u;
/** Where the title ends and the plan’s words begin. */
const BODY = /^(?:Căn cứ|Thực hiện|Để |[IVX]{1,4}[.)]\s|\d{1,2}[.)]\s|[A-D][.)]\s)/u;
const LINES_OF_A_TITLE = 4;
/** A letterhead has no more lines. */
const FARTHEST_TITLE = 15;

/**
 * The days a plan is of, where its title says that it is of a year of school or of two years; null
 * for a plan of a calendar year. `year`: what a person gave as the plan’s year, which makes of two
 * years that one.
 */
export function periodOf(blocks: Block[], year: number | undefined): PlanPeriod | null {
  const title = titleLines(blocks);
  const school = yearsIn(SCHOOL_YEAR, title, 1);
  if (school && (year === undefined || school.includes(year)))
    return { from: `${school[0]}-09-01`, to: `${school[1]}-05-31` };
  const two = year === undefined ? yearsIn(TWO_YEARS, title, 1) : null;
  return two ? { from: `${two[0]}-01-01`, to: `${two[1]}-12-31` } : null;
}

/** Two years that stand so far apart. */
function yearsIn(pattern: RegExp, title: string, apart: number): [number, number] | null {
  const [, first, second] = pattern.exec(title) ?? [];
  return first && Number(second) - Number(first) === apart ? [Number(first), Number(second)] : null;
}

function titleLines(blocks: Block[]): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [oneLine(block.text)] : [],
  );
  const head = lines.slice(0, FARTHEST_TITLE).findIndex((line) => HEADED.test(line));
  if (head < 0) return '';
  const title = lines.slice(head, head + LINES_OF_A_TITLE);
  const body = title.findIndex((line) => BODY.test(line));
  return title.slice(0, body < 0 ? undefined : body).join(' ');
}
