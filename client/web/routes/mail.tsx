import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { mailParts, taskParts } from '../../../domain/case/ids.ts';
import type { DigestLedger, NoticeEnd } from '../../../domain/digest/delivery/ledger.ts';
import { named } from '../../../domain/directory/named.ts';
import { kindText } from '../../../domain/task/story.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { mailAddress } from '../../office/pages/mails/mailBook.ts';
import {
  againText,
  attemptText,
  MAIL_END_TEXT,
  NOTICE_END_TEXT,
} from '../../office/pages/mails/mailEnds.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { type WrittenMail, writtenMail } from '../mails/writtenMail.ts';
import { Page, sendPage } from '../views/page.tsx';
import { notFound } from './notFound.tsx';

const SAID = {
  to: text('Người nhận', 'To'),
  day: text('Ngày', 'Day'),
  planned: text('Giờ gửi', 'To leave at'),
  end: text('Kết quả', 'End'),
  notices: text('Thông báo trong thư', 'Notices in it'),
  attempts: text('Các lần gửi', 'Attempts'),
  notWritten: text('Thư chưa soạn', 'A mail that is not written yet'),
  noAttempts: text('Chưa gửi lần nào.', 'None yet.'),
  written: text('Thư đã soạn', 'As it was written'),
  open: text('Xem thư', 'Read it'),
  movedTo: text('xem thư nhận thông báo', 'see the mail that took it over'),
};

/** `/so-thong-bao/an/2026-11-30`: one mail, its notices and its attempts. */
export const mail = new Hono<WebEnv>().get('/:person/:date/:more{.+}?', async (c) => {
  const ledger = await ledgerAt(c);
  if (!ledger) return notFound(c);
  const { visitor, language } = c.var;
  const isWanted = c.req.query('xem') === 'thu';
  const file = visitor.outbox && ledger.attempts.findLast(({ outcome }) => outcome === 'accepted');
  const written = file && isWanted ? await writtenOf(visitor, ledger.id, file.response) : null;
  const title = ledger.subject === '' ? SAID.notWritten : text(ledger.subject, ledger.subject);
  return sendPage(
    c,
    <Page title={title} at="/so-thong-bao" {...{ language, visitor }}>
      <Facts ledger={ledger} visitor={visitor} language={language} />
      <h2>{SAID.notices[language]}</h2>
      <ol class="story">
        {ledger.notices.map((notice) => (
          <Notice notice={notice} language={language} />
        ))}
      </ol>
      <h2>{SAID.attempts[language]}</h2>
      <Attempts ledger={ledger} language={language} />
      {file && <h2 id="thu">{SAID.written[language]}</h2>}
      {file && !isWanted && (
        <p>
          <a href={`${mailAddress(ledger.id)}?xem=thu#thu`}>{SAID.open[language]}</a>
        </p>
      )}
      {isWanted && file && <Written mail={written} language={language} />}
    </Page>,
  );
});

/** The mail an address names, where it is there and the visitor's to see. */
async function ledgerAt(c: Context<WebEnv>): Promise<DigestLedger | null> {
  const { visitor } = c.var;
  const { person, date, more } = c.req.param() as Record<string, string | undefined>;
  const id = ['mail', visitor.agency.directory.agency, person, date, ...(more ? [more] : [])];
  try {
    const { person: to } = mailParts(id.join('/'));
    return visitor.seesMailOf(to) ? await visitor.desk.queries.mail(id.join('/')) : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof Refusal) return null;
    throw error;
  }
}

/** A mail of the outbox, once it was written down that somebody reads it. */
async function writtenOf(
  { outbox, note }: Visitor,
  id: string,
  response: string,
): Promise<WrittenMail | null> {
  const bytes = await outbox?.read(response);
  if (!bytes) return null;
  await note('outbox-viewed', id);
  return writtenMail(bytes);
}

interface FactsProps {
  ledger: DigestLedger;
  visitor: Visitor;
  language: Language;
}

const Facts: FC<FactsProps> = ({ ledger, visitor, language }) => {
  const { name, title } = named(visitor.agency.directory, ledger.person);
  const end = MAIL_END_TEXT[ledger.end][language];
  const facts: [Text, string][] = [
    [SAID.to, title === '' ? name : `${name} – ${title}`],
    [SAID.day, shownDate(ledger.date)],
    [SAID.planned, showInstant(ledger.deliverAt)],
    [SAID.end, capitalised(end)],
  ];
  return (
    <dl class="facts">
      {facts.map(([said, value]) => (
        <>
          <dt>{said[language]}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
};

const Notice: FC<{ notice: NoticeEnd; language: Language }> = ({ notice, language }) => (
  <li>
    {capitalised(kindText(notice.kind)[language])}:{' '}
    {isTask(notice.subject) ? <a href={`/nhiem-vu/${notice.key}`}>{notice.title}</a> : notice.title}
    {' – '}
    {NOTICE_END_TEXT[notice.end][language]}
    {notice.recalled && <span class="quiet"> ({notice.recalled})</span>}
    {notice.movedTo && (
      <>
        , <a href={mailAddress(notice.movedTo)}>{SAID.movedTo[language]}</a>
      </>
    )}
  </li>
);

function isTask(subject: string): boolean {
  try {
    return taskParts(subject).agency !== '';
  } catch {
    return false;
  }
}

const Attempts: FC<{ ledger: DigestLedger; language: Language }> = ({ ledger, language }) => {
  const { attempts, again } = ledger;
  if (attempts.length === 0 && !again) return <p class="quiet">{SAID.noAttempts[language]}</p>;
  return (
    <ol class="story">
      {attempts.map((attempt) => (
        <li>{attemptText(attempt)[language]}</li>
      ))}
      {again && <li class="quiet">{capitalised(againText(again)[language])}</li>}
    </ol>
  );
};

const GONE = text(
  'Tệp thư không còn trong hộp gửi của máy này.',
  'Its file is no longer in the outbox of this machine.',
);

const Written: FC<{ mail: WrittenMail | null; language: Language }> = ({ mail, language }) =>
  mail === null ? (
    <p>{GONE[language]}</p>
  ) : (
    <>
      <p class="quiet">
        {SAID.to[language]}: {mail.to}
      </p>
      <pre class="mail">{mail.text}</pre>
    </>
  );
