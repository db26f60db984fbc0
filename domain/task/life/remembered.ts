import type { Instant } from '../../calendar/types.ts';

/** A command that was carried out, for as long as its repetition would do harm. */
export interface Remembered {
  /** The update's id: the same command, repeated on purpose or by the network, has the same. */
  id: string;
  /** Of actor, command and content, whatever revision was seen. */
  fingerprint: string;
  at: Instant;
  revision: number;
}

const KEPT = 50;
const REPEATED_WITHIN_MS = 10 * 60_000;

/**
 * The command that this one repeats: one of the same id or, within ten minutes and with no other
 * command between, one of the same actor, kind and content.
 */
export function repeated(
  known: Remembered[],
  { id, fingerprint, at }: Pick<Remembered, 'id' | 'fingerprint' | 'at'>,
): Remembered | null {
  const same = known.find((one) => one.id === id);
  if (same) return same;
  const last = known.at(-1);
  const isRepeated =
    last?.fingerprint === fingerprint && Date.parse(at) - Date.parse(last.at) <= REPEATED_WITHIN_MS;
  return isRepeated && last ? last : null;
}

/** With one more; the oldest is forgotten. */
export const remember = (known: Remembered[], one: Remembered): Remembered[] =>
  [...known, one].slice(-KEPT);
