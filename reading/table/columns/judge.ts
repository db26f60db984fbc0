import { type Evidence, pointsFor, share } from './evidence.ts';
import { headingsOf } from './headings.ts';
import type { Role } from './roles.ts';

/** What a column was taken for, and by what. */
export interface Judged {
  role: Role | null;
  /** Points of its heading's words, and of what stands below. */
  words: number;
  below: number;
}

/** Of so many cells at least such a share must agree, where the heading says nothing. */
const FEWEST_CELLS = 2;
const MOST_OF_THEM = 0.7;

/** Roles that what stands below may give to a column whose heading is not known. */
const BY_CONTENT: [Role, Parameters<typeof share>[1][]][] = [
  ['basis', ['citation']],
  ['status', ['status']],
  ['due', ['time']],
  ['lead', ['unit']],
];

/**
 * What a column holds, by its heading and by what stands below it. A heading that its cells
 * contradict gives way to the next thing it may mean, or to what they are; one that is not known is
 * judged by them alone.
 */
export function judge(heading: string, evidence: Evidence | undefined): Judged {
  const meanings = heading === '' ? [] : headingsOf(heading);
  for (const { role, weight } of meanings) {
    const below = pointsFor(role, evidence);
    if (weight + below > 0) return { role, words: weight, below };
  }
  const role = evidence ? contentRole(evidence) : null;
  return { role: meanings.length > 0 && !role ? 'detail' : role, words: 0, below: role ? 1 : 0 };
}

function contentRole(evidence: Evidence): Role | null {
  if (evidence.filled < FEWEST_CELLS) return null;
  return (
    BY_CONTENT.find(([, contents]) => share(evidence, ...contents) >= MOST_OF_THEM)?.[0] ?? null
  );
}
