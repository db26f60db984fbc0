import {
  type Document,
  isMap,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { type Language, text } from '../../domain/text/text.ts';
import { begin, FORM, newItems, nodeOf, shownOf, yearLine } from './form.ts';
import type { Answers } from './readAnswers.ts';
import type { Asked } from './types.ts';

/** What a file of answers is completed with. */
export interface Completion {
  asked: Asked[];
  answers: Answers;
  /**
   * Without an agency nothing is asked about its units and people, so no such answer can be called
   * unused.
   */
  agencyKnown: boolean;
  /** The plan's year is asked too. */
  yearAsked?: boolean;
  language: Language;
}

/** The list of the file a question belongs to. */
const LISTS = ['questions', 'suggestions'] as const;
type List = (typeof LISTS)[number];

/**
 * The file with every question and suggestion of the plan in it. What a person typed stays,
 * comments and order too; a question that is no longer asked goes if nobody touched it, else it is
 * marked as unused.
 */
export function completeAnswers(
  content: string | null,
  { asked, answers, ...about }: Completion,
): string {
  const document = content?.trim()
    ? parseDocument(content, { schema: 'failsafe' })
    : begin(about.language);
  if (about.yearAsked && !document.has('year')) document.add(yearLine());
  const lists = {
    questions: listIn(document, 'questions'),
    suggestions: listIn(document, 'suggestions'),
  };
  const items = answers.paths.map(
    ([list, at]) => lists[list as List].items[at as number] as YAMLMap,
  );
  for (const one of asked) {
    const item = one.entry === null ? null : items[one.entry];
    if (item) refresh(item, shownOf(one, about.language));
  }
  for (const list of LISTS) {
    const fresh = asked.filter((one) => one.entry === null && listOf(one) === list);
    lists[list].items.push(...newItems(fresh, about.language));
  }
  markUnused(items, { asked, answers, ...about }, Object.values(lists));
  for (const [list, { items: left }] of Object.entries(lists))
    if (left.length === 0) document.delete(list);
  return document.toString(FORM);
}

/** Answers whose question is no longer asked, as they stand in the file. */
export function unusedIn({ asked, answers, agencyKnown }: Omit<Completion, 'language'>): number[] {
  const used = new Set(asked.map(({ entry }) => entry));
  return answers.entries.flatMap(({ subject, typed }, at) => {
    const answered = Object.values(typed).some((words) => words !== '');
    return used.has(at) || !answered || !isGone(subject.about, { agencyKnown }) ? [] : [at];
  });
}

const listOf = ({ subject }: Asked): List =>
  subject.about === 'suggestion' ? 'suggestions' : 'questions';

function listIn(document: Document, list: List): YAMLSeq {
  const found = document.get(list);
  if (isSeq(found)) return found;
  const made = new YAMLSeq();
  document.set(list, made);
  return made;
}

/** Only what differs is written anew, so that a file nobody changed stays as it is. */
function refresh(item: YAMLMap, shown: Record<string, unknown>): void {
  const before = item.toJSON() as Record<string, unknown>;
  for (const [key, value] of Object.entries(shown))
    if (JSON.stringify(before[key]) !== JSON.stringify(value))
      setBeforeAnswer(item, key, nodeOf(value));
  for (const key of ['section', 'units', 'within', 'question', 'choices', 'unused'])
    if (!(key in shown)) item.delete(key);
}

/**
 * New lines stand above the answer, where they are read; what somebody noted beside an old one
 * stays.
 */
function setBeforeAnswer(item: YAMLMap, key: string, value: Node): void {
  const isNew = !item.has(key);
  const { comment, commentBefore } = (item.get(key, true) as Node | undefined) ?? {};
  Object.assign(value, { comment, commentBefore });
  item.set(key, value);
  const answer = item.items.findIndex((pair) => String(pair.key) === 'answer');
  if (isNew && answer >= 0) item.items.splice(answer, 0, ...item.items.splice(-1));
}

function markUnused(items: YAMLMap[], completion: Completion, lists: YAMLSeq[]): void {
  const used = new Set(completion.asked.map(({ entry }) => entry));
  const unused = new Set(unusedIn(completion));
  for (const [at, item] of items.entries()) {
    const { subject } = completion.answers.entries[at] ?? {};
    if (used.has(at) || !isMap(item)) continue;
    if (unused.has(at)) item.set('unused', nodeOf(UNUSED[completion.language]));
    else if (subject && isGone(subject.about, completion) && !isCommented(item))
      for (const list of lists) list.items = list.items.filter((one) => one !== item);
  }
}

/** Whether what is not asked now is not asked at all. */
const isGone = (about: string, { agencyKnown }: Pick<Completion, 'agencyKnown'>): boolean =>
  agencyKnown || ['suggestion', 'due', 'row'].includes(about);

function isCommented(item: YAMLMap): boolean {
  let found = false;
  visit(item, {
    Node(_, node) {
      found ||= Boolean(node.comment || node.commentBefore);
    },
  });
  return found;
}

const UNUSED = text(
  'kế hoạch không còn hỏi câu này; xóa nếu không cần',
  'the plan no longer asks this; delete it if it is not needed',
);
