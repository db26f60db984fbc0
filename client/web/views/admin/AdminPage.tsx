import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { Visitor } from '../../env.ts';
import { Page } from '../page.tsx';

/** The parts of what administrators look after, by their addresses. */
export const ADMIN_PARTS = {
  '/quan-tri': text('Tình trạng hệ thống', 'State of the system'),
  '/quan-tri/cap-nhat': text('Cập nhật lịch, quy tắc', 'Calendar and rules'),
  '/quan-tri/dang-nhap': text('Đăng nhập', 'Sign-ins'),
  '/quan-tri/phien-ban': text('Phiên bản', 'Releases'),
  '/quan-tri/khoa': text('Khóa', 'Keys'),
} satisfies Record<string, Text>;

export type AdminPart = keyof typeof ADMIN_PARTS;

const SAID = { parts: text('Các phần quản trị', 'Parts of the administration') };

interface Props {
  part: AdminPart;
  visitor: Visitor;
  language: Language;
  /** Absent: it is called as its part is. */
  title?: Text;
}

/** What every page for administrators has around it. */
export const AdminPage: FC<PropsWithChildren<Props>> = (props) => {
  const { part, visitor, language, title = ADMIN_PARTS[part], children } = props;
  const opens = (one: AdminPart): boolean =>
    one !== '/quan-tri/cap-nhat' || visitor.rollouts !== null;
  return (
    <Page title={title} at="/quan-tri" language={language} visitor={visitor}>
      <nav class="parts" aria-label={SAID.parts[language]}>
        <ul>
          {(Object.keys(ADMIN_PARTS) as AdminPart[]).filter(opens).map((one) => (
            <li>
              <a href={one} {...(one === part ? { 'aria-current': 'page' } : {})}>
                {ADMIN_PARTS[one][language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
};
