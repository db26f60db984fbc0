import type { Text } from '../../domain/text/text.ts';

/** What can be wrong with the machine, its files and its accounts. */
export const TROUBLE_KINDS = [
  'mail-account',
  'disk-full',
  'disk-low',
  'database-growth',
  'certificate',
  'backup',
] as const;

export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** Something that somebody has to see to before, or because, the product stands still. */
export interface Trouble {
  kind: TroubleKind;
  /** What is wrong and what to do about it, without personal data. */
  said: Text;
}
