import { type Text, text } from '../../../domain/text/text.ts';
import type { RolledOut } from '../../office/types.ts';

/** What is rolled out, by its name in addresses. */
export const ROLLOUT_NAMES = { lich: 'calendar', 'quy-tac': 'policy' } as const satisfies Record<
  string,
  RolledOut
>;

export type RolloutName = keyof typeof ROLLOUT_NAMES;

/** What a word of an address means; null for no such thing. */
export const rolledOutBy = (name: string): RolledOut | null =>
  Object.hasOwn(ROLLOUT_NAMES, name) ? ROLLOUT_NAMES[name as RolloutName] : null;

/** Its address. */
export const rolloutAddress = (what: RolledOut): string =>
  `/quan-tri/cap-nhat/${what === 'calendar' ? 'lich' : 'quy-tac'}`;

export const ROLLOUT_TEXT: Record<RolledOut, Text> = {
  calendar: text('Lịch làm việc, ngày nghỉ', 'Working days and holidays'),
  policy: text('Quy tắc nhắc việc, đôn đốc', 'Rules of reminders'),
};
