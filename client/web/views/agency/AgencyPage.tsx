import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { FILE_PARTS } from '../../agencyFiles/fileParts.ts';
import type { Visitor } from '../../env.ts';
import { Page } from '../page.tsx';

const OWN_DAYS = text('Ngày nghỉ riêng', 'Own days off');

/** The parts of the agency's files, by the ends of their addresses. */
const PARTS: readonly [string, Text][] = [
  ...FILE_PARTS.map(({ path, title }): [string, Text] => [path, title]),
  ['ngay-nghi', OWN_DAYS],
];

const NAV = text('Tệp của cơ quan', 'The agency’s files');

interface Props {
  title: Text;
  /** The part the menu stands on. */
  part: string;
  visitor: Visitor;
  language: Language;
}

/** What every page of the agency's files has around it. */
export const AgencyPage: FC<PropsWithChildren<Props>> = (props) => {
  const { title, part, visitor, language, children } = props;
  return (
    <Page title={title} at="/co-quan" language={language} visitor={visitor}>
      <nav class="parts" aria-label={NAV[language]}>
        <ul>
          {PARTS.map(([path, said]) => (
            <li>
              <a
                href={`/co-quan/${path}`}
                {...(path === part ? { 'aria-current': 'location' } : {})}
              >
                {said[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
};
