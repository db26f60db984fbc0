import type { FC } from 'hono/jsx';
import type { ChangedLine } from '../../../../config/edit/lineDiff.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { EntryChange } from '../../agencyFiles/entryChanges.ts';
import type { TypedForm } from '../../agencyFiles/entryForm.ts';
import type { BeforeLeaving } from '../../agencyFiles/stillDoing.ts';

const SAID = {
  will: text('Sẽ thay đổi', 'What will change'),
  what: text('Mục', 'What'),
  before: text('Hiện nay', 'Now'),
  after: text('Sẽ là', 'Will be'),
  next: text('Sau khi ghi', 'Once it is written'),
  lines: text('Từng dòng của tệp', 'Line by line'),
  old: text('Bỏ', 'Out'),
  new: text('Thêm', 'In'),
  line: text('dòng', 'line'),
  mend: text('Sửa lại', 'Change it'),
  leave: text('Không ghi', 'Do not write'),
};

interface Props {
  file: string;
  changes: EntryChange[];
  lines: ChangedLine[];
  next: Text;
  leaving: BeforeLeaving | null;
  /** What is sent again as it was typed. */
  sent: TypedForm;
  /** Whether there is a form to go back to. */
  isTyped: boolean;
  back: string;
  language: Language;
}

/** What a change does, in words and line by line, before it is written. */
export const ConfirmChange: FC<Props> = (props) => {
  const { file, changes, lines, next, leaving, sent, isTyped, back, language } = props;
  const write = text(`Ghi vào tệp ${file}`, `Write to ${file}`);
  return (
    <>
      {leaving && <Leaving leaving={leaving} language={language} />}
      <h2>{SAID.will[language]}</h2>
      <ChangeTable changes={changes} heads={[SAID.before, SAID.after]} language={language} />
      <ChangedLines lines={lines} file={file} language={language} />
      <h2>{SAID.next[language]}</h2>
      <p>{next[language]}</p>
      <form method="post">
        {Object.entries(sent).map(([name, value]) => (
          <input type="hidden" {...{ name, value }} />
        ))}
        <div class="buttons">
          <button type="submit" name="do" value="save">
            {write[language]}
          </button>
          {isTyped && (
            <button type="submit" class="plain" name="do" value="edit">
              {SAID.mend[language]}
            </button>
          )}
          <a class="button plain" href={back}>
            {SAID.leave[language]}
          </a>
        </div>
      </form>
    </>
  );
};

/** What is to be settled before somebody goes, and where. */
export const Leaving: FC<{ leaving: BeforeLeaving; language: Language }> = (props) => {
  const { leaving, language } = props;
  return (
    <p class="fault" role="status">
      {leaving.said[language]}{' '}
      {leaving.to && <a href={leaving.to.address}>{leaving.to.said[language]}</a>}
    </p>
  );
};

interface TableProps {
  changes: EntryChange[];
  heads: [Text, Text];
  language: Language;
}

/** Two versions of an entry, key by key. */
export const ChangeTable: FC<TableProps> = ({ changes, heads, language }) => (
  <table class="stacked changes">
    <thead>
      <tr>
        <th scope="col">{SAID.what[language]}</th>
        {heads.map((said) => (
          <th scope="col">{said[language]}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {changes.map(({ said, before, after }) => (
        <tr>
          <th scope="row">{said[language]}</th>
          {[before, after].map((value, at) => (
            <td>
              <span class="on-phone">{heads[at]?.[language]}: </span>
              {value[language]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

interface LinesProps {
  lines: ChangedLine[];
  file: string;
  language: Language;
}

const ChangedLines: FC<LinesProps> = ({ lines, file, language }) => (
  <details>
    <summary>
      {SAID.lines[language]} {file}
    </summary>
    <ul class="lines">
      {lines.map(({ is, line, words }) => (
        <li>
          {SAID[is][language]} ({SAID.line[language]} {line}): <code>{words.trim()}</code>
        </li>
      ))}
    </ul>
  </details>
);
