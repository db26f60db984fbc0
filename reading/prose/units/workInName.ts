import { isDueText } from '../../../domain/due/isDueText.ts';
import { VERBS } from '../lexicon.ts';
import { BOUNDARY, HEAD_ALONE } from './unitName.ts';

const DONE_BY = /^[\s,–-]*(?:(?:phải|cần|sẽ)\s+)?(?:(?:hoàn thành|hoàn tất|xong|kết thúc)\s+)?/iu;
const JOINS = /\sv[àa]$/iu;
/** A verb, and behind it what it is done to. */
const DOES = new RegExp(`^${VERBS}\\s+\\p{L}`, 'u');

/**
 * Where a name ends that was read to `end`, which may be too far: in
 * `Ban Chỉ đạo bảo vệ rừng trước 20/12` nothing but a time stands behind it, so the verb in it is
 * the work. Null where that leaves no name.
 */
export function endBeforeWork(plain: string, end: number): number | null {
  const name = plain.slice(0, end);
  const isWhole = !JOINS.test(name) && !isOnlyTime(plain.slice(end));
  const verbs = isWhole ? [] : [...name.matchAll(BOUNDARY)].filter((each) => isVerb(name, each));
  if (verbs.length === 0) return end;
  const before = verbs.findLast(({ index }) => isNameAt(name.slice(0, index)));
  return before?.index ?? null;
}

const isVerb = (name: string, { 0: found, index }: RegExpExecArray): boolean =>
  DOES.test(name.slice(index + found.length));

const isNameAt = (name: string): boolean => !HEAD_ALONE.test(name) && !JOINS.test(name);

/** `trước 20/12`, `hoàn thành trong tháng 5`. */
const isOnlyTime = (work: string): boolean =>
  isDueText(work.replace(DONE_BY, '').replace(/[\s.;,]+$/u, ''));
