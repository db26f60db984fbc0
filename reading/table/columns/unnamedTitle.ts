import { type Evidence, holdsMostly, share } from './evidence.ts';
import type { Judged } from './judge.ts';
import type { Role } from './roles.ts';

const MOST_OF_WORDS = 0.7;

/** Units and times stand below their headings: the one other column of words is the work. */
export function withUnnamedTitle(judged: Judged[], evidence: Evidence[] | null): Judged[] {
  const holds = (role: Role, content: 'unit' | 'time'): boolean =>
    judged.some((one, at) => one.role === role && holdsMostly(evidence?.[at], content));
  const wordy = judged.flatMap(({ role }, at) => {
    const below = evidence?.[at];
    const isFree = role === null || role === 'detail';
    return isFree && below && share(below, 'words', 'sentence') >= MOST_OF_WORDS ? [at] : [];
  });
  if (!holds('lead', 'unit') || !holds('due', 'time') || wordy.length !== 1) return judged;
  return judged.with(wordy[0] ?? 0, { role: 'title', words: 0, below: 1 });
}
