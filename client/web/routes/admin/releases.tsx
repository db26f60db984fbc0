import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { KnownRelease } from '../../../office/types.ts';
import type { WebEnv } from '../../env.ts';
import { AdminPage } from '../../views/admin/AdminPage.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  why: text(
    'Khi cài bản mới, nhiệm vụ đang theo dõi chuyển sang bản mới từ bước kế tiếp; thư đang soạn được gửi nốt trên bản đã soạn. Không phải làm gì, trừ khi thư đợi một bản không còn chạy.',
    'With a new release running tasks go on by it from their next step; a mail under way ends by the release it began on. Nothing is to be done, unless mails wait for a release that nobody runs.',
  ),
  release: text('Bản', 'Release'),
  since: text('Có từ', 'Since'),
  state: text('Tình trạng', 'State'),
  runs: text('Còn chạy trên bản này', 'What runs by it'),
  current: text('đang dùng', 'current'),
  worked: text('còn tiến trình xử lý', 'still worked'),
  idle: text('không còn chạy', 'nobody runs it'),
  waits: text(
    'Có thư đợi bản không còn chạy: người quản trị máy chủ chuyển các thư này sang bản đang dùng.',
    'Mails wait for a release nobody runs: whoever looks after the machine hands them to the current one.',
  ),
  none: text('Chưa có bản nào.', 'There is none yet.'),
};

/** `/quan-tri/phien-ban`: the releases of the workflow code, and what still runs by each. */
export const releases = new Hono<WebEnv>().get('/', async (c) => {
  const { visitor, language } = c.var;
  const { administration } = visitor;
  if (!administration) return notFound(c);
  const known = await administration.releases();
  const shown = known.filter(
    ({ isCurrent, isWorked, tasks, mails }) => isCurrent || isWorked || tasks + mails > 0,
  );
  return sendPage(
    c,
    <AdminPage part="/quan-tri/phien-ban" visitor={visitor} language={language}>
      <p>{SAID.why[language]}</p>
      {shown.some(({ isCurrent, isWorked, mails }) => !isCurrent && !isWorked && mails > 0) && (
        <p class="fault">{SAID.waits[language]}</p>
      )}
      <ReleaseTable known={shown} language={language} />
    </AdminPage>,
  );
});

const ReleaseTable: FC<{ known: KnownRelease[]; language: Language }> = ({ known, language }) => {
  if (known.length === 0) return <p class="quiet">{SAID.none[language]}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          {[SAID.release, SAID.state, SAID.since, SAID.runs].map((said) => (
            <th scope="col">{said[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {known.map((one) => (
          <tr>
            <th scope="row">{one.build}</th>
            <td>
              <span class={one.isCurrent ? 'done' : 'waiting'}>{stateOf(one)[language]}</span>
            </td>
            <td>{one.since === null ? '–' : showInstant(one.since)}</td>
            <td>{runsText(one)[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const runsText = ({ tasks, mails }: KnownRelease): Text =>
  text(
    `${tasks} nhiệm vụ đang theo dõi, ${mails} thư chưa gửi xong`,
    `${tasks} running tasks, ${mails} mails under way`,
  );

function stateOf({ isCurrent, isWorked }: KnownRelease) {
  if (isCurrent) return SAID.current;
  return isWorked ? SAID.worked : SAID.idle;
}
