import type { Text } from './text.ts';

/**
 * Input that cannot be accepted: one sentence, in both languages, with the value, the place and the
 * remedy. `message` is the English sentence. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly said: Text;

  constructor(said: Text) {
    super(said.en);
    this.said = said;
  }
}
