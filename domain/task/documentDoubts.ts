import { yearOf } from '../calendar/days.ts';
import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { eventDayOf, planId } from '../case/ids.ts';
import { fold } from '../text/fold.ts';
import { type Text, text } from '../text/text.ts';
import { documentOf } from './proof/proofText.ts';
import { missingProducts, withProofs } from './proof/proven.ts';
import { productsIn } from './proof/wanted.ts';
import type { DocumentRef, TaskFacts } from './types.ts';

/** What is known of an office when a report comes in. */
export interface Office {
  /** All its tasks, ended ones too. */
  tasks: TaskFacts[];
  /** The days its plans were issued, by the plans' ids; absent: not printed. */
  issued: ReadonlyMap<string, LocalDate>;
}

/** A document as tasks are reported with it: of one product, or absent or empty, of all of it. */
export interface Reported extends DocumentRef {
  product?: string;
}

/**
 * What is odd about a document that tasks are reported with: its number, that several units have
 * it, or that it is older than the work. Each may be right, so each is asked about.
 */
export function documentDoubts(document: Reported, reported: TaskFacts[], office: Office): Text[] {
  const age = reported.flatMap((facts) => olderThan(document, facts, office) ?? []);
  return [
    oddNumber(document.documentNo, office.tasks),
    ofSeveralUnits(document, reported),
    usedByOthers(document, reported, office.tasks),
    ofAllProducts(document, reported),
    // Of many tasks of one plan the same is said once.
    age[0] ?? null,
  ].filter((doubt) => doubt !== null);
}

const DATE = /^(?:ngay )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{1,2}-\d{1,2})$/u;
const BARE = /^(?:so ?:? ?)?\d+$/u;

function oddNumber(documentNo: string, tasks: TaskFacts[]): Text | null {
  const words = fold(documentNo);
  if (!/\d/u.test(words))
    return text(
      `số văn bản “${documentNo}” không có chữ số`,
      `the document number "${documentNo}" has no figure`,
    );
  if (DATE.test(words))
    return text(
      `“${documentNo}” là một ngày, không phải số văn bản`,
      `"${documentNo}" is a day, not a document number`,
    );
  if (!BARE.test(words)) return null;
  const used = tasks.flatMap(documentsOf).map((proof) => proof.documentNo);
  const bare = used.filter((one) => BARE.test(fold(one)));
  if (bare.length * 2 > used.length) return null;
  const usual = used.findLast((one) => !BARE.test(fold(one))) ?? '12/BC-UBND';
  return text(
    `số văn bản “${documentNo}” không có ký hiệu, ví dụ “${usual}”`,
    `the document number "${documentNo}" lacks its symbol, e.g. "${usual}"`,
  );
}

function ofSeveralUnits({ documentNo }: DocumentRef, reported: TaskFacts[]): Text | null {
  const units = namesOf(reported);
  if (units.length < 2) return null;
  return text(
    `một văn bản “${documentNo}” báo cáo cho ${units.length} đơn vị: ${units.join(', ')}`,
    `one document "${documentNo}" reports for ${units.length} units: ${units.join(', ')}`,
  );
}

/** Numbers begin anew each year. */
function usedByOthers(
  { documentNo, documentDate }: DocumentRef,
  reported: TaskFacts[],
  tasks: TaskFacts[],
): Text | null {
  const own = new Set(reported.map(({ unit }) => unit));
  const isThisOne = (proof: DocumentRef): boolean =>
    bareNumber(proof.documentNo) === bareNumber(documentNo) &&
    yearOf(proof.documentDate) === yearOf(documentDate);
  const others = tasks.filter((task) => !own.has(task.unit) && documentsOf(task).some(isThisOne));
  const units = namesOf(others).join(', ');
  if (units === '') return null;
  return text(
    `số văn bản “${documentNo}” đã dùng cho báo cáo của ${units}`,
    `the document number "${documentNo}" was used in a report of ${units}`,
  );
}

function olderThan(
  { documentDate }: DocumentRef,
  { id, agency, plan, givenOn }: TaskFacts,
  { issued }: Office,
): Text | null {
  const day = shownDate(documentDate);
  const event = eventDayOf(id);
  if (event && documentDate < event)
    return text(
      `văn bản ngày ${day} có trước sự kiện ngày ${shownDate(event)}`,
      `the document of ${day} is older than the event of ${shownDate(event)}`,
    );
  if (givenOn && documentDate < givenOn)
    return text(
      `văn bản ngày ${day} có trước ngày giao việc (${shownDate(givenOn)})`,
      `the document of ${day} is older than the day the work was given (${shownDate(givenOn)})`,
    );
  const from = issued.get(planId(agency, plan));
  if (!from || documentDate >= from) return null;
  return text(
    `văn bản ngày ${day} có trước ngày ban hành kế hoạch (${shownDate(from)})`,
    `the document of ${day} is older than its plan (${shownDate(from)})`,
  );
}

/** Documents that a task was reported with, in part or whole. */
const documentsOf = ({ reports, proven }: TaskFacts): DocumentRef[] =>
  [...reports.flatMap(({ proofs }) => proofs), ...(proven ?? [])].flatMap(
    (proof) => documentOf(proof) ?? [],
  );

/** One document may be all that a task with several products is to yield, or one of them. */
function ofAllProducts({ product = '' }: Reported, reported: TaskFacts[]): Text | null {
  const several = reported.find(
    (facts) => missingProducts(facts, withProofs(facts, [])).length > 1,
  );
  if (product !== '' || !several) return null;
  const products = productsIn(several);
  const [count, list] = [products.length, products.join('; ')];
  return text(
    `kế hoạch ghi ${count} sản phẩm (${list}), văn bản này là của cả ${count}`,
    `the plan names ${count} products (${list}), and this document is of all ${count}`,
  );
}

const namesOf = (tasks: TaskFacts[]): string[] => [
  ...new Map(tasks.map(({ unit, unitName }) => [unit, unitName])).values(),
];

const bareNumber = (documentNo: string): string =>
  fold(documentNo)
    .replace(/^so ?:? ?/u, '')
    .replaceAll(' ', '');
