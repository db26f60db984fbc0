import type { Notice } from '../domain/digest/types.ts';
import type { Recipient } from '../domain/directory/resolveRecipients.ts';
import { shortKey } from '../domain/task/shortKey.ts';
import type { HandOver } from './types.ts';

/** One person's line: everything his mail will show travels with it. */
export function noticeFor(request: HandOver, { person, roles, instead }: Recipient): Notice {
  const { facts, kind, reason, next, detail, now } = request;
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
    instead,
    next,
    detail,
    handedOverAt: now,
  };
}
