import { noticeIdOf } from '../case/noticeId.ts';
import type { Recipient } from '../directory/resolveRecipients.ts';
import type { HandOver, Notice } from './types.ts';

/** One person's line: everything his mail will show travels with it. */
export function noticeFor(request: HandOver, recipient: Recipient): Notice {
  const { subject, kind, rule, next, detail, now } = request;
  const { person, roles } = recipient;
  return {
    id: noticeIdOf(subject.key, request.notice, person),
    subject: subject.id,
    key: subject.key,
    kind,
    rule,
    title: subject.title,
    ref: subject.ref,
    ...(subject.numbering === undefined ? {} : { numbering: subject.numbering }),
    plan: subject.planName,
    unitName: subject.unit.name,
    ...(recipient.units ? { takesPart: recipient.units.join(', ') } : {}),
    dueText: subject.due.text,
    ...(subject.due.printed === undefined ? {} : { printedDue: subject.due.printed }),
    dueDate: subject.due.date,
    workBy: subject.due.workBy,
    ...(subject.due.undecided ? { undecided: subject.due.undecided } : {}),
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
function toWriteTo({ subject, kind }: HandOver, { roles }: Recipient): Notice['instead'] {
  const asked = kind === 'remind' || kind === 'urge';
  const { relation, name } = subject.unit;
  if (relation === 'subordinate' || !asked || roles.some((role) => role !== 'coordinator'))
    return null;
  return { person: '', name, why: 'polite' };
}
