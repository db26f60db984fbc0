import { Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { CopyText } from '../../views/CopyText.tsx';
import { Page, sendPage } from '../../views/page.tsx';

export const OWN_CALENDAR = text('Lịch cá nhân', 'My calendar');

const SAID = {
  what: text(
    'Thời hạn các nhiệm vụ của đồng chí hiện trong lịch trên điện thoại, máy tính: thêm lịch theo địa chỉ dưới đây (Google Lịch: Từ URL; Outlook, iPhone: Đăng ký lịch). Google có thể cập nhật chậm vài giờ.',
    'The deadlines of your tasks stand in the calendar of your phone or computer: add a calendar by this address (Google: From URL; Outlook, iPhone: Subscribe). Google may be some hours behind.',
  ),
  secret: text(
    'Ai có địa chỉ này đều xem được lịch, không cần đăng nhập: không gửi cho người khác. Nếu lộ, đổi địa chỉ.',
    'Whoever has this address reads the calendar without signing in: give it to nobody. Renew it if it got out.',
  ),
  address: text('Địa chỉ lịch', 'Address of the calendar'),
  renew: text('Đổi địa chỉ', 'Renew the address'),
  renewed: text(
    'Đã đổi địa chỉ; địa chỉ cũ không còn dùng được.',
    'The address was renewed; the one of before shows nothing any more.',
  ),
};

/** `/lich-ca-nhan`: the secret address of one's own calendar, and how it is renewed. */
export const ownCalendar = new Hono<WebEnv>()
  .get('/', async (c) => {
    const { visitor, language } = c.var;
    return sendPage(
      c,
      <Page title={OWN_CALENDAR} at="/viec-cua-toi" {...{ language, visitor }}>
        {c.req.query('da') === 'doi' && (
          <p class="notice" role="status">
            {SAID.renewed[language]}
          </p>
        )}
        <p>{SAID.what[language]}</p>
        <CopyText
          {...{ id: 'dia-chi', label: SAID.address, language }}
          value={await visitor.calendar.address()}
        />
        <p>{SAID.secret[language]}</p>
        <form method="post" action="/lich-ca-nhan">
          <button type="submit" class="plain">
            {SAID.renew[language]}
          </button>
        </form>
      </Page>,
    );
  })
  .post('/', async (c) => {
    await c.var.visitor.calendar.renew();
    return c.redirect('/lich-ca-nhan?da=doi', 303);
  });
