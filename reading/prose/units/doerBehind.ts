import { chargedIn } from './charged.ts';

const DOES = '(?:chủ trì|thực hiện|phụ trách|đảm nhận|tham mưu|chịu trách nhiệm)';
/**
 * `… (Phòng Kinh tế chủ trì)`, `…, do Công an xã phụ trách`: who does it stands behind the work.
 */
const BEHIND = [
  new RegExp(`\\s*\\((?:giao |do )?([^()]{4,80}?) ${DOES}[^()]{0,40}\\)`, 'iu'),
  new RegExp(`[,;]\\s*(?:giao|do) ([^,;.()]{4,80}?) ${DOES}(?: thực hiện)?(?=[\\s.;]*$)`, 'iu'),
];

/**
 * A clause without the words that name its doer behind the work, and who it is; null without such.
 */
export function doerBehind(clause: string): { unit: string; rest: string } | null {
  for (const pattern of BEHIND) {
    const found = pattern.exec(clause);
    const { unit, isSure } = chargedIn(found?.[1] ?? '');
    if (found && unit !== '' && isSure)
      return { unit, rest: clause.replace(found[0], '').trimEnd() };
  }
  return null;
}
