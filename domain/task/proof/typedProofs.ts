import { type Text, text } from '../../text/text.ts';
import type { Input, InputFault, Typed } from '../commands/types.ts';
import type { Proof, TaskFacts } from '../types.ts';
import { MOST_PRODUCTS } from './products.ts';
import { isSameProduct } from './proven.ts';
import { productsIn } from './wanted.ts';

const input = (name: string, kind: Input['kind'], vi: string, en: string): Input => ({
  ...{ name, kind, need: 'optional', said: text(vi, en) },
});

/** What one product is proven by; at least one of these is given. */
export const PROOF_INPUTS: readonly Input[] = [
  input('documentNo', 'number', 'số, ký hiệu văn bản', 'document number'),
  input('documentDate', 'day', 'ngày văn bản', 'document date'),
  input('link', 'link', 'đường dẫn', 'link'),
  input('picture', 'words', 'tên tệp ảnh', 'picture’s file name'),
  input('postedAt', 'words', 'nơi niêm yết, đăng', 'where it was posted'),
  input('postedFrom', 'day', 'niêm yết, đăng từ ngày', 'posted from'),
  input('postedTo', 'day', 'đến ngày', 'posted until'),
];

/** Which product it is, where a task has several. */
export const PRODUCT_INPUT = input('product', 'words', 'sản phẩm', 'product');

/** Rows of one report beside its plain inputs: one a product of the plan, the last for others. */
export const OTHER_ROWS: readonly number[] = [MOST_PRODUCTS + 1, MOST_PRODUCTS + 2];
const MOST_ROWS = MOST_PRODUCTS + OTHER_ROWS.length;

/** The name of an input in the row of one of several products: `documentNo.2`. */
export const inRow = (name: string, row: number): string => `${name}.${row}`;

/** Every row's endings of names; the plain inputs first. */
const ENDINGS = ['', ...Array.from({ length: MOST_ROWS }, (_, n) => `.${n + 1}`)];

/** The inputs of a report's rows, by the names they have there. */
export const PROOF_ROW_INPUTS: readonly Input[] = ENDINGS.slice(1).flatMap((ending) =>
  [PRODUCT_INPUT, ...PROOF_INPUTS].map((one) => ({ ...one, name: `${one.name}${ending}` })),
);

/** What says which products a task is to yield. */
type Wanted = Pick<TaskFacts, 'deliverable' | 'wanted'>;

type Words = (name: string) => string;

const isFilled = (words: Words, ending: string): boolean =>
  PROOF_INPUTS.some(({ name }) => words(`${name}${ending}`) !== '');

const PICTURE = /^[^/\\<>:"|?*]+\.(?:jpe?g|png|heic|heif|webp|gif|tiff?|bmp)$/iu;

/** What is missing or wrong in what was typed as proofs, each by its input. */
export function proofFaults(words: Words): InputFault[] {
  const filled = ENDINGS.filter((ending) => isFilled(words, ending));
  const named = ENDINGS.slice(MOST_PRODUCTS + 1).filter(
    (ending) => words(`product${ending}`) !== '' && !filled.includes(ending),
  );
  const unproven = named.map((ending) => missing('documentNo', words(`product${ending}`), ending));
  if (filled.length === 0 && unproven.length === 0)
    return ['documentNo', 'documentDate'].map((name) => missing(name, words('product'), ''));
  return [...filled.flatMap((ending) => rowFaults(words, ending)), ...unproven];
}

function rowFaults(words: Words, ending: string): InputFault[] {
  const has = (name: string): boolean => words(`${name}${ending}`) !== '';
  const lacks = (name: string, ...others: string[]): InputFault[] =>
    !has(name) && others.some(has) ? [missing(name, words(`product${ending}`), ending)] : [];
  const picture = words(`picture${ending}`);
  const isRowOfNoProduct = ending !== '' && !has('product');
  return [
    ...(isRowOfNoProduct ? [{ input: `product${ending}`, said: NO_PRODUCT }] : []),
    ...lacks('documentNo', 'documentDate'),
    ...lacks('documentDate', 'documentNo'),
    ...lacks('postedAt', 'postedFrom', 'postedTo'),
    ...lacks('postedFrom', 'postedAt', 'postedTo'),
    ...(picture !== '' && !PICTURE.test(picture)
      ? [{ input: `picture${ending}`, said: noPicture(picture) }]
      : []),
  ];
}

function missing(name: string, product: string, ending: string): InputFault {
  const said = PROOF_INPUTS.find((one) => one.name === name)?.said ?? text(name, name);
  const [vi, en] =
    product === '' ? ['', ''] : [` (sản phẩm “${product}”)`, ` (product "${product}")`];
  return {
    input: `${name}${ending}`,
    said: text(`thiếu ${said.vi}${vi}`, `missing: ${said.en}${en}`),
  };
}

const NO_PRODUCT = text('thiếu tên sản phẩm', 'the product’s name is missing');

const noPicture = (typed: string): Text =>
  text(
    `“${typed.slice(0, 60)}” không phải tên tệp ảnh; ghi tên tệp, ví dụ le-ra-quan.jpg`,
    `"${typed.slice(0, 60)}" is not a picture’s file name; write it as e.g. opening.jpg`,
  );

/** The proofs that were typed, each with its product. */
export function typedProofs(typed: Typed, facts: Wanted): Proof[] {
  return ENDINGS.filter((ending) => isFilled(typed.words, ending)).map((ending) =>
    proofIn(typed, ending, facts),
  );
}

function proofIn(typed: Typed, ending: string, facts: Wanted): Proof {
  const words = (name: string): string => typed.words(`${name}${ending}`);
  const day = (name: string) => typed.day(`${name}${ending}`);
  const [link, picture, where] = ['link', 'picture', 'postedAt'].map(words);
  return {
    product: productIn(words('product'), facts),
    ...(words('documentNo') && {
      documentNo: words('documentNo'),
      documentDate: day('documentDate'),
    }),
    ...(link && { link }),
    ...(picture && { picture }),
    ...(where && {
      posted: {
        ...{ where, from: day('postedFrom') },
        to: words('postedTo') === '' ? null : day('postedTo'),
      },
    }),
  };
}

/** The product that is meant: by its name, the beginning of it, or its place in the plan's list. */
function productIn(words: string, facts: Wanted): string {
  const products = productsIn(facts);
  if (words === '' || products.length < 2) return words;
  const exact = products.find((name) => isSameProduct(name, words));
  const begun = products.filter((name) => isSameProduct(name.slice(0, words.length), words));
  const placed = /^\d{1,2}$/.test(words) ? products[Number(words) - 1] : undefined;
  return exact ?? placed ?? (begun.length === 1 && begun[0] ? begun[0] : words);
}

/** Why a proof cannot be of a task; null where it can. */
export function refuseUnknownProduct({ product }: Proof, facts: Wanted): Text | null {
  const products = productsIn(facts);
  const isKnown = product === '' || products.some((name) => isSameProduct(name, product));
  if (isKnown || products.length < 2) return null;
  const list = products.map((name, n) => `${n + 1}. ${name}`).join('; ');
  return text(
    `kế hoạch không có sản phẩm “${product}”; các sản phẩm: ${list}`,
    `the plan names no product "${product}"; it names: ${list}`,
  );
}
