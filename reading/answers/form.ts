import {
  Document,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { placesText, showPlace } from '../../domain/plan/place.ts';
import { type Language, text } from '../../domain/text/text.ts';
import type { Asked } from './types.ts';

/** Long lines stay whole: they are easier to edit than folded ones. */
export const FORM = { lineWidth: 0, nullStr: '', flowCollectionPadding: false } as const;

/** A new file, with a word on how to fill it in. */
export function begin(language: Language): Document {
  const document = new Document({}, { schema: 'failsafe' });
  document.commentBefore = HEAD[language];
  return document;
}

/** A blank to fill in. */
export const yearLine = (): Pair =>
  (parseDocument('year:\n', { schema: 'failsafe' }).contents as YAMLMap).items[0] as Pair;

/** As a YAML file says it anywhere: what looks like a number is put in quotes. */
export const nodeOf = (value: unknown): Node =>
  parseDocument(stringify(value, FORM), { schema: 'failsafe' }).contents as Node;

/** Questions nobody answered yet; a long list is made at once, which is ten times faster. */
export const newItems = (asked: Asked[], language: Language): Node[] =>
  asked.length === 0
    ? []
    : (nodeOf(asked.map((one) => newItem(one, language))) as YAMLSeq<Node>).items;

function newItem(one: Asked, language: Language): Record<string, unknown> {
  const { about, words } = one.subject;
  const kind = about === 'suggestion' ? {} : { about };
  const blanks =
    about === 'suggestion' ? { answer: null, due: null, unit: null } : { answer: null };
  return { ...kind, words, ...shownOf(one, language), ...blanks };
}

/** What the file shows of a question: it follows the plan. */
export function shownOf(
  { subject, tasks, said, choices }: Asked,
  language: Language,
): Record<string, unknown> {
  return {
    ...Object.fromEntries(
      Object.entries(subject.row ?? {}).filter(([name, words]) => name === 'task' || words !== ''),
    ),
    at: placesText(tasks.map((task) => showPlace(task)[language]))[language],
    ...(said.length > 0 ? { question: said.map((one) => one[language]).join(' ') } : {}),
    ...(choices.length > 0 ? { choices: choices.join(' | ') } : {}),
  };
}

const HEAD = text(
  [
    ' Câu hỏi và gợi ý của kế hoạch. Ghi trả lời sau “answer:”, rồi chạy lại plan preview; để trống câu chưa rõ.',
    ' Nhiều đơn vị cách nhau bằng “;”. Thời hạn ghi như trong kế hoạch (15/6, quý II, hàng tháng, thường xuyên).',
    ' Gợi ý: answer có hoặc không; due là thời hạn khác, unit là đơn vị khác. Các dòng khác do chương trình ghi.',
  ].join('\n'),
  [
    ' Questions and suggestions of the plan. Write after “answer:”, then run plan preview again; leave open what is unclear.',
    ' Several units with “;” between. Due texts as plans have them (15/6, quý II, hàng tháng, thường xuyên).',
    ' Suggestions: answer yes or no; due is another due text, unit other units. The program writes the other lines.',
  ].join('\n'),
);
