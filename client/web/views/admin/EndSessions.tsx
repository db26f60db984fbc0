import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';

const SAID = {
  title: text('Kết thúc phiên đăng nhập của một người', 'End the sessions of a person'),
  why: text(
    'Khi máy hoặc điện thoại bị mất, hoặc nghi có người khác vào: mọi trình duyệt đang đăng nhập phải đăng nhập lại. Liên kết trong các thư đã gửi vẫn dùng được trong bảy ngày.',
    'Where a computer or telephone was lost, or somebody else may be in: every browser has to sign in again. Links in mails that were sent serve for seven days all the same.',
  ),
  person: text('Người', 'Person'),
  choose: text('chọn', 'choose'),
  end: text('Kết thúc mọi phiên', 'End all sessions'),
};

interface Props {
  at: string;
  directory: Directory;
  language: Language;
}

/** A form that ends all sessions of one person. */
export const EndSessions: FC<Props> = ({ at, directory, language }) => (
  <>
    <h2>{SAID.title[language]}</h2>
    <form class="act" method="post" action={at}>
      <p class="hint">{SAID.why[language]}</p>
      <div>
        <label for="ket-thuc">{SAID.person[language]}</label>
        <select id="ket-thuc" name="person" required>
          <option value="">– {SAID.choose[language]} –</option>
          {directory.people.map(({ id, name, title }) => (
            <option value={id}>
              {name} – {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <button type="submit">{SAID.end[language]}</button>
      </div>
    </form>
  </>
);
