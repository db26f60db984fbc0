import type { RawEntry } from '../../../config/edit/entries.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { personOf, unitOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { type EntryField, type EntryKind, RELATIONS } from './entryKinds.ts';

/** One key of an entry before and after a change, as people read it. */
export interface EntryChange {
  said: Text;
  before: Text;
  after: Text;
}

const NOTHING = text('–', '–');
const YES = text('có', 'yes');
const CODE = text('Mã', 'Code');

const same = (words: string): Text => text(words, words);

/** What differs between two entries; null: there is none. */
export function entryChanges(
  kind: EntryKind,
  before: RawEntry | null,
  after: RawEntry | null,
  directory: Directory,
): EntryChange[] {
  const shown = kind.fields.map((field) => ({
    said: field.said,
    before: valueText(field, before?.[field.name], directory),
    after: valueText(field, after?.[field.name], directory),
  }));
  const code = kind.hasId ? [{ said: CODE, before: codeText(before), after: codeText(after) }] : [];
  return [...shown, ...code].filter((one) => one.before.vi !== one.after.vi);
}

const codeText = (entry: RawEntry | null): Text => (entry ? same(String(entry.id)) : NOTHING);

/** A value of an entry as people read it: a person's name, a day, a list. */
export function valueText({ kind }: EntryField, value: unknown, directory: Directory): Text {
  if (value === undefined || value === null || value === false || value === '') return NOTHING;
  if (value === true) return YES;
  if (Array.isArray(value)) {
    const names = value.map((one) =>
      kind === 'units' ? (unitOf(directory, String(one))?.name ?? String(one)) : String(one),
    );
    return names.length > 0 ? same(names.join('; ')) : NOTHING;
  }
  const words = String(value);
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(words)) return same(shownDate(words));
  if (kind === 'person') return same(personOf(directory, words)?.name ?? words);
  return kind === 'relation' ? (RELATIONS[words] ?? same(words)) : same(words);
}

/** What an entry is called: a person's, a unit's name, or who is away; the file itself: nothing. */
export function entryName(kind: EntryKind, entry: RawEntry, directory: Directory): string {
  if (kind.list === null) return '';
  if (kind.hasId) return String(entry.name ?? entry.id ?? '');
  const person = String(entry.person ?? '');
  return personOf(directory, person)?.name ?? person;
}
