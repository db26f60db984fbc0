import { type Context, Hono } from 'hono';
import type { YamlEdit } from '../../../../config/edit/yamlEdit.ts';
import type { YamlEntry } from '../../../../config/edit/yamlText.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { joined, text } from '../../../../domain/text/text.ts';
import { type EntryList, indexOf, listAt, takenCodes } from '../../agencyFiles/entryAt.ts';
import { entryChanges } from '../../agencyFiles/entryChanges.ts';
import {
  editsFor,
  formOfEntry,
  keyOf,
  type TypedForm,
  typedEntry,
} from '../../agencyFiles/entryForm.ts';
import { partOf } from '../../agencyFiles/fileParts.ts';
import { proposed, written } from '../../agencyFiles/proposal.ts';
import { READDRESSED_TEXT, readdressed } from '../../agencyFiles/readdressed.ts';
import {
  type BeforeLeaving,
  peopleOfTasks,
  stillDoing,
  stillOwed,
} from '../../agencyFiles/stillDoing.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { ConfirmChange } from '../../views/agency/ConfirmChange.tsx';
import { notFound } from '../notFound.tsx';
import {
  type AskedEntry,
  showBroken,
  showConflict,
  showEntry,
  showEntryForm,
} from './showEntry.tsx';

/**
 * `/co-quan/them/nguoi`, `/co-quan/nguoi/y-te` and their neighbours: one entry. What was typed is
 * tried and shown first; it is written over the file that was seen, and over no other.
 */
export const entry = new Hono<WebEnv>()
  .get('/:kind/:key', (c) => {
    const asked = askedAt(c);
    if (!asked || !c.var.visitor.changesFiles) return notFound(c);
    if (!asked.isNew && !asked.before) return notFound(c);
    const typed = asked.before ? formOfEntry(asked.list.kind, asked.before) : {};
    return showEntryForm(c, asked, typed, []);
  })
  .post('/:kind/:key', async (c) => {
    const asked = askedAt(c);
    if (!asked) return notFound(c);
    const typed = await formOf(c);
    if (typed.do === 'edit') return showEntryForm(c, asked, typed, []);
    return typed.remove === 'yes' ? remove(c, asked, typed) : change(c, asked, typed);
  });

function askedAt(c: Context<WebEnv>): AskedEntry | null {
  const { kind = '', key = '' } = c.req.param() as Record<string, string>;
  const isNew = kind === 'them';
  const list = listAt(c.var.visitor.agency, isNew ? key : kind);
  if (!list || (isNew && list.kind.list === null)) return null;
  const index = isNew ? null : indexOf(list, key);
  return { list, index, isNew, before: index === null ? null : (list.entries[index] ?? null) };
}

async function remove(c: Context<WebEnv>, asked: AskedEntry, typed: TypedForm): Promise<Response> {
  const { list, index, before } = asked;
  const { list: name } = list.kind;
  // Pressed twice, it is gone already.
  if (index === null || !before) return saved(c, list);
  if (name === null) return notFound(c);
  const edits: YamlEdit[] = [{ kind: 'remove', list: name, index }];
  return goOn(c, asked, { typed, after: null, edits });
}

async function change(c: Context<WebEnv>, asked: AskedEntry, typed: TypedForm): Promise<Response> {
  const { list, index, before } = asked;
  const { kind, entries } = list;
  const former = asked.isNew && kind.list === 'people' ? await peopleOfTasks(c.var.visitor) : [];
  const taken = [...takenCodes(list), ...former];
  const today = await c.var.visitor.desk.queries.today(c.var.visitor.agency.directory.agency);
  const near = { today, side: 'next' as const };
  const { entry: after, faults } = typedEntry(kind, typed, before, taken, near);
  if (faults.length > 0) return showEntryForm(c, asked, typed, faults);
  const stands = entries.find((one) => keyOf(kind, one) === keyOf(kind, after));
  const isThere = stands !== undefined && editsFor(kind, 0, stands, after).length === 0;
  // Pressed twice, or gone back to: it stands there already.
  if (isThere) return saved(c, list, typed.do === 'save' || asked.isNew);
  if (asked.isNew && stands && !kind.hasId)
    return showEntryForm(c, asked, typed, [{ field: kind.keys.at(-1) ?? '', said: TWICE }]);
  if (!asked.isNew && (index === null || !before)) return showConflict(c, asked, typed, after);
  const edits =
    index === null || !before ? added(list, after) : editsFor(kind, index, before, after);
  return goOn(c, asked, { typed: { ...typed, ...codeOf(asked, after) }, after, edits });
}

const added = ({ kind, entries }: EntryList, entry: YamlEntry): YamlEdit[] =>
  kind.list === null
    ? []
    : [{ kind: 'add', list: kind.list, entry, before: kind.placeOf?.(entries, entry) }];

const TWICE = text(
  'đã có mục như vậy trong tệp; sửa mục đã ghi',
  'the file has such an entry already; change that one',
);

/** A code that was made for a new entry stays when it is sent again. */
const codeOf = ({ isNew, list }: AskedEntry, { id }: YamlEntry): TypedForm =>
  isNew && list.kind.hasId ? { id: String(id) } : {};

interface Wanted {
  typed: TypedForm;
  /** Null: it is taken out. */
  after: YamlEntry | null;
  edits: YamlEdit[];
}

/** Shows what a change does, or writes it once that was seen. */
async function goOn(c: Context<WebEnv>, asked: AskedEntry, wanted: Wanted): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const { list, before } = asked;
  const { kind, seen } = list;
  const { typed, after, edits } = wanted;
  if (typed.revision !== seen.revision) return showConflict(c, asked, typed, after);
  const today = await desk.queries.today(agency.directory.agency);
  const leaving = await leavingOf(visitor, asked, after);
  const other = readdressed(kind, before, after);
  try {
    const proposal = proposed(agency, seen, edits, today);
    if (proposal.faults.length > 0) return showBroken(c, asked, typed, proposal.faults, leaving);
    if (typed.do !== 'save') {
      const body = (
        <ConfirmChange
          file={kind.file}
          changes={entryChanges(kind, before, after, agency.directory)}
          lines={proposal.lines}
          next={other ? joined([kind.next, READDRESSED_TEXT], ' ') : kind.next}
          leaving={leaving}
          sent={sentAgain(typed)}
          isTyped={after !== null}
          back={`/co-quan/${partOf(kind)}`}
          language={language}
        />
      );
      return showEntry(c, asked, body);
    }
    // First, so that a write that broke off leaves nobody in; whoever it was signs in again.
    if (other) await visitor.readdressing.end(other.id);
    const isWritten = await written(visitor, proposal);
    if (other && isWritten) visitor.readdressing.tell(other);
    return isWritten ? saved(c, list) : showConflict(c, askedAt(c) ?? asked, typed, after);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return showBroken(c, asked, typed, [error.said], leaving);
  }
}

/** All but the button. */
const sentAgain = ({ do: _, ...typed }: TypedForm): TypedForm => typed;

/** What is open of whoever is taken out, or gets a last day. */
async function leavingOf(
  visitor: Visitor,
  { list, before }: AskedEntry,
  after: YamlEntry | null,
): Promise<BeforeLeaving | null> {
  const { kind } = list;
  if (!before || !kind.hasId) return null;
  const leaves = !after || (after.until !== undefined && after.until !== before.until);
  if (!leaves) return null;
  if (kind.path === 'nguoi') return stillDoing(visitor, String(before.id));
  return kind.path === 'don-vi' ? stillOwed(visitor, String(before.id)) : null;
}

const saved = (c: Context<WebEnv>, { kind }: EntryList, isSaved = true): Response =>
  c.redirect(`/co-quan/${partOf(kind)}?${isSaved ? 'da-luu' : 'khong-doi'}`, 303);
