import type { Directory } from '../../../domain/directory/types.ts';
import { proseOf } from '../../../domain/task/prose.ts';
import type { Text } from '../../../domain/text/text.ts';

/** Who gave which command, with what, from the arguments the engine recorded. */
export function commandText(
  name: string,
  args: Record<string, unknown> | undefined,
  directory: Directory,
): Text {
  const { by, change, ...values } = args ?? {};
  const plain = Object.entries(values).filter(
    (entry): entry is [string, string | boolean] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
  );
  const dueDate = (change as { dueDate?: string | null } | null | undefined)?.dueDate;
  const given = { ...Object.fromEntries(plain), ...(dueDate ? { dueDate } : {}) };
  return proseOf({ what: name, by: typeof by === 'string' ? by : '', given }, directory);
}
