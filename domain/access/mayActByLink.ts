import type { LocalDate } from '../calendar/types.ts';
import { asOf } from '../directory/asOf.ts';
import { personOf } from '../directory/roles.ts';
import type { Directory, PersonId } from '../directory/types.ts';
import type { CommandName } from '../task/commands/names.ts';
import { type ActedOn, mayAct, whoActs } from '../task/mayAct.ts';
import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';

/**
 * All that may be done through a link in a mail. Each can be taken back by whoever is asked or told
 * of it; what decides on somebody's work wants a sign-in.
 */
export const LINK_ACTS = [
  'report',
  'progress',
  'request-extension',
  'ask-hand-over',
  'raise-obstacle',
] as const satisfies readonly CommandName[];

export type LinkAct = (typeof LINK_ACTS)[number];

export const isLinkAct = (name: string): name is LinkAct =>
  (LINK_ACTS as readonly string[]).includes(name);

/**
 * Whether the person a mail was written to may do this to a task through its link on a day: null,
 * or the refusal. He must still do the work himself, or act for whoever does: a forwarded mail of
 * the coordinator's, who may report for all, does no more than another's.
 */
export function mayActByLink(
  directory: Directory,
  person: PersonId,
  act: LinkAct,
  facts: ActedOn,
  date: LocalDate,
): Refusal | null {
  const isThere = personOf(asOf(directory, date), person) !== undefined;
  const doing = whoActs(directory, facts, ['doer', 'officer'], date);
  if (!isThere || !doing.includes(person)) return noLongerHis(facts.title);
  return mayAct(directory, person, act, facts, date);
}

const noLongerHis = (title: string): Refusal =>
  new Refusal(
    text(
      `Nhiệm vụ “${title}” hiện không do Ông/Bà thực hiện; liên kết trong thư không dùng được cho nhiệm vụ này.`,
      `The task "${title}" is not yours to do now; the link in the mail does not serve for it.`,
    ),
  );
