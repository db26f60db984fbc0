import type { Agency } from '../config/agency.ts';
import type { Notice } from '../domain/digest/types.ts';
import { resolveRecipients } from '../domain/directory/resolveRecipients.ts';
import { aboutPlan } from '../domain/directory/roles.ts';
import type { PersonId } from '../domain/directory/types.ts';

/** The coordinator of what belongs to no unit, or whoever stands in, on a day. */
export function coordinatorFor(
  { directory }: Agency,
  plan: string,
  date: string,
): PersonId | undefined {
  const about = aboutPlan(plan);
  return resolveRecipients(directory, about, ['coordinator'], date).recipients[0]?.person;
}

/** What a notice says where it is about no task. */
export const OFFICE_NOTICE = {
  subject: '',
  key: '',
  ref: '',
  plan: '',
  unitName: '',
  dueText: '',
  dueDate: null,
  workBy: null,
  rule: {},
  roles: ['coordinator'],
  instead: null,
  next: null,
} satisfies Partial<Notice>;
