import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { Visitor } from '../../env.ts';
import type { Draft } from '../../plans/drafts.ts';
import { draftName, furtherTitle } from '../../plans/names.ts';
import { Page } from '../page.tsx';

const PARTS = {
  '': text('Xem và trả lời', 'Read and answer'),
  '/chi-tieu': text('Chỉ tiêu', 'Targets'),
  '/so-sanh': text('So với bản đã giao', 'Compare with what was started'),
  '/chay-thu': text('Chạy thử cả năm', 'Rehearse the year'),
  '/giao': text('Giao kế hoạch', 'Start the plan'),
} satisfies Record<string, Text>;

/** The parts of a draft, by the ends of their addresses. */
export type DraftPart = keyof typeof PARTS;

const SAID = {
  parts: text('Các bước', 'Steps'),
  remove: text('Xóa bản nháp', 'Delete the draft'),
};

interface Props {
  draft: Draft;
  part: DraftPart;
  visitor: Visitor;
  language: Language;
}

/** What every page of a draft has around it: which plan it is, and its parts. */
export const DraftPage: FC<PropsWithChildren<Props>> = (props) => {
  const { draft, part, visitor, language, children } = props;
  const name = draftName(draft.note, visitor.agency.calendar);
  const here = `/ke-hoach/ban-nhap/${draft.id}`;
  return (
    <Page title={name} at="/ke-hoach" language={language} visitor={visitor}>
      <p class="quiet">{furtherTitle(draft.note)}</p>
      <nav class="parts" aria-label={SAID.parts[language]}>
        <ul>
          {partsOf(draft).map((end) => (
            <li>
              <a href={here + end} {...(end === part ? { 'aria-current': 'step' } : {})}>
                {PARTS[end][language]}
              </a>
            </li>
          ))}
          {visitor.startsPlans && (
            <li>
              <a href={`${here}/xoa`}>{SAID.remove[language]}</a>
            </li>
          )}
        </ul>
      </nav>
      {children}
    </Page>
  );
};

/** Only a new version has something to be compared with. */
const partsOf = ({ note }: Draft): DraftPart[] =>
  (Object.keys(PARTS) as DraftPart[]).filter((end) => end !== '/so-sanh' || note.isVersion);
