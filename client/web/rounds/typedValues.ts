import { readNumber } from '../../../domain/round/numbers.ts';
import type { RoundField, Values } from '../../../domain/round/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** How a field of a unit's form is called. */
export const valueName = (field: string): string => `so-${field}`;

/** What was typed into a unit's form. Throws a `Refusal` that names a number it cannot read. */
export function typedValues(fields: RoundField[], typed: Record<string, string>): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const words = typed[valueName(field.id)] ?? '';
      return words === '' ? [] : [[field.id, valueIn(field, words)] as const];
    }),
  );
}

function valueIn({ kind, name }: RoundField, words: string): number | string {
  if (kind === 'words') return words;
  const value = readNumber(words);
  if (value !== null) return value;
  throw new Refusal(
    text(
      `Mục “${name}”: “${words}” không phải là số; ghi dạng 1250 hoặc 1.250,5.`,
      `“${name}”: "${words}" is not a number; write 1250 or 1.250,5.`,
    ),
  );
}
