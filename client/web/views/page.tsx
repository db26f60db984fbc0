import type { Context } from 'hono';
import type { FC, PropsWithChildren } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { ASSETS } from '../assets.ts';
import type { Visitor } from '../env.ts';
import { ChangedSince, type Live, OldFigures } from './Freshness.tsx';

/** The parts of the page that the menu names, by their addresses. */
export const MENU_PAGES = {
  '/tong-quan': text('Tổng quan', 'Overview'),
  '/viec-cua-toi': text('Việc của tôi', 'My tasks'),
  '/nhiem-vu': text('Nhiệm vụ', 'Tasks'),
  '/bao-cao': text('Báo cáo giao ban tuần', 'Weekly report'),
  '/ky-bao-cao': text('Kỳ báo cáo', 'Rounds of reports'),
  '/so-thong-bao': text('Sổ thông báo', 'Notices'),
  '/nhap-ket-qua': text('Nhập kết quả', 'Enter results'),
  '/ke-hoach': text('Kế hoạch', 'Plans'),
  '/co-quan': text('Cơ quan', 'Agency'),
  '/quan-tri': text('Quản trị', 'Administration'),
} satisfies Record<string, Text>;

export type MenuPage = keyof typeof MENU_PAGES;

interface PageProps {
  title: Text;
  /** Where the menu stands; null: nowhere. */
  at: MenuPage | null;
  language: Language;
  /** Absent: nobody has signed in. */
  visitor?: Visitor;
  /** Whose page it is where nobody has signed in; absent: nobody's in particular. */
  office?: string;
  /** Where it is loaded anew once what it shows has changed; absent: it shows no lists. */
  live?: Live;
}

const SKIP = text('Đến nội dung chính', 'Skip to content');
const MENU = text('Các trang', 'Pages');
const OTHER_LANGUAGE: Record<Language, { code: Language; name: string }> = {
  vi: { code: 'en', name: 'English' },
  en: { code: 'vi', name: 'Tiếng Việt' },
};

/** What every page has around it. */
export const Page: FC<PropsWithChildren<PageProps>> = (props) => {
  const { title, at, language, visitor, office = 'Đôn Đốc', live, children } = props;
  const name = visitor?.agency.directory.name ?? office;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title[language]} – ${name}`}</title>
        <link rel="stylesheet" href={ASSETS.style.href} />
        <script src={ASSETS.script.href} defer />
        <link rel="icon" href={ASSETS.icon.href} type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#noi-dung">
          {SKIP[language]}
        </a>
        <header class="top">
          <div>
            <strong>{name}</strong>
            {visitor && <SignedIn visitor={visitor} language={language} />}
          </div>
          {visitor && <Menu at={at} language={language} visitor={visitor} />}
        </header>
        <main id="noi-dung">
          <h1>{title[language]}</h1>
          {visitor && live && <OldFigures {...{ visitor, live, language }} />}
          {children}
          {visitor && live && <ChangedSince {...{ visitor, live, language }} />}
        </main>
        {visitor && <AsOf visitor={visitor} language={language} />}
      </body>
    </html>
  );
};

const MENU_ID = 'cac-trang';

/**
 * The parts of the page. A narrow screen shows the part that is open, as a button that opens the
 * others above the page.
 */
const Menu: FC<{ at: MenuPage | null; language: Language; visitor: Visitor }> = (props) => {
  const { at, language, visitor } = props;
  const shown = (Object.keys(MENU_PAGES) as MenuPage[]).filter((section) =>
    opensTo(section, visitor),
  );
  const here = at === null ? MENU : MENU_PAGES[at];
  return (
    <nav aria-label={MENU[language]}>
      <button type="button" class="menu" popovertarget={MENU_ID}>
        {at !== null && <span class="unseen">{MENU[language]}: </span>}
        {here[language]}
      </button>
      <ul id={MENU_ID} popover="auto">
        {shown.map((section) => (
          <li>
            <a href={section} {...(section === at ? { 'aria-current': 'page' } : {})}>
              {MENU_PAGES[section][language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Whether the menu names a part to a visitor. */
function opensTo(section: MenuPage, visitor: Visitor): boolean {
  const { seesOverview, seesFiles, seesRecords, typingFor } = visitor;
  if (section === '/co-quan') return seesFiles;
  if (section === '/quan-tri') return seesRecords;
  if (section === '/tong-quan' || section === '/bao-cao') return seesOverview;
  return section !== '/nhap-ket-qua' || typingFor !== null;
}

const SIGN_OUT_EVERYWHERE = text('Đăng xuất trên mọi thiết bị', 'Sign out everywhere');
const SIGN_OUT = text('Đăng xuất', 'Sign out');

const SignedIn: FC<{ visitor: Visitor; language: Language }> = ({ visitor, language }) => {
  const { code, name } = OTHER_LANGUAGE[language];
  const { person } = visitor;
  return (
    <form method="post" action="/phien" class="session">
      <span>
        {person.name}
        <span class="quiet"> · {person.title}</span>
      </span>{' '}
      <button type="submit" class="link" name="language" value={code} lang={code}>
        {name}
      </button>{' '}
      <button type="submit" class="link" name="end" value="here">
        {SIGN_OUT[language]}
      </button>
    </form>
  );
};

const AsOf: FC<{ visitor: Visitor; language: Language }> = ({ visitor, language }) => {
  const at = visitor.desk.queries.listedAt();
  const shown = at === null ? null : showInstant(at);
  return (
    <footer>
      {shown && <>{text(`Số liệu lúc ${shown}`, `Figures as of ${shown}`)[language]} · </>}
      <form method="post" action="/phien" class="session inline">
        <button type="submit" class="link" name="end" value="everywhere">
          {SIGN_OUT_EVERYWHERE[language]}
        </button>
      </form>
    </footer>
  );
};

/** Sends a page. Without its doctype browsers would use quirks mode. */
export const sendPage = async (
  c: Context,
  page: unknown,
  status: ContentfulStatusCode = 200,
): Promise<Response> => c.html(`<!doctype html>${await page}`, status);
