import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { postingIn } from '../../policy/steps/stepIds.ts';
import { type Text, text } from '../../text/text.ts';
import { isSameProduct } from '../proof/proven.ts';
import type { Proof, TaskFacts } from '../types.ts';
import type { Posting } from './types.ts';

type Posted = Pick<TaskFacts, 'postings'>;

/** What is still posted and is to be taken down. */
export const postingsUp = ({ postings }: Posted): Posting[] =>
  (postings ?? []).filter(({ takenDown }) => takenDown === null);

/** Of proofs given on a day those whose posting ends on a day to come. */
const endingIn = (proofs: readonly Proof[], today: LocalDate) =>
  proofs.flatMap(({ product, posted }) =>
    posted?.to && posted.to >= today ? [{ ...posted, product, to: posted.to }] : [],
  );

/** Whether any of these proofs is posted until a day. */
export const hasEnd = (proofs: readonly Proof[]): boolean =>
  proofs.some(({ posted }) => posted !== undefined && posted.to !== null);

/**
 * The postings of a task with those of a report: another of the same product in the same place
 * replaces one that is still up.
 */
export function withPostings(
  { postings }: Posted,
  proofs: readonly Proof[],
  today: LocalDate,
): Posting[] {
  const before = postings ?? [];
  const given = endingIn(proofs, today);
  const isReplaced = (one: Posting): boolean =>
    one.takenDown === null &&
    given.some(({ product, where }) => isSameProduct(product, one.product) && where === one.where);
  const last = Math.max(0, ...before.map(({ id }) => Number(id)));
  const added = given.map((one, n) => ({
    id: String(last + n + 1),
    ...one,
    takenDown: null,
  }));
  return [...before.filter((one) => !isReplaced(one)), ...added];
}

/** The posting that a step reminds of, while it is up; null once it was taken down. */
export function postingOf(stepId: string | undefined, facts: Posted): Posting | null {
  const up = postingsUp(facts);
  return (stepId === undefined ? up[0] : up.find(({ id }) => id === postingIn(stepId))) ?? null;
}

/** Where it is and from when to when, the same in both languages. */
export const postingPlace = ({ where, from, to }: Posting): string =>
  `${where}, ${shownDate(from)} – ${shownDate(to)}`;

/** The same with what became of it. */
export function postingText(posting: Posting): Text {
  const place = postingPlace(posting);
  const day = posting.takenDown && shownDate(posting.takenDown.on);
  return day
    ? text(`${place}, đã gỡ ngày ${day}`, `${place}, taken down on ${day}`)
    : text(`${place}, chưa gỡ`, `${place}, not taken down yet`);
}
