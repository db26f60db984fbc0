import { fold } from '../text/fold.ts';
import type { StateAbove } from './types.ts';

const OTHERS = 'don vi|co quan|so|ban|phong|ubnd|cong an';

/** The words of such lists, the narrower first: `chưa hoàn thành` holds `hoàn thành`. */
const STATES: readonly [StateAbove, RegExp][] = [
  ['taken-back', /^(?:da )?(?:thu hoi|huy(?: bo)?|bai bo|dung thuc hien)\b/u],
  ['moved', new RegExp(`^(?:da )?chuyen(?: (?:(?:sang|cho) )?(?:${OTHERS})\\b.*)?$`, 'u')],
  ['open', /^(?:chua|dang|con|cho|moi|tre|cham)\b/u],
  ['open', /^(?:qua han|trong han|den han|sap den han|da (?:giao|tiep nhan|nhan))\b/u],
  ['done', /^(?:da )?(?:hoan thanh|xong|ket thuc|dong)\b/u],
];

/** What words of a column of states say; null for a blank and for words that are not known. */
export function stateIn(words: string): StateAbove | null {
  const plain = fold(words);
  return STATES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
