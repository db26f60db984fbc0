import type { Recipient } from '../directory/resolveRecipients.ts';
import { shortKey } from '../task/shortKey.ts';
import type { HandOver, Notice } from './types.ts';

/** One person's line: everything his mail will show travels with it. */
export function noticeFor(request: HandOver, recipient: Recipient): Notice {
  const { facts, kind, reason, next, detail, now } = request;
  const { person, roles } = recipient;
  const key = shortKey(facts.id);
  return {
    id: `${key}#${request.notice}@${person}`,
    task: facts.id,
    key,
    kind,
    title: facts.title,
    ref: facts.ref,
    plan: facts.plan,
    unitName: facts.unitName,
    dueText: facts.dueText,
    dueDate: facts.dueDate,
    workBy: facts.workBy,
    reason,
    roles,
    instead: recipient.instead ?? toWriteTo(request, recipient),
    next,
    detail,
    handedOverAt: now,
  };
}

/**
 * What a peer or superior is to be reminded of reaches the coordinator as a letter to write: it is
 * never urged.
 */
function toWriteTo({ facts, kind }: HandOver, { roles }: Recipient): Notice['instead'] {
  const asked = kind === 'remind' || kind === 'urge';
  if (facts.relation === 'subordinate' || !asked || roles.some((role) => role !== 'coordinator'))
    return null;
  return { person: '', name: facts.unitName, why: 'polite' };
}
