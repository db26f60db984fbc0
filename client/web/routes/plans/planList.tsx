import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { planName } from '../../../../domain/plan/issue.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { StartedPlan } from '../../../office/types.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { isJustDone } from '../../justDone.ts';
import type { Draft } from '../../plans/drafts.ts';
import { draftName, furtherTitle } from '../../plans/names.ts';
import { MENU_PAGES, Page, sendPage } from '../../views/page.tsx';

const SAID = {
  load: text('Nạp kế hoạch mới', 'Load a plan'),
  superior: text('Nhiệm vụ cấp trên giao', 'Tasks assigned by superiors'),
  drafts: text('Bản nháp, chưa giao', 'Drafts, not started'),
  noDrafts: text('Không có bản nháp nào.', 'There are no drafts.'),
  started: text('Kế hoạch đang theo dõi', 'Plans that run'),
  noneStarted: text('Chưa giao kế hoạch nào.', 'No plan was started.'),
  plan: text('Kế hoạch', 'Plan'),
  period: text('Thời gian', 'Period'),
  startedOn: text('Ngày giao', 'Started'),
  loaded: text('Người nạp', 'Loaded by'),
  remove: text('Xóa', 'Delete'),
  close: text('Kết thúc', 'Close'),
  above: text('Gắn với nhiệm vụ', 'Its task above'),
  rounds: text('Lập kỳ cập nhật tiến độ', 'Ask for progress'),
  inspections: text('Kiểm tra', 'Inspections'),
  targets: text('Chỉ tiêu', 'Targets'),
  what: text('Việc có thể làm', 'What can be done'),
  seeTo: text('Theo dõi', 'See to'),
  removed: text('Đã xóa bản nháp.', 'The draft was deleted.'),
};

/** `/ke-hoach`: the plans that were started, and the drafts. */
export const planList = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const started = await visitor.desk.plans.started([visitor.agency.directory.agency]);
  const drafts = visitor.drafts.all().filter(({ note }) => note.started === null);
  return sendPage(
    c,
    <Page title={MENU_PAGES['/ke-hoach']} at="/ke-hoach" language={language} visitor={visitor}>
      {isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.removed[language]}
        </p>
      )}
      {visitor.startsPlans && (
        <p>
          <a class="button" href="/ke-hoach/tai-len">
            {SAID.load[language]}
          </a>{' '}
          <a class="button plain" href="/ke-hoach/cap-tren">
            {SAID.superior[language]}
          </a>
        </p>
      )}
      {visitor.seesDrafts && (
        <>
          <h2>{SAID.drafts[language]}</h2>
          <DraftTable drafts={drafts} visitor={visitor} language={language} />
        </>
      )}
      <h2>{SAID.started[language]}</h2>
      <StartedTable started={started} visitor={visitor} language={language} />
    </Page>,
  );
});

const DraftTable: FC<{ drafts: Draft[]; visitor: Visitor; language: Language }> = (props) => {
  const { drafts, visitor, language } = props;
  if (drafts.length === 0) return <p class="quiet">{SAID.noDrafts[language]}</p>;
  const { calendar } = visitor.agency;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{SAID.plan[language]}</th>
          <th scope="col">{SAID.loaded[language]}</th>
          {visitor.startsPlans && <th scope="col">{SAID.what[language]}</th>}
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ id, note }) => (
          <tr>
            <th scope="row">
              <a href={`/ke-hoach/ban-nhap/${id}`}>{draftName(note, calendar)[language]}</a>
              <div class="quiet">{furtherTitle(note)}</div>
            </th>
            <td>
              {note.by.name}
              <div class="quiet">{shownDate(localDate(calendar, note.at))}</div>
            </td>
            {visitor.startsPlans && (
              <td>
                <a href={`/ke-hoach/ban-nhap/${id}/xoa`}>
                  {SAID.remove[language]}
                  <span class="unseen"> {draftName(note, calendar)[language]}</span>
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const StartedTable: FC<{ started: StartedPlan[]; visitor: Visitor; language: Language }> = (
  props,
) => {
  const { started, visitor, language } = props;
  if (started.length === 0) return <p class="quiet">{SAID.noneStarted[language]}</p>;
  const dayOf = (at: string): string => shownDate(localDate(visitor.agency.calendar, at));
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{SAID.plan[language]}</th>
          <th scope="col">{SAID.period[language]}</th>
          <th scope="col">{SAID.startedOn[language]}</th>
          <th scope="col">{SAID.seeTo[language]}</th>
        </tr>
      </thead>
      <tbody>
        {started.map(({ id, versions, period, closed }) => {
          const [first, last] = [versions[0], versions.at(-1)];
          if (!first || !last) return null;
          return (
            <tr>
              <th scope="row">
                <a href={`/nhiem-vu?all=1&plan=${encodeURIComponent(id)}`}>
                  {planName(last)[language]}
                </a>
                <div class="quiet">{furtherTitle(last)}</div>
              </th>
              <td>
                {shownDate(period.from)}–{shownDate(period.to)}
                {closed && <div class="quiet">{closedText(dayOf(closed.at))[language]}</div>}
              </td>
              <td>{dayOf(first.at)}</td>
              <td>
                <PlanLinks
                  {...{ id, visitor, language }}
                  name={planName(last)[language]}
                  isOpen={closed === null}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

interface LinksProps {
  id: string;
  name: string;
  isOpen: boolean;
  visitor: Visitor;
  language: Language;
}

/** What is followed of a plan beside its tasks, and what its coordinator does with it. */
const PlanLinks: FC<LinksProps> = ({ id, name, isOpen, visitor, language }) => {
  const plan = encodeURIComponent(id);
  const keeps = isOpen && visitor.startsPlans;
  const links: [Text, string, boolean][] = [
    [SAID.targets, `/ke-hoach/chi-tieu/${plan}`, true],
    [SAID.inspections, `/ke-hoach/kiem-tra/${plan}`, visitor.seesInspectionsOf !== null],
    [SAID.rounds, `/ky-bao-cao/mo?what=progress&plan=${plan}`, keeps],
    [SAID.above, `/ke-hoach/thuc-hien/${plan}`, keeps],
    [SAID.close, `/ke-hoach/ket-thuc/${plan}`, keeps],
  ];
  return (
    <ul class="plain">
      {links
        .filter(([, , isHis]) => isHis)
        .map(([said, href]) => (
          <li>
            <a href={href}>
              {said[language]}
              <span class="unseen"> {name}</span>
            </a>
          </li>
        ))}
    </ul>
  );
};

const closedText = (day: string) => text(`đã tổng kết ${day}`, `closed ${day}`);
