import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { RawEntry } from '../../../../config/edit/entries.ts';
import type { YamlEntry } from '../../../../config/edit/yamlText.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { EntryList } from '../../agencyFiles/entryAt.ts';
import { entryChanges, entryName } from '../../agencyFiles/entryChanges.ts';
import { type FieldFault, formOfEntry, type TypedForm } from '../../agencyFiles/entryForm.ts';
import { partOf } from '../../agencyFiles/fileParts.ts';
import { type BeforeLeaving, HAND_OVER, handOverAddress } from '../../agencyFiles/stillDoing.ts';
import type { WebEnv } from '../../env.ts';
import { AgencyPage } from '../../views/agency/AgencyPage.tsx';
import { ChangeTable, Leaving } from '../../views/agency/ConfirmChange.tsx';
import { EntryForm, FileFaults } from '../../views/agency/EntryForm.tsx';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';

/** An entry that is added, changed or taken out. */
export interface AskedEntry {
  list: EntryList;
  /** Where it stands; null: it is new, or not there any more. */
  index: number | null;
  before: RawEntry | null;
  isNew: boolean;
}

/** A page of one entry. */
export function showEntry(
  c: Context<WebEnv>,
  { list, before, isNew }: AskedEntry,
  body: Child,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { kind } = list;
  const name = before ? entryName(kind, before, visitor.agency.directory) : '';
  const { vi, en } = kind.title;
  const named = name === '' ? kind.title : text(`${vi}: ${name}`, `${en}: ${name}`);
  const title = isNew ? kind.add : named;
  return sendPage(
    c,
    <AgencyPage title={title} part={partOf(kind)} visitor={visitor} language={language}>
      {body}
    </AgencyPage>,
    status,
  );
}

function formFor(
  c: Context<WebEnv>,
  { list, before, isNew }: AskedEntry,
  typed: TypedForm,
  faults: FieldFault[],
): Child {
  const { visitor, language } = c.var;
  const { directory } = visitor.agency;
  const revision = typed.revision ?? list.seen.revision;
  const person = list.kind.path === 'nguoi' && visitor.typingFor ? before?.id : undefined;
  return (
    <>
      <EntryForm kind={list.kind} {...{ isNew, typed, revision, faults, directory, language }} />
      {person !== undefined && (
        <p>
          <a href={handOverAddress(String(person))}>{HAND_OVER[language]}</a>
        </p>
      )}
    </>
  );
}

/** The form as it was typed, with what is wrong in its fields. */
export const showEntryForm = (
  c: Context<WebEnv>,
  asked: AskedEntry,
  typed: TypedForm,
  faults: FieldFault[],
): Promise<Response> =>
  showEntry(c, asked, formFor(c, asked, typed, faults), faults.length > 0 ? 422 : 200);

/** The form again, beneath what a change would break in the agency's files. */
export function showBroken(
  c: Context<WebEnv>,
  asked: AskedEntry,
  typed: TypedForm,
  faults: Text[],
  leaving: BeforeLeaving | null,
): Promise<Response> {
  const { language } = c.var;
  const body = (
    <>
      <FileFaults faults={faults} language={language} />
      {leaving && <Leaving leaving={leaving} language={language} />}
      {formFor(c, asked, shownAgain(asked, typed), [])}
    </>
  );
  return showEntry(c, asked, body, 422);
}

/** What was typed; the entry as it stands where it was to go. */
const shownAgain = ({ list, before }: AskedEntry, typed: TypedForm): TypedForm =>
  typed.remove === 'yes' && before
    ? { ...formOfEntry(list.kind, before), revision: typed.revision ?? '' }
    : typed;

const SAID = {
  now: text('Trong tệp hiện nay', 'In the file now'),
  typed: text('Vừa nhập', 'What was typed'),
  gone: text('Mục này không còn trong tệp.', 'This entry is not in the file any more.'),
  agree: text(
    'Mục này trong tệp vẫn như nội dung vừa nhập; chỗ khác của tệp đã đổi.',
    'This entry is the same as what was typed; another place of the file was changed.',
  ),
};

/** Somebody has changed the file since the form was opened: both are shown, nothing is written. */
export function showConflict(
  c: Context<WebEnv>,
  asked: AskedEntry,
  typed: TypedForm,
  after: YamlEntry | null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const { list, before, isNew } = asked;
  const { kind, seen } = list;
  const changes = entryChanges(kind, before, after, visitor.agency.directory);
  const newest = { ...shownAgain(asked, typed), revision: seen.revision };
  const body = (
    <>
      <Fault said={changedText(kind.file)} language={language} />
      {!isNew && !before && <p>{SAID.gone[language]}</p>}
      {changes.length > 0 ? (
        <ChangeTable changes={changes} heads={[SAID.now, SAID.typed]} language={language} />
      ) : (
        <p>{SAID.agree[language]}</p>
      )}
      {(isNew || before) && formFor(c, asked, newest, [])}
    </>
  );
  return showEntry(c, asked, body, 409);
}

/** What is said where a file was changed between a form and its sending. */
export const changedText = (file: string): Text =>
  text(
    `Tệp ${file} đã được người khác sửa sau khi mở trang này, nên chưa ghi gì. Dưới đây là nội dung trong tệp hiện nay và nội dung vừa nhập; xem lại rồi gửi lại nếu vẫn cần.`,
    `${file} was changed by somebody else after this page was opened, so nothing was written. Below is what the file says now and what was typed; look again, and send it again if it is still wanted.`,
  );
