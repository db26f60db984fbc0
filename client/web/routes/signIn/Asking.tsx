import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import { WHY_NOT, type WhyNot } from '../../access/signIn/refusals.ts';
import { Fault } from '../../views/Fault.tsx';

const SAID = {
  lead: text(
    'Nhập địa chỉ thư của đồng chí trong danh bạ cơ quan. Trang gửi một thư có liên kết và mã 6 chữ số.',
    'Type your mail address as your office’s directory has it. A mail with a link and a code of six digits will come.',
  ),
  mail: text('Địa chỉ thư', 'Mail address'),
  name: text('Họ và tên, nếu nhiều người dùng chung hộp thư', 'Your name, where several share it'),
  ask: text('Gửi thư đăng nhập', 'Send the mail'),
  elsewhere: text('Đăng nhập bằng tài khoản liên thông', 'Sign in with your account elsewhere'),
  orByMail: text('Hoặc đăng nhập bằng thư', 'Or sign in by mail'),
};

const withLabel = (label: string, language: Language): string =>
  text(`Đăng nhập bằng ${label}`, `Sign in with ${label}`)[language];

/** How people may sign in. */
export interface Ways {
  /** By an account elsewhere, and what people call it. */
  elsewhere: { label: string | null } | null;
  byMail: boolean;
}

interface Props {
  language: Language;
  ways: Ways;
  why?: WhyNot;
}

/** The ways in. */
export const Asking: FC<Props> = ({ language, ways, why }) => (
  <>
    {why && <Fault said={WHY_NOT[why]} language={language} />}
    {ways.elsewhere && (
      <p>
        <a class="button" href="/dang-nhap/oidc">
          {ways.elsewhere.label
            ? withLabel(ways.elsewhere.label, language)
            : SAID.elsewhere[language]}
        </a>
      </p>
    )}
    {ways.elsewhere && ways.byMail && <h2>{SAID.orByMail[language]}</h2>}
    {ways.byMail && <ByMail language={language} />}
  </>
);

const ByMail: FC<{ language: Language }> = ({ language }) => (
  <>
    <p>{SAID.lead[language]}</p>
    <form class="act" method="post" action="/dang-nhap">
      <div>
        <label for="mail">{SAID.mail[language]}</label>
        <input id="mail" name="mail" type="email" autocomplete="email" required />
      </div>
      <div>
        <label for="name">
          <span class="hint">{SAID.name[language]}</span>
        </label>
        <input id="name" name="name" autocomplete="name" />
      </div>
      <div>
        <button type="submit">{SAID.ask[language]}</button>
      </div>
    </form>
  </>
);
