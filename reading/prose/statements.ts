import type { DueContext } from '../../domain/due/readDueText.ts';
import type { DueReading } from '../../domain/due/types.ts';
import type { ClauseDue } from './clauseDue.ts';
import { clausesOf } from './clauses.ts';
import { duesIn } from './dues.ts';
import { finished, furtherWork } from './furtherWork.ts';
import { WORK } from './lexicon.ts';
import { isAim, isNoWork, withoutRelative } from './past.ts';
import {
  isAnaphora,
  joinedWork,
  saysOnlyWhen,
  titleOf,
  withoutDues,
  withoutStop,
} from './titles.ts';
import { type Charged, chargedIn, isGrounded } from './units/charged.ts';
import { doerBehind } from './units/doerBehind.ts';
import { holdsPredicate } from './units/unitName.ts';

/** One duty of a paragraph. */
export interface Statement {
  title: string;
  /** In the document’s words; '' where nobody is named. */
  unit: string;
  together: string;
  /** False where somebody is named whose name does not end for certain. */
  isUnitSure: boolean;
  /** '' and null: by when is not said. */
  dueText: string;
  reading: DueReading | null;
  /** The clause as printed. */
  sentence: string;
  /** What it is to give, where a label says so. */
  product?: string;
}

/** Work of which no time was told yet. */
type Open = Omit<Statement, 'dueText' | 'reading'>;

/** Who is charged above a paragraph; '' if nobody. */
interface Above {
  unit: string;
  together?: string;
}

/** The duties of a paragraph: each dated one, and what is left of it without a date. */
export function statementsIn(paragraph: string, above: Above, context: DueContext): Statement[] {
  const found: Statement[] = [];
  let open: Open[] = [];
  let charged = { unit: above.unit, together: above.together ?? '', isSure: true };
  const clauses = clausesOf(paragraph).map((words) => clauseOf(words, context));
  for (const [at, clause] of clauses.entries()) {
    if (clause.isIdle || (isGrounded(clause.words) && ANNOUNCES.test(clause.words))) continue;
    if (clause.isAim && !isNamed(clause.charged) && (at > 0 || above.unit === '')) continue;
    if (namesDoer(clause)) {
      charge(found, clause.charged);
      continue;
    }
    if (isNamed(clause.charged)) charged = clause.charged;
    const { unit, isSure } = charged;
    const together = clause.charged.together || charged.together;
    const by = { unit, together, isUnitSure: isSure };
    const isOfOpen = open.length > 0 && clause.charged.unit === '' && refersBack(clause, open);
    if (clause.dues.length > 0) found.push(...dated(clause, by, isOfOpen ? open : []));
    else if (isWork(clause, at === 0))
      open.push({ ...by, title: withoutStop(clause.work), sentence: clause.words });
    if (clause.dues.length > 0 && isOfOpen) open = [];
  }
  return [...found, ...undated(open)];
}

/** `…; giao Văn phòng thực hiện`, `…; Trạm Y tế tham mưu`: who does what was said before. */
const namesDoer = ({ charged, work, dues }: Clause): boolean =>
  charged.unit !== '' && dues.length === 0 && ONLY_DOES.test(work);
const ONLY_DOES = /^(?:thực hiện|chủ trì|phụ trách|tham mưu|đầu mối|chủ trì thực hiện)[\s.;)]*$/iu;

/** Gives what nobody was charged with to whom is named behind it. */
function charge(statements: Statement[], { unit, together }: Charged): void {
  for (const [at, one] of statements.entries())
    if (one.unit === '') statements[at] = { ...one, unit, together, isUnitSure: true };
}

const FORMULA =
  /^(?:chịu trách nhiệm )?(?:thi hành|triển khai|thực hiện)(?: nghiêm(?: túc)?| tốt)? (?:nghị quyết|quyết định|chỉ thị|kế hoạch|thông báo|công điện|công văn|kết luận)(?: này)?[\s.;/]*$/iu;
/** `Yêu cầu các đơn vị nghiêm túc thực hiện`. */
const ONLY_BIDS =
  /^(?:(?:nghiêm túc|nghiêm chỉnh|khẩn trương|tích cực|chủ động|quán triệt|phối hợp|tổ chức|triển khai)[,\s]+(?:và\s+)?)*(?:triển khai|thực hiện)(?: thực hiện)?(?: nghiêm(?: túc)?| tốt)?[\s.;/]*$/iu;
const GROUND =
  /^(?:căn cứ|trên cơ sở|theo|để|nhằm|thực hiện (?:công văn|kế hoạch|chỉ thị|thông báo|quyết định|nghị quyết|kết luận|công điện|văn bản) (?:số|ngày|của))(?! dõi)(?!\p{L})/iu;
const ANNOUNCES = /(?:như sau|sau đây|cụ thể)\s?:?$|:$/iu;
const CONSTRAINT =
  /^(?:(?:hoàn toàn )?chịu trách nhiệm (?:toàn diện |hoàn toàn )?trước|không|tránh|chưa)(?!\p{L})/iu;
/** Behind other work this is how it is to be done; by itself it is the work. */
const ENSURES = /^(?:bảo đảm|đảm bảo)(?!\p{L})/iu;

const isWork = ({ work, charged }: Clause, isFirst: boolean): boolean =>
  (WORK.test(work) || (!charged.isSure && holdsPredicate(work))) &&
  !ANNOUNCES.test(work) &&
  (isFirst || !ENSURES.test(work)) &&
  ![CONSTRAINT, GROUND, FORMULA, ONLY_BIDS].some((pattern) => pattern.test(work));

interface Clause {
  words: string;
  charged: Charged;
  /** Without who does it and by when. */
  work: string;
  dues: ClauseDue[];
  isIdle: boolean;
  /** Only a target, unless it is given to somebody. */
  isAim: boolean;
}

/** `Đã quá hạn ngày 20/8 mà chưa báo cáo, đề nghị các thôn …`: what was, before who is charged. */
const TOLD_FIRST =
  /^(?:đã|đến nay|hiện nay|do|vì|qua|mặc dù|tuy)(?!\p{L})[^;]*?,\s+(?=(?:đề nghị|yêu cầu|giao|phân công)\s)/iu;

/** `Về công tác nhân sự: đồng ý …`. */
const TOPIC = /^[^:.;]{3,200}:\s+/u;

function clauseOf(printed: string, context: DueContext): Clause {
  const behind = chargedIn(printed).unit === '' ? doerBehind(printed) : null;
  const words = (behind?.rest ?? printed).replace(TOLD_FIRST, '');
  const dues = duesIn(words, context);
  const first = dues[0]?.at[0];
  const isTimeFirst = first?.from === 0;
  const rest = isTimeFirst ? words.slice(first.to).replace(/^[\s,:]+/u, '') : words;
  const own = chargedIn(rest);
  const charged = behind && own.unit === '' ? { ...own, unit: behind.unit, isSure: true } : own;
  const work = withoutRelative(charged.work);
  const told = { from: words.indexOf(charged.work), length: charged.work.length - work.length };
  const said = [work, rest, rest.replace(TOPIC, '')];
  return {
    ...{ words, charged, work, dues: dues.filter(({ at }) => !isWithin(at, told)) },
    ...{ isIdle: said.some(isNoWork), isAim: said.some(isAim) },
  };
}

/** `Các xã chưa nộp (hạn 10/7) nộp ngay …`: a day told of the unit is no deadline. */
const isWithin = (
  [first]: ClauseDue['at'],
  { from, length }: { from: number; length: number },
): boolean => first !== undefined && first.from >= from && first.from < from + length;

/** `Hoàn thành trước ngày 28/02`, `Nội dung này báo cáo … trước 9/4`: of the work before it. */
function refersBack({ words, dues }: Clause, open: readonly Open[]): boolean {
  const all = dues.flatMap(({ at }) => at);
  const work = withoutDues(words, all);
  if (saysOnlyWhen(work) || isAnaphora(work) || isBareVerb(work)) return true;
  const leadIn = words.slice(0, all[0]?.from);
  return ENDS.test(leadIn) && open.every(({ title }) => COMPLETES.test(title));
}

/** `…; cập nhật trong vòng 3 ngày`: what is said before it. */
const isBareVerb = (work: string): boolean =>
  /^(?:cập nhật|báo cáo|gửi|trình|nộp|ban hành|phê duyệt|thực hiện|triển khai|công bố|hoàn thành \S+(?: \S+)?)$/iu.test(
    work,
  );

/** `Hoàn thành việc nâng cấp …; chuyển đổi dữ liệu, hoàn thành trong tháng 11`: both end then. */
const COMPLETES = /^(?:hoàn thành|hoàn tất)(?!\p{L})/iu;
const ENDS = /(?:hoàn thành|hoàn tất|xong)\s*$/iu;

/** Each deadline of a clause with the work before it; `open`: that of the clauses before. */
function dated(
  clause: Clause,
  by: Pick<Open, 'unit' | 'together' | 'isUnitSure'>,
  open: readonly Open[],
): Statement[] {
  let before = open.map(({ title }) => title).join('; ');
  const own = open[0] ? { unit: open[0].unit, together: open[0].together } : {};
  return worksOf(clause).map(({ work, part, due }, index) => {
    const title = titleBeside(before, work, part, index) || titleOf(clause.words);
    before = title;
    const { dueText, reading } = due;
    return { ...by, ...own, title, dueText, reading, sentence: clause.words };
  });
}

/** The work of a deadline: its own, or that said before it. */
function titleBeside(before: string, work: string, part: string, index: number): string {
  if (before === '') return titleOf(work);
  if (saysOnlyWhen(work)) return titleOf(index > 0 ? finished(before, part) : before);
  if (isAnaphora(work) || index === 0) return titleOf(joinedWork(before, work));
  return furtherWork(before, work);
}

/** The words of a clause cut behind each deadline; those behind the last stay with it. */
function worksOf({ words, work, dues }: Clause): { work: string; part: string; due: ClauseDue }[] {
  const begins = Math.max(0, words.indexOf(work));
  let from = begins;
  return dues.map((due, index) => {
    const isLast = index === dues.length - 1;
    const end = due.at.at(-1)?.to ?? words.length;
    const part = words.slice(from, isLast ? words.length : end);
    const at = due.at
      .filter((stretch) => stretch.from >= from)
      .map((stretch) => ({ from: stretch.from - from, to: stretch.to - from }));
    from = isLast ? from : Math.max(from, end);
    return { work: withoutDues(part, at), part, due };
  });
}

/** Somebody is named, though it may have to be asked who. */
const isCharged = ({ unit, isUnitSure }: Open): boolean => unit !== '' || !isUnitSure;
const isNamed = ({ unit, isSure }: Charged): boolean => unit !== '' || !isSure;

/** What is left without a time is offered once a unit. */
function undated(open: readonly Open[]): Statement[] {
  const charged = open.filter(isCharged);
  const units = [...new Set(charged.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const [first, ...others] = charged.filter((one) => one.unit === unit);
    if (!first) return [];
    const title = titleOf([first, ...others].map((one) => one.title).join('; '));
    return [{ ...first, title, dueText: '', reading: null }];
  });
}
