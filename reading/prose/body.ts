import { isDueText } from '../../domain/due/isDueText.ts';
import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { Suggestion } from '../../domain/plan/types.ts';
import type { Block } from '../table/grid.ts';
import { headedPeriod } from '../tasks/guessQuestions.ts';
import { duesIn } from './dues.ts';
import { isLabelled, type Labelled, labelledBelow } from './labels.ts';
import { WORK } from './lexicon.ts';
import { ancestorsOf, type Item, outlineOf, withBelow } from './outline.ts';
import { tellsOf } from './past.ts';
import { type Statement, statementsIn } from './statements.ts';
import { type Place, suggestionOf } from './suggestion.ts';
import { titleOf, withoutDues } from './titles.ts';
import { chargedIn, isGrounded, unitAnnounced } from './units/charged.ts';
import { isIdle, namesAddressees } from './units/roles.ts';
import { unitOfHeading } from './units/unitHeading.ts';

/**
 * The duties in the paragraphs outside tables: numbered, lettered, dashed or plain, in labelled
 * blocks and below headings that name a unit. Aims, results, grounds and what was give none.
 */
export function dutiesInBody(blocks: Block[], context: DueContext): Suggestion[] {
  const outline = outlineOf(blocks);
  const items = [...withBelow(outline)];
  const found = items.flatMap((item) =>
    isTold(item, outline) ? [] : dutiesOf(item, context).map((one) => ({ item, one })),
  );
  return found.map(({ item, one }, at) => suggestionOf(one, placeOf(item), `B${at + 1}`));
}

/** Paragraphs that are read with another, or give out no work. */
const isTold = (item: Item, outline: readonly Item[]): boolean =>
  isLabelled(item) || isIdle(item) || tellsOf(item.text) || isAddressee(item, outline);

/** `Kính gửi:` and the dashes below it. */
function isAddressee(item: Item, outline: readonly Item[]): boolean {
  if (item.kind !== 'dash') return false;
  const beside = item.parent?.children ?? outline;
  const before = beside.slice(0, beside.indexOf(item)).findLast(({ kind }) => kind !== 'dash');
  return before !== undefined && namesAddressees(before);
}

function dutiesOf(item: Item, context: DueContext): Statement[] {
  const labelled = labelledBelow(item);
  if (labelled) return [ofBlock(item, labelled, context)];
  if (isHeading(item)) return [];
  const isLoose = item.kind === 'plain' && item.parent === null;
  const isWhole = !describesBlock(item) && item.children.every(isLoosely);
  return statementsIn(item.text, aboveOf(item), context)
    .map((one) => withTimeAbove(one, item, context))
    .filter(
      (one) =>
        (one.reading !== null || (isWhole && !(isLoose && isGrounded(item.text)))) &&
        (namesSomebody(one) || (!isLoose && (WORK.test(one.title) || isFirm(one)))),
    );
}

/** A day that something must be done by, whoever does it. */
const isFirm = ({ dueText, reading, sentence }: Statement): boolean =>
  reading?.confidence === 'sure' &&
  /^(?:trước|chậm nhất|muộn nhất|hoàn thành|xong)(?!\p{L})/iu.test(dueText) &&
  MUST.test(sentence) &&
  !TELLS.test(sentence);
const MUST = /(?<!\p{L})(?:phải|gửi|nộp|trình|báo cáo|hoàn thành|xong)(?!\p{L})/iu;
const TELLS = /(?<!\p{L})(?:đến nay|hiện nay|đã)(?!\p{L})|đạt \d/iu;

/** A unit is charged, though it may have to be asked which. */
const namesSomebody = ({ unit, isUnitSure }: Statement): boolean => unit !== '' || !isUnitSure;

/** `Tháng 7:` above work without a time of its own. */
function withTimeAbove(one: Statement, item: Item, context: DueContext): Statement {
  if (one.reading !== null) return one;
  const words = ancestorsOf(item).map(({ text }) => text.replace(/[\s:.]+$/u, ''));
  const dueText = words.find((text) => isDueText(text)) ?? '';
  const read = readDueText(dueText, context);
  if (read.deadline.dueDates.length === 0) return one;
  const questions = [...read.questions, headedPeriod(dueText)];
  return { ...one, dueText, reading: { ...read, questions, confidence: 'ask' } };
}

/** What stands below a sentence and is no part of it: closing words, a signature. */
const isLoosely = (child: Item): boolean => child.kind === 'plain' || isIdle(child);

/**
 * `1.1. Ban hành kế hoạch` with the lines `Thời hạn: …`, `Chủ trì: …` below it; its time may stand
 * in the heading.
 */
function ofBlock(item: Item, { due, units, product }: Labelled, context: DueContext): Statement {
  const isAnnounced = /:$/u.test(item.text);
  const below = item.children.find((child) => !isLabelled(child));
  const words = isAnnounced && below ? `${item.text} ${below.text}` : item.text;
  const inWords = due === '' ? duesIn(words, context)[0] : undefined;
  const labelled = due === '' ? null : readDueText(due, context);
  return {
    title: titleOf(inWords ? withoutDues(words, inWords.at) : words),
    ...{ unit: units.lead.join('; ') || unitAbove(item), together: units.coop.join('; ') },
    ...{ isUnitSure: true, product, sentence: item.text },
    ...{ dueText: inWords?.dueText ?? due, reading: inWords?.reading ?? labelled },
  };
}

/** A heading names a unit or a field of work, and what is to be done stands below it. */
function isHeading({ kind, text, children }: Item): boolean {
  if (kind === 'part' || isUpper(text)) return true;
  if (children.length === 0) return kind === 'plain' && unitOfHeading(text) !== '';
  return unitOfHeading(text) !== '' || (/^[^.;]{1,200}:?$/u.test(text) && !isSentence(text));
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && /\p{L}/u.test(text);

/** True where somebody is charged in the heading itself, or a time stands in it. */
const isSentence = (text: string): boolean =>
  chargedIn(text).work !== text || /\d{1,2}\s?\/\s?\d|(?:tháng|quý|năm) [\dIVX]/u.test(text);

/** Remarks below a labelled block say how it is to be done. */
const describesBlock = ({ parent }: Item): boolean =>
  parent !== null && labelledBelow(parent) !== null;

interface Above {
  unit: string;
  together: string;
}

function aboveOf(item: Item): Above {
  const block = ancestorsOf(item)
    .map(labelledBelow)
    .find((labelled) => labelled !== null && labelled.units.lead.length > 0);
  if (block) return { unit: block.units.lead.join('; '), together: block.units.coop.join('; ') };
  return { unit: unitAbove(item), together: '' };
}

/** The nearest heading above that names a unit. */
const unitAbove = (item: Item): string =>
  ancestorsOf(item)
    .map(({ kind, text }) =>
      kind === 'plain'
        ? unitAnnounced(text) || (/:$/u.test(text) ? unitOfHeading(text) : '')
        : unitOfHeading(text) || unitAnnounced(text) || chargedIn(text).unit,
    )
    .find((unit) => unit !== '') ?? '';

function placeOf(item: Item): Place {
  const above = [item, ...ancestorsOf(item)].reverse();
  const headings = above.filter(
    (one) => one !== item && one.kind !== 'dash' && one.kind !== 'plus',
  );
  return {
    section: headings.map(({ mark, text }) => headingOf(mark, text)).join(' / '),
    marks: above.flatMap(({ kind, mark }) => (mark === '' ? [] : [{ kind, mark }])),
    source: item.source,
  };
}

const LONGEST_HEADING = 120;

const headingOf = (mark: string, text: string): string =>
  `${/^\p{Lu}+$|^[IVX]+$/u.test(mark) ? `${mark}. ` : ''}${text.slice(0, LONGEST_HEADING)}`;
