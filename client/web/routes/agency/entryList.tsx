import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { RawEntry } from '../../../../config/edit/entries.ts';
import { faultLines } from '../../../../config/load/faults.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { type EntryList, listsOf } from '../../agencyFiles/entryAt.ts';
import { entryName, valueText } from '../../agencyFiles/entryChanges.ts';
import { keyOf } from '../../agencyFiles/entryForm.ts';
import type { EntryKind } from '../../agencyFiles/entryKinds.ts';
import { FILE_PARTS } from '../../agencyFiles/fileParts.ts';
import { HAND_OVER, handOverAddress, strangersDoing } from '../../agencyFiles/stillDoing.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { isJustDone } from '../../justDone.ts';
import { AgencyPage } from '../../views/agency/AgencyPage.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  saved: text('Đã ghi vào tệp.', 'Written to the file.'),
  same: text('Không có gì thay đổi.', 'Nothing was changed.'),
  none: text('Chưa ghi mục nào.', 'There is none yet.'),
  change: text('Sửa', 'Change'),
  what: text('Việc có thể làm', 'What can be done'),
  pageRoles: text(
    'Người quản trị trang web và người chỉ được xem do quản trị viên ghi trong tệp agency.yaml.',
    'Administrators of the page and people who only look on are entered in agency.yaml by the administrator.',
  ),
  strangers: text(
    'Không còn trong danh bạ mà còn nhiệm vụ',
    'Not in the directory any more, with open tasks',
  ),
  faults: text('Các chỗ cần sửa trong tệp của cơ quan', 'Places to mend in the agency’s files'),
};

/** `/co-quan/nguoi` and its neighbours: the entries of one list. */
export const entryList = new Hono<WebEnv>().get('/:part', async (c) => {
  const { visitor, language } = c.var;
  const part = FILE_PARTS.find(({ path }) => path === c.req.param('part'));
  const lists = listsOf(visitor.agency, c.req.param('part'));
  const [first] = lists;
  if (!part || !first) return notFound(c);
  const strangers = part.path === 'nguoi' && visitor.typingFor ? await strangersDoing(visitor) : [];
  const isDone = isJustDone(c);
  const told = isDone && c.req.query('da-luu') !== undefined ? SAID.saved : null;
  const same = c.req.query('khong-doi') !== undefined ? SAID.same : null;
  return sendPage(
    c,
    <AgencyPage title={part.title} part={part.path} visitor={visitor} language={language}>
      {told && (
        <p class="notice" role="status">
          {told[language]} {first.kind.next[language]}
        </p>
      )}
      {same && (
        <p class="notice" role="status">
          {same[language]}
        </p>
      )}
      <AgencyFaults visitor={visitor} language={language} />
      <Strangers people={strangers} language={language} />
      {lists.map((list) => (
        <>
          {lists.length > 1 && <h2>{list.kind.title[language]}</h2>}
          <Listed list={list} visitor={visitor} language={language} />
        </>
      ))}
      {part.path === 'vai-tro' && <p class="quiet">{SAID.pageRoles[language]}</p>}
    </AgencyPage>,
  );
});

const Listed: FC<{ list: EntryList; visitor: Visitor; language: Language }> = (props) => {
  const { list, visitor, language } = props;
  const { kind, entries } = list;
  return (
    <>
      {visitor.changesFiles && kind.list !== null && (
        <p>
          <a class="button" href={`/co-quan/them/${kind.path}`}>
            {kind.add[language]}
          </a>
        </p>
      )}
      {entries.length === 0 ? (
        <p class="quiet">{SAID.none[language]}</p>
      ) : (
        <Entries {...{ kind, entries, visitor, language }} />
      )}
    </>
  );
};

/** What is wrong in the agency's files as they stand. */
export const AgencyFaults: FC<{ visitor: Visitor; language: Language }> = (props) => {
  const { visitor, language } = props;
  const { faults } = visitor.agency;
  if (faults.length === 0) return null;
  return (
    <section class="fault">
      <h2>{SAID.faults[language]}</h2>
      <ul>
        {faultLines(faults, language).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
};

const Strangers: FC<{ people: PersonId[]; language: Language }> = ({ people, language }) => {
  if (people.length === 0) return null;
  return (
    <section class="fault">
      <h2>{SAID.strangers[language]}</h2>
      <ul>
        {people.map((person) => (
          <li>
            {person}: <a href={handOverAddress(person)}>{HAND_OVER[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface EntriesProps {
  kind: EntryKind;
  entries: RawEntry[];
  visitor: Visitor;
  language: Language;
}

const Entries: FC<EntriesProps> = ({ kind, entries, visitor, language }) => {
  const { directory } = visitor.agency;
  // A column that nobody fills tells nothing.
  const [first, ...rest] = kind.fields.filter((field) =>
    entries.some((entry) => valueText(field, entry[field.name], directory).vi !== '–'),
  );
  if (!first) return null;
  return (
    <table class="stacked">
      <thead>
        <tr>
          {[first, ...rest].map(({ head, said }) => (
            <th scope="col">{(head ?? said)[language]}</th>
          ))}
          {visitor.changesFiles && <th scope="col">{SAID.what[language]}</th>}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <th scope="row">{valueText(first, entry[first.name], directory)[language]}</th>
            {rest.map((field) => {
              const value = valueText(field, entry[field.name], directory)[language];
              return (
                <td class={value === '–' ? 'nothing' : ''}>
                  <span class="on-phone">{(field.head ?? field.said)[language]}: </span>
                  {value}
                </td>
              );
            })}
            {visitor.changesFiles && (
              <td>
                <a href={`/co-quan/${kind.path}/${encodeURIComponent(keyOf(kind, entry))}`}>
                  {SAID.change[language]}
                  <span class="unseen"> {entryName(kind, entry, directory)}</span>
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
