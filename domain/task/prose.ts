import { shownDate } from '../calendar/shown.ts';
import { KINDS } from '../digest/sections.ts';
import { personOf } from '../directory/roles.ts';
import type { Directory } from '../directory/types.ts';
import { type Text, text } from '../text/text.ts';
import { COMMAND_TEXT } from './commandText.ts';

/** A value a command came with. */
type Given = Record<string, string | boolean>;

/** The parts of a log line that prose is made of. */
export interface Told {
  what: string;
  by?: string;
  /** Of the notice or step, where it is about one. */
  kind?: string;
  detail?: string;
  given?: Given;
  to?: { person: string }[];
}

const EVENTS: Record<string, Text> = {
  started: text('bắt đầu theo dõi', 'started'),
  'handed-over': text('đưa vào thư của', 'put into the mail of'),
  suppressed: text('không gửi, vì', 'not sent, because'),
  withdrawn: text('rút khỏi thư của', 'called back from the mail of'),
  unknown: text('chưa chuyển được thông báo', 'a notice could not be handed over'),
  closed: text('kết thúc', 'closed'),
  'pushed-on': text('dời các bước:', 'steps pushed on:'),
  'extended-schedule': text('tính tiếp lịch các bước', 'computed the next part of the schedule'),
};

const GRANTED = { true: text('đồng ý', 'granted'), false: text('không đồng ý', 'refused') };
/** What the log keeps for the engine: people read it in other words, or need not. */
const UNSPOKEN = new Set(['today', 'unit', 'relation', 'byPlan']);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One line of a task's log as a sentence, with names from the directory. */
export function proseOf(entry: Told, directory: Directory): Text {
  const name = (id: string): string => personOf(directory, id)?.name ?? id;
  const command = COMMAND_TEXT[entry.what as keyof typeof COMMAND_TEXT];
  if (command) {
    const who = name(entry.by ?? '');
    return text(
      `${who} ${command.vi}${given(entry, 'vi')}`,
      `${who} ${command.en}${given(entry, 'en')}`,
    );
  }
  const event = EVENTS[entry.what] ?? text(entry.what, entry.what);
  const kind = kindText(entry.kind);
  const people = entry.to?.length
    ? ` ${entry.to.map(({ person }) => name(person)).join(', ')}`
    : '';
  const detail = entry.detail ? `${people ? ':' : ''} ${entry.detail}` : '';
  const about = (language: 'vi' | 'en'): string => (kind ? ` [${kind[language]}]` : '');
  return text(
    `${event.vi}${people}${detail}${about('vi')}`,
    `${event.en}${people}${detail}${about('en')}`,
  );
}

/** What a notice of this kind is to its readers; undefined for steps that send none. */
export const kindText = (kind: string | undefined): Text | undefined =>
  KINDS[kind as keyof typeof KINDS];

function given({ given: values = {} }: Told, language: 'vi' | 'en'): string {
  const words = Object.entries(values)
    .filter(([key, value]) => value !== '' && !UNSPOKEN.has(key))
    .map(([, value]) =>
      typeof value === 'boolean'
        ? GRANTED[`${value}`][language]
        : DATE.test(value)
          ? shownDate(value)
          : value,
    );
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}
