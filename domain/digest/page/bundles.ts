import { isTaskId, taskParts } from '../../case/ids.ts';
import { hasTrait } from '../kindTraits.ts';
import type { Notice } from '../types.ts';
import { isToWrite, sectionOf } from './sections.ts';

/**
 * Whether a notice stands in one item with others of its kind. A letter asks a peer or superior for
 * one thing; to take part, for a whole plan.
 */
export const isTogether = (notice: Notice): boolean =>
  hasTrait(notice.kind, 'together') && (notice.kind === 'take-part' || !isToWrite(notice));

/** Equal for notices that are one item of a section. */
export function bundleOf(notice: Notice): string {
  if (notice.kind === 'take-part')
    return [notice.kind, notice.plan, isToWrite(notice) ? notice.takesPart : ''].join('/');
  if (isTogether(notice))
    return notice.kind === 'ask-progress' ? `${notice.kind}/${notice.unitName}` : notice.kind;
  // A leader is told of a unit's late duty once, however many of its periods are late.
  if (sectionOf(notice) !== 'to-leaders' || !isTaskId(notice.subject)) return notice.id;
  const { plan, ref, unit } = taskParts(notice.subject);
  return [plan, ref, unit].join('\n');
}

/** How many items a mail's notices make. */
export function itemCount(notices: Notice[]): number {
  const list = (notice: Notice): string =>
    sectionOf(notice) === 'via-office' ? (notice.instead?.person ?? '') : '';
  return new Set(
    notices.map((notice) => [sectionOf(notice), list(notice), bundleOf(notice)].join('\n')),
  ).size;
}
