import { personOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { COMMAND_TEXT } from '../../../domain/task/commandText.ts';
import { showDate } from '../../../domain/text/dates.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** Arguments worth reading, in the order they are read. */
const SHOWN = [
  'granted',
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
];

const GRANTED = { true: text('đồng ý', 'granted'), false: text('không đồng ý', 'refused') };

/** Who gave which command, with what: `Trần Văn An báo cáo kết quả (12/BC-UBND, 27/03/2024)`. */
export function commandText(name: string, args: Record<string, unknown> | undefined, directory: Directory): Text {
  const by = typeof args?.by === 'string' ? args.by : '';
  const who = personOf(directory, by)?.name ?? by;
  const what = COMMAND_TEXT[name as keyof typeof COMMAND_TEXT] ?? text(name, name);
  const change = args?.change as { dueDate?: string } | null | undefined;
  const values = [...SHOWN.map((key) => args?.[key]), change?.dueDate && `→ ${shown(change.dueDate)}`];
  const facts = values.filter((value) => value !== undefined && value !== null && value !== '');
  const said = (language: 'vi' | 'en'): string => {
    const words = facts.map((value) => (typeof value === 'boolean' ? GRANTED[`${value}`][language] : shown(value)));
    return words.length > 0 ? ` (${words.join(', ')})` : '';
  };
  return text(`${who} ${what.vi}${said('vi')}`, `${who} ${what.en}${said('en')}`);
}

const shown = (value: unknown): string => `${value}`.replace(/^\d{4}-\d{2}-\d{2}$/, (date) => showDate(date));
