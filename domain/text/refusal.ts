import type { Remedy } from './remedy.ts';
import type { Text } from './text.ts';

/** Why something was refused, and an action that helps, where there is one to offer. */
export interface Refused extends Text {
  remedy?: Remedy;
}

/**
 * Input that cannot be accepted: one sentence, in both languages, with the value, the place and the
 * remedy; what helps by an action is told apart from the sentence. `message` is the English
 * sentence. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly said: Refused;

  constructor(said: Refused, remedy?: Remedy) {
    super(said.en);
    this.said = remedy ? { ...said, remedy } : said;
  }
}

/** The same as a sentence about something: `k3f9a2c “Rà soát …”: …`. */
export const refusedAbout = (about: string, { vi, en, ...rest }: Refused): Refused => ({
  vi: `${about}: ${vi}.`,
  en: `${about}: ${en}.`,
  ...rest,
});
