import type { CommandName } from '../task/commands/names.ts';
import type { Remedy } from './remedy.ts';
import { inBoth, type Text } from './text.ts';

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

/** Why something was refused where another command helps. */
export const givingFirst = (said: Text, command: CommandName, why: Text): Refused => ({
  ...said,
  remedy: { action: 'give-command', command, why },
});

/** The same as a sentence about something: `k3f9a2c “Rà soát …”: …`. */
export function refusedAbout(about: string | Text, { vi, en, ...rest }: Refused): Refused {
  const named = inBoth(about);
  return { vi: `${named.vi}: ${vi}.`, en: `${named.en}: ${en}.`, ...rest };
}
