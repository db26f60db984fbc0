import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isLinkAct, type LinkAct } from '../../../domain/access/mayActByLink.ts';
import { type LinkPlace, readWorkLink, type WorkLink } from '../../../domain/access/workLink.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { named } from '../../../domain/directory/named.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import { callerAddress } from '../access/callerAddress.ts';
import type { PublicEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { languageOf } from '../language.ts';
import { type Acted, actByLink } from '../mailLink/act.ts';
import type { MailLinkGround, OpenedLink } from '../mailLink/ground.ts';
import { LinkedForms, type SentBack, tickedIn } from '../mailLink/LinkedForms.tsx';
import { linkedSubjects } from '../mailLink/linkedSubjects.ts';
import { linkedTasks } from '../mailLink/linkedTasks.ts';
import { RecordedActs, recordedActs } from '../mailLink/RecordedActs.tsx';
import { Fault } from '../views/Fault.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { asksForMore } from '../views/ReportFields.tsx';

/**
 * `/thu`: the pages that links in mails and in people's lists lead to, for nobody who has signed
 * in. Looking changes nothing, however often and by whatever program; only a form in which
 * something was typed acts.
 */
export function mailLinks(ground: MailLinkGround): Hono<PublicEnv> {
  const act = async (c: Context<PublicEnv>, keys: (form: Form) => string[]) => {
    const opened = await open(c);
    if (!('desk' in opened)) return opened;
    const name = c.req.param('act') ?? '';
    if (!isLinkAct(name)) return showWrong(c, UNKNOWN, 404);
    await ground.limits.linkActs.take(opened.link.id);
    const form = await formOf(c);
    const isForMany = c.req.param('key') === undefined;
    const about = { command: name, keys: keys(form), typed: form, isForMany };
    if (asksForMore(form)) return showTasks(c, opened, { ...about, said: TITLE.mail });
    if (ground.isHeld()) return showTasks(c, opened, { ...about, said: HELD }, 403);
    const acted = await actByLink(ground, opened, name, about.keys, form);
    const sentBack = sentBackFrom(acted, about);
    if (sentBack) return showTasks(c, opened, sentBack, 422, acted.done);
    return c.redirect(recordedAt(opened.word, name, acted.done), 303);
  };

  return new Hono<PublicEnv>()
    .get('/:word', async (c) => {
      const opened = await open(c);
      return 'desk' in opened ? showTasks(c, opened, null) : opened;
    })
    .get('/:word/da-ghi/:act', async (c) => {
      const opened = await open(c);
      if (!('desk' in opened)) return opened;
      const name = c.req.param('act');
      const keys = c.req.queries('viec') ?? [];
      if (!isLinkAct(name)) return showWrong(c, UNKNOWN, 404);
      return showRecorded(c, opened, name, keys);
    })
    .post('/:word/:key/:act', (c) => act(c, () => [c.req.param('key')]))
    .post('/:word/:act{report}', (c) => act(c, tickedIn));

  /** Whoever the link of this request belongs to; else a page that says why it serves nobody. */
  async function open(c: Context<PublicEnv>): Promise<OpenedLink | Response> {
    const { site, agencies, keys, now, limits, office, accounts } = ground;
    const word = c.req.param('word') ?? '';
    const agencyOf = (code: string) => agencies.all().find((one) => one.directory.agency === code);
    const read = readWorkLink(word, keys(), (code) => {
      const agency = agencyOf(code);
      return agency ? localDate(agency.calendar, now()) : null;
    });
    const from = callerAddress(c, site);
    const agency = read.state === 'unknown' ? undefined : agencyOf(read.link.agency);
    if (read.state === 'unknown' || !agency) {
      await limits.unknownLinks.take(from);
      return showWrong(c, UNKNOWN, 404);
    }
    const { link } = read;
    c.set('language', languageOf(c, agency.directory.language));
    if (read.state === 'expired') return showWrong(c, expiredOn(shownDate(link.lastDay)), 410);
    const ended = await accounts.linksEndedOn({ agency: link.agency, person: link.person });
    if (ended !== null && link.date <= ended) return showWrong(c, ENDED, 410);
    const person = named(agency.directory, link.person);
    const desk = office.as({
      ...{ as: person.id, typist: null, origin: ORIGIN[link.place] },
      ground: groundText(link, from),
    });
    const today = localDate(agency.calendar, now());
    return { link, word, agency, person, today, from, desk };
  }

  async function showTasks(
    c: Context<PublicEnv>,
    opened: OpenedLink,
    sentBack: SentBack | null,
    status: ContentfulStatusCode = 200,
    done: string[] = [],
  ): Promise<Response> {
    const { desk, link, agency, person, today } = opened;
    const { language } = c.var;
    const rows = await desk.queries.tasks({ agency: link.agency, all: true });
    const subjects = await linkedSubjects(opened, rows);
    const tasks = linkedTasks(subjects, rows, person.id, agency, today);
    const isShown = sentBack !== null && isFormShown(sentBack, tasks.open);
    return show(
      c,
      TITLE[link.place],
      <>
        <p>{ownerText(opened)[language]}</p>
        {done.length > 0 && (
          <p class="notice" role="status">
            {doneText(done.length)[language]}
          </p>
        )}
        {ground.isHeld() && !sentBack && <Fault said={HELD} language={language} />}
        {sentBack && !isShown && <Fault said={sentBack.said} language={language} />}
        <LinkedForms {...{ opened, tasks, sentBack, language }} />
      </>,
      status,
      agency.directory.name,
    );
  }

  async function showRecorded(
    c: Context<PublicEnv>,
    opened: OpenedLink,
    name: LinkAct,
    keys: string[],
  ): Promise<Response> {
    const acts = await recordedActs(opened, name, keys);
    const { language } = c.var;
    return show(
      c,
      RECORDED,
      <RecordedActs {...{ opened, acts, language }} />,
      200,
      opened.agency.directory.name,
    );
  }
}

type Form = Record<string, string>;

/** Where the page is that says what was recorded: reloading it sends nothing again. */
const recordedAt = (word: string, act: LinkAct, keys: string[]): string =>
  `/thu/${word}/da-ghi/${act}?${keys.map((key) => `viec=${key}`).join('&')}`;

/** The form as it comes back; null: all of it was done. */
function sentBackFrom(
  { refused, doubts, faults }: Acted,
  about: Pick<SentBack, 'command' | 'keys' | 'typed' | 'isForMany'>,
): SentBack | null {
  if (doubts.length > 0) return { ...about, said: joined(doubts, '; '), asks: true };
  if (refused.length === 0) return null;
  const failed = refused.flatMap(({ key }) => (key === null ? [] : [key]));
  const keys = failed.length > 0 ? failed : about.keys;
  const all = refused.map(({ said }) => said);
  // What helps is told of one; of several each has its own.
  const said = all.length === 1 && all[0] ? all[0] : joined(all, ' ');
  return { ...about, keys, said, ...(faults.length > 0 ? { faults } : {}) };
}

/** Whether a form that came back is still on the page, to say why. */
const isFormShown = (
  { keys, command, isForMany }: SentBack,
  open: { row: { key: string }; acts: LinkAct[] }[],
): boolean => {
  const has = open.filter(({ acts }) => acts.includes(command));
  return isForMany ? has.length > 1 : has.some(({ row }) => keys.includes(row.key));
};

const ORIGIN = { mail: 'mail-link', list: 'list-link' } as const;

/** Where a link stands: `thư ngày 05/03/2026` */
const placeText = ({ place, date }: WorkLink): Text => {
  const { vi, en } = PLACE[place];
  return text(`${vi} ngày ${shownDate(date)}`, `${en} of ${shownDate(date)}`);
};

const PLACE: Record<LinkPlace, Text> = {
  mail: text('thư', 'the mail'),
  list: text('danh sách', 'the list'),
};

const groundText = (link: WorkLink, from: string): string =>
  `liên kết trong ${placeText(link).vi}${from === '' ? '' : `, từ địa chỉ ${from}`}`;

const TITLE: Record<LinkPlace, Text> = {
  mail: text('Việc trong thư', 'Tasks of the mail'),
  list: text('Danh sách việc', 'List of tasks'),
};
const RECORDED = text('Đã ghi nhận', 'Recorded');
const WRONG = text('Liên kết không dùng được', 'The link does not serve');

const UNKNOWN = text(
  'Liên kết không đúng hoặc bị cắt mất một phần. Mở lại từ thư hoặc danh sách mới nhất, hoặc báo cáo về Văn phòng.',
  'The link is not right, or a part of it is missing. Open it from the newest mail or list again, or tell the office.',
);

const expiredOn = (day: string): Text =>
  text(
    `Liên kết đã hết hạn (dùng đến hết ngày ${day}). Dùng liên kết mới nhất, hoặc báo cáo về Văn phòng.`,
    `The link has expired (it served until ${day}). Use the newest one, or tell the office.`,
  );

const ENDED = text(
  'Liên kết này không dùng được nữa vì địa chỉ thư của người nhận đã đổi. Dùng liên kết trong thư gửi từ ngày mai, hoặc báo cáo về Văn phòng.',
  'This link serves no more: the mail address of its owner was changed. Use that of a mail of tomorrow or later, or tell the office.',
);

const HELD = text(
  'Đây là bản khôi phục đang giữ thư, nên không ghi gì qua liên kết; báo cáo về Văn phòng.',
  'This is a restored copy that holds its mails, so nothing is recorded by a link; tell the office.',
);

const ownerText = ({ person, link }: OpenedLink): Text => {
  const whom = [person.name, person.title].filter(Boolean).join(', ');
  const [{ vi, en }, until] = [placeText(link), shownDate(link.lastDay)];
  return text(
    `Liên kết của ${whom}, trong ${vi}; dùng đến hết ngày ${until}. Nội dung gửi tại đây được ghi dưới tên người nhận.`,
    `The link of ${whom}, in ${en}; it serves until ${until}. What is sent here is recorded in the reader’s name.`,
  );
};

const doneText = (n: number): Text =>
  text(`Đã ghi nhận ${n} nhiệm vụ; số còn lại xem dưới đây.`, `Recorded for ${n}; see the others.`);

const showWrong = (c: Context<PublicEnv>, said: Text, status: ContentfulStatusCode) =>
  show(c, WRONG, <Fault said={said} language={c.var.language} />, status);

const show = (
  c: Context<PublicEnv>,
  title: Text,
  body: Child,
  status: ContentfulStatusCode,
  office?: string,
): Promise<Response> =>
  sendPage(
    c,
    <Page title={title} at={null} language={c.var.language} {...(office ? { office } : {})}>
      {body}
    </Page>,
    status,
  );
