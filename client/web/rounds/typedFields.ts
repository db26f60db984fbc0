import type { RoundField } from '../../../domain/round/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { tooLong } from '../../../domain/text/tooLong.ts';

/** What a line of a form may be, as people choose it. */
export const FIELD_KINDS = {
  add: text('số, cộng qua các kỳ', 'a number, added over periods'),
  newest: text('số lũy kế, lấy kỳ mới nhất', 'a running total, the newest counts'),
  none: text('số, không cộng', 'a number, not summed up'),
  words: text('chữ', 'words'),
} satisfies Record<string, Text>;

export type FieldKind = keyof typeof FIELD_KINDS;

const MOST = { name: 200, measure: 40 } as const;
const SAID = { name: text('Tên mục', 'The name'), measure: text('Đơn vị tính', 'The measure') };

/** Throws a `Refusal` where words are too long to stand in lists and mails. */
export function refuseTooLong(what: Text, typed: string, most: number): void {
  const fault = tooLong(what, typed, most);
  if (fault) throw new Refusal(text(`${fault.vi}.`, `${fault.en}.`));
}

/** Lines that the form of a new collection offers at first. */
const FIRST_ROWS = 6;

/** How many lines the form of a new collection has: two more than are filled in. */
export function rowCount(typed: Record<string, string>): number {
  const filled = Object.keys(typed).filter((key) => /^ten-\d{1,2}$/.test(key) && typed[key]);
  const last = Math.max(-1, ...filled.map((key) => Number(key.slice(4))));
  return Math.max(FIRST_ROWS, last + 3);
}

/** The fields that were typed. Refuses two that are called alike, and one that is too long. */
export function typedFields(typed: Record<string, string>): RoundField[] {
  const fields = Array.from({ length: rowCount(typed) }, (_, at) => fieldAt(typed, at)).flat();
  const twice = fields.find(({ id }, at) => fields.findIndex((one) => one.id === id) !== at);
  if (!twice) return fields;
  throw new Refusal(
    text(`Mục “${twice.name}” được ghi hai lần.`, `“${twice.name}” stands there twice.`),
  );
}

function fieldAt(typed: Record<string, string>, at: number): RoundField[] {
  const name = typed[`ten-${at}`] ?? '';
  if (name === '') return [];
  const measure = typed[`dvt-${at}`] ?? '';
  refuseTooLong(SAID.name, name, MOST.name);
  refuseTooLong(SAID.measure, measure, MOST.measure);
  const chosen = typed[`loai-${at}`] ?? 'add';
  const kind: FieldKind = chosen in FIELD_KINDS ? (chosen as FieldKind) : 'add';
  return [
    {
      id: slugOf(name),
      name,
      measure,
      kind: kind === 'words' ? 'words' : 'number',
      need: typed[`can-${at}`] === 'yes' ? 'required' : 'optional',
      summing: kind === 'add' || kind === 'newest' ? kind : null,
    },
  ];
}

/** Words as a part of an address: `Báo cáo hộ nghèo` → `bao-cao-ho-ngheo`. */
export const slugOf = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'muc';
