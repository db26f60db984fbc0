import { personOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { COMMAND_TEXT } from '../../../domain/task/commandText.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** Arguments worth reading, in the order they are read. */
const SHOWN = [
  'documentNo',
  'documentDate',
  'on',
  'to',
  'officer',
  'unitName',
  'note',
  'reason',
  'source',
  'link',
] as const;

/** Who gave which command, with what: `Trần Văn An báo cáo kết quả (12/BC-UBND, 2024-03-27)`. */
export function commandText(name: string, args: Record<string, unknown> | undefined, directory: Directory): Text {
  const by = typeof args?.by === 'string' ? args.by : '';
  const who = personOf(directory, by)?.name ?? by;
  const what = COMMAND_TEXT[name as keyof typeof COMMAND_TEXT] ?? text(name, name);
  const facts = SHOWN.flatMap((key) => (typeof args?.[key] === 'string' && args[key] !== '' ? [args[key]] : []));
  const change = args?.change as { dueDate?: string } | null | undefined;
  if (change?.dueDate) facts.push(`→ ${change.dueDate}`);
  const shown = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  return text(`${who} ${what.vi}${shown}`, `${who} ${what.en}${shown}`);
}
