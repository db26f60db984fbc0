import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { KeyStates, KeysState } from '../../../office/pages/condition/machineState.ts';
import type { WebEnv } from '../../env.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  why: text(
    'Trang này chỉ nêu mã của khóa, không nêu nội dung. Khóa do người quản trị máy chủ tạo và cất giữ.',
    'Keys are told by their ids alone. Whoever looks after the machine makes and keeps them.',
  ),
  encryption: text('Khóa mã hóa dữ liệu', 'Keys of encryption'),
  off: text('Chưa bật mã hóa dữ liệu.', 'Encryption is off.'),
  rotateData: text(
    'Đổi khóa: thêm khóa mới lên đầu tệp khóa; dữ liệu mới dùng khóa mới, khóa cũ giữ lại để đọc dữ liệu cũ. Cất một bản sao của tệp khóa ở nơi khác, không để cùng bản sao lưu: mất khóa là mất dữ liệu.',
    'To rotate: add a new key on top of their file; what is new is written with it, older keys stay to read what they wrote. Keep a copy of the file elsewhere, not beside the backups: without its key data is lost.',
  ),
  web: text('Khóa của trang web', 'Keys of the web page'),
  rotateWeb: text(
    'Khóa này ký phiên đăng nhập và liên kết trong thư. Đổi khóa: thêm khóa mới lên đầu tệp khóa. Bỏ một khóa cũ thì mọi phiên và liên kết ký bằng khóa ấy hết hiệu lực ngay; mọi người đăng nhập lại.',
    'They sign sessions and links in mails. To rotate: add a new key on top of their file. Taking an old one out ends every session and link that it signed; people sign in again.',
  ),
  certificates: text('Chứng thư', 'Certificates'),
  noCertificates: text(
    'Không có chứng thư nào được khai. Chứng thư https của trang web nằm ở máy chủ chuyển tiếp (proxy).',
    'The settings name none. The certificate of the page is the proxy’s.',
  ),
  key: text('Mã khóa', 'Key'),
  use: text('Sử dụng', 'Use'),
  made: text('Ngày tạo', 'Made on'),
  writes: text('đang dùng để ghi, ký', 'writes and signs'),
  reads: text('chỉ để đọc, kiểm tra', 'reads and checks only'),
  setting: text('Cài đặt', 'Setting'),
  ends: text('Hết hạn', 'Ends'),
  unread: text('không đọc được tệp', 'its file cannot be read'),
};

/** `/quan-tri/khoa`: which keys there are, how old, how they are rotated; never their content. */
export const keys = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { administration } = visitor;
  if (!administration) return notFound(c);
  const { encryption, web, certificates } = administration.keys();
  return sendPage(
    c,
    <AdminPage part="/quan-tri/khoa" visitor={visitor} language={language}>
      <p>{SAID.why[language]}</p>
      <h2>{SAID.encryption[language]}</h2>
      {encryption === null ? (
        <p>{SAID.off[language]}</p>
      ) : (
        <>
          <KeyTable keys={encryption} caption={SAID.encryption} language={language} />
          <p>{SAID.rotateData[language]}</p>
        </>
      )}
      <h2>{SAID.web[language]}</h2>
      <KeyTable keys={web} caption={SAID.web} language={language} />
      <p>{SAID.rotateWeb[language]}</p>
      <h2>{SAID.certificates[language]}</h2>
      <Certificates certificates={certificates} language={language} />
    </AdminPage>,
  );
});

const KeyTable: FC<{ keys: KeyStates; caption: Text; language: Language }> = (props) => {
  const { keys: known, caption, language } = props;
  return (
    <table class="stacked">
      <caption class="unseen">{caption[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{SAID.key[language]}</th>
          <th scope="col">{SAID.use[language]}</th>
          <th scope="col">{SAID.made[language]}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ id, madeOn }, at) => (
          <tr>
            <th scope="row">{id}</th>
            <td>{(at === 0 ? SAID.writes : SAID.reads)[language]}</td>
            <td>{madeOn === null ? '–' : shownDate(madeOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Certificates: FC<Pick<KeysState, 'certificates'> & { language: Language }> = (props) => {
  const { certificates, language } = props;
  if (certificates.length === 0) return <p>{SAID.noCertificates[language]}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{SAID.setting[language]}</th>
          <th scope="col">{SAID.ends[language]}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map(({ setting, ends }) => (
          <tr>
            <th scope="row">{setting}</th>
            <td>{ends === null ? SAID.unread[language] : shownDate(ends)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
