import type { RawEntry } from '../../../config/edit/entries.ts';
import { entryFaults } from '../../../config/edit/entryFaults.ts';
import type { YamlEdit } from '../../../config/edit/yamlEdit.ts';
import type { YamlEntry, YamlValue } from '../../../config/edit/yamlText.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { fold } from '../../../domain/text/fold.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { type Near, typedDate } from '../../../domain/text/typedDate.ts';
import type { EntryField, EntryKind } from './entryKinds.ts';

/** What is typed into a form, by the names of its fields. */
export type TypedForm = Readonly<Record<string, string>>;

/** What is wrong with a field of the form. */
export interface FieldFault {
  field: string;
  said: Text;
}

/** An entry that was typed, or what is wrong with it. */
export interface TypedEntry {
  entry: YamlEntry;
  faults: FieldFault[];
}

/** By what an entry is known in addresses: its code, or whose absence it is from when. */
export const keyOf = ({ keys }: EntryKind, entry: RawEntry): string =>
  keys.length === 0 ? ITSELF : keys.map((key) => wordsIn(entry[key])).join('.');

/** The one entry that a file itself is. */
const ITSELF = '-';

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The box of a member in the form of a group. */
export const memberField = (field: string, unit: string): string => `${field}.${unit}`;

/** An entry of a file as its form shows it. */
export function formOfEntry({ fields }: EntryKind, entry: RawEntry): TypedForm {
  return Object.fromEntries(fields.flatMap((field) => shownIn(field, entry[field.name])));
}

function shownIn({ name, kind }: EntryField, value: unknown): [string, string][] {
  if (value === undefined || value === null) return [];
  if (kind === 'yes') return [[name, value === true ? 'yes' : '']];
  if (Array.isArray(value))
    return kind === 'units'
      ? value.map((unit) => [memberField(name, String(unit)), 'yes'])
      : [[name, value.join('; ')]];
  const isDay = kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return [[name, isDay ? shownDate(String(value)) : String(value)]];
}

/**
 * The entry that a form says; one that is new gets a code where none was typed.
 * @param before the entry of the file that is changed; null: it is new
 * @param taken codes that are used already
 * @param near of which year a day without it is; absent: such a day is refused
 */
export function typedEntry(
  kind: EntryKind,
  typed: TypedForm,
  before: RawEntry | null,
  taken: readonly string[],
  near?: Near,
): TypedEntry {
  const faults: FieldFault[] = [];
  const values = kind.fields.flatMap((field): [string, YamlValue][] => {
    try {
      const value = valueTyped(field, typed, near);
      if (value === null && field.need === 'required')
        faults.push({ field: field.name, said: field.kind === 'units' ? NO_UNIT : BLANK });
      return value === null ? [] : [[field.name, value]];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ field: field.name, said: error.said });
      return [];
    }
  });
  const id = before ? wordsIn(before.id) : (typed.id ?? '') || codeFor(typed.name ?? '', taken);
  const entry = { ...(kind.hasId && { id }), ...Object.fromEntries(values) };
  // A code is made after a name: where that is blank, that is what is missing.
  const told = new Set([...faults.map(({ field }) => field), ...(id === '' ? ['id'] : [])]);
  const further = entryFaults(kind.list ?? '', entry)
    .filter(({ key }) => !told.has(key))
    .map(({ key, said }) => ({ field: key, said }));
  return { entry, faults: [...faults, ...further] };
}

const BLANK = text('chưa ghi', 'is blank');
const NO_UNIT = text('chưa chọn đơn vị nào', 'no unit is chosen');

/** Null: nothing was typed. */
function valueTyped(
  { name, kind }: EntryField,
  typed: TypedForm,
  near: Near | undefined,
): YamlValue | null {
  const words = typed[name] ?? '';
  if (kind === 'units') {
    const start = memberField(name, '');
    const chosen = Object.keys(typed).filter((one) => one.startsWith(start) && typed[one] !== '');
    return chosen.length > 0 ? chosen.map((one) => one.slice(start.length)) : null;
  }
  if (words === '') return null;
  if (kind === 'yes') return true;
  if (kind === 'day') return typedDate(words, near);
  if (kind !== 'list') return words;
  return words
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A code after a name: `ton-that-hai`, `ton-that-hai-2`. */
function codeFor(name: string, taken: readonly string[]): string {
  const folded = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 36);
  const code = folded.replace(/^-+|-+$/g, '');
  for (let n = 1; ; n += 1) {
    const one = n === 1 ? code : `${code}-${n}`;
    if (!taken.includes(one)) return one;
  }
}

/** The changes that make one entry of a file into another; none where nothing differs. */
export function editsFor(
  { list, fields }: EntryKind,
  index: number,
  before: RawEntry,
  after: YamlEntry,
): YamlEdit[] {
  return fields.flatMap(({ name: key }): YamlEdit[] =>
    isSame(before[key], after[key])
      ? []
      : [{ kind: 'set', at: list === null ? [] : [list, index], key, value: after[key] }],
  );
}

/** What is left out, nothing, no and an empty list mean the same. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

const plain = (value: unknown): string => {
  const isNothing = value === undefined || value === null || value === false;
  return isNothing || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value);
};
