import { capitalised } from '../../text/capitalised.ts';
import { Refusal } from '../../text/refusal.ts';
import { joined, type Text, text } from '../../text/text.ts';
import { inputFaults } from './inputFaults.ts';
import type { CommandName } from './names.ts';
import type { InputFault } from './types.ts';

/** What was typed cannot be taken, with each fault by the input it stands in. */
export class FaultyInput extends Refusal {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    const sentences = faults.map(({ said }) => sentenceOf(said));
    super(joined(sentences, ' '));
    this.faults = faults;
  }
}

/** A fault as a sentence by itself. */
export const sentenceOf = ({ vi, en }: Text): Text => text(sentence(vi), sentence(en));
const sentence = (said: string): string => `${capitalised(said).replace(/\.$/, '')}.`;

/** Refuses what was typed for a command where something is missing or cannot be read: all of it. */
export function refuseFaulty(
  name: CommandName,
  raw: Readonly<Record<string, string | boolean | undefined>>,
): void {
  const faults = inputFaults(name, raw);
  if (faults.length > 0) throw new FaultyInput(faults);
}
