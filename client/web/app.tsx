import { type Context, Hono } from 'hono';
import type { Agency } from '../../config/agency.ts';
import type { AddressChange } from '../../domain/access/addressWords.ts';
import type { SigningKeys } from '../../domain/access/sealed.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { personOf } from '../../domain/directory/roles.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import type { Office } from '../office/office.ts';
import type { Account } from '../office/types.ts';
import type { Audit } from './access/audit.ts';
import type { AuditReader } from './access/auditLines.ts';
import { auditRefusals } from './access/auditRefusals.ts';
import { callerAddress } from './access/callerAddress.ts';
import { HttpRefusal } from './access/httpRefusal.ts';
import { createLimits } from './access/limits.ts';
import { OidcSignIn } from './access/oidc/oidcSignIn.ts';
import type { Provider, ProviderFault } from './access/oidc/provider.ts';
import { secured } from './access/security/secured.ts';
import { Sessions } from './access/session/sessions.ts';
import { accountsOfMailbox } from './access/signIn/accountsOfMailbox.ts';
import { SignIn } from './access/signIn/signIn.ts';
import type { Site } from './access/site.ts';
import { standingToday } from './access/standingToday.ts';
import type { Streams } from './access/streams.ts';
import { Administrations } from './admin/administrations.ts';
import type { Machine } from './admin/machine.ts';
import { assets } from './assets.ts';
import { CalendarAddresses } from './calendar/calendarAddresses.ts';
import type { PublicEnv, WebEnv } from './env.ts';
import { formOf } from './form.ts';
import { chooseLanguage, languageOf } from './language.ts';
import type { LinkReceipt } from './mailLink/ground.ts';
import type { Outbox } from './mails/outbox.ts';
import { reachOf } from './remedies/reach.ts';
import { Rollouts } from './rollouts/rollouts.ts';
import { admin } from './routes/admin/admin.ts';
import { agencyFiles } from './routes/agency/agencyFiles.ts';
import { feed } from './routes/calendar/feed.ts';
import { ownCalendar } from './routes/calendar/ownCalendar.tsx';
import { changes } from './routes/changes.ts';
import { savedViews } from './routes/changeViews.tsx';
import { documents } from './routes/documents/documents.ts';
import { grid } from './routes/grid.tsx';
import { history } from './routes/history.tsx';
import { inspections } from './routes/inspections/inspections.ts';
import { mail } from './routes/mail.tsx';
import { mailBook } from './routes/mailBook.tsx';
import { mailLinks } from './routes/mailLink.tsx';
import { many } from './routes/many.tsx';
import { mine } from './routes/mine.tsx';
import { newTask } from './routes/newTask.tsx';
import { notFound } from './routes/notFound.tsx';
import { obstacles } from './routes/obstacles.tsx';
import { overview } from './routes/overview.tsx';
import { plans } from './routes/plans/plans.ts';
import { taskAbove } from './routes/plans/taskAbove.tsx';
import { progress } from './routes/progress/progress.tsx';
import { chatLists } from './routes/report/chatLists.tsx';
import { proofs } from './routes/report/proofs.tsx';
import { evaluationPages } from './routes/report/showEvaluation.tsx';
import { weekly } from './routes/report/weekly.tsx';
import { rounds } from './routes/rounds/rounds.ts';
import type { SignInMail } from './routes/signIn/enter.tsx';
import { signInPages } from './routes/signIn/signInPages.ts';
import { targets } from './routes/targets/targets.ts';
import { task } from './routes/task.tsx';
import { taskList } from './routes/taskList.tsx';
import { taskListFile } from './routes/taskListFile.tsx';
import { Fault } from './views/Fault.tsx';
import { Page, sendPage } from './views/page.tsx';
import { visitorOf } from './visitorOf.ts';

/** What the page stands on. */
export interface WebGround {
  office: Office;
  agencies: { get(code: string): Agency; all(): Agency[] };
  site: Site;
  keys: () => SigningKeys;
  audit: Audit;
  /** The same, to be read. */
  auditLines: AuditReader;
  /** The machine that serves the page. */
  machine: Machine;
  /** Where mails lie that nothing sends; null where a server sends them. */
  outbox: Outbox | null;
  /** Where drafts of plans are kept. */
  dataDir: string;
  /** Everything is tried only, beside the office itself. */
  isPractice: boolean;
  now(): Instant;
  /** Told what a page threw that is a fault of ours. */
  failed(error: unknown): void;
  /** Sends a mail to sign in with, at once. */
  sendSignIn(mail: SignInMail): Promise<void>;
  /** Tells whoever may have to say no that somebody has another mail address. */
  sendAddressChange(change: AddressChange): Promise<void>;
  /** Whose accounts let in, too, and what people call them; null: people sign in by mail alone. */
  oidc: { provider: Provider; label: string | null; failed(fault: ProviderFault): void } | null;
  /** Whether people may sign in by mail. */
  mailSignIn: boolean;
  /** Pages that are told when something changes. */
  streams: Streams;
  /** A restored copy that holds its mails. */
  isHeld(): boolean;
  /** Has the owner of a mail's link told what was done through it. */
  sendReceipt(receipt: LinkReceipt): Promise<void>;
}

/** Paths that take a file. */
const UPLOADS = ['/ke-hoach/tai-len', '/ke-hoach/cap-tren/tai-len'];

/** The office's web page: what stands guard, who is let in, and the pages behind that. */
export function createWeb(ground: WebGround): Hono<PublicEnv> {
  const { office, agencies, site, keys, audit, now, mailSignIn: byMail } = ground;
  const limits = createLimits();
  const accounts = office.accounts();
  const standing = standingToday(agencies, now);
  const sessions = new Sessions({ site, keys, accounts, standing, audit, now });
  const addressOf = ({ agency, person }: Account): string | null => {
    const found = agencies.all().find(({ directory }) => directory.agency === agency);
    return (found && personOf(found.directory, person)?.email) ?? null;
  };
  const signIn = new SignIn({ keys, redeemer: accounts, limits, audit, now, addressOf });
  const accountsOf = accountsOfMailbox(agencies, now);
  const elsewhere = ground.oidc && {
    signIn: new OidcSignIn({
      ...{ keys, redeemer: accounts, limits, audit, accountsOf, now },
      ...ground.oidc,
    }),
    label: ground.oidc.label,
  };
  const send = (mail: SignInMail): void => void ground.sendSignIn(mail).catch(ground.failed);
  const app = new Hono<PublicEnv>();
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) ground.failed(error);
    return refusedPage(error, c as unknown as Context<WebEnv>);
  });
  app.use(auditRefusals({ audit, site, limits, now }));
  app.use(...secured(site, { uploads: UPLOADS }));
  app.use(async (c, next) => {
    c.set('signedIn', null);
    c.set('language', languageOf(c, agencies.all()[0]?.directory.language ?? 'vi'));
    await next();
  });
  app.route('/', assets);
  app.route('/thu', mailLinks({ ...ground, limits, accounts }));
  const calendars = new CalendarAddresses({ origin: site.origin, keys, accounts });
  const administrations = new Administrations(ground);
  const rollouts = new Rollouts();
  const tellAddress = (change: AddressChange): void =>
    void ground.sendAddressChange(change).catch(ground.failed);
  const visitorGround = {
    ...{ ...ground, calendars, rollouts, administrations, sessions, tellAddress },
  };
  const visitorFor = (account: Account, c: Context<PublicEnv>) => {
    const is = standing(account);
    return is && visitorOf({ standing: is }, callerAddress(c, site), visitorGround);
  };
  const countUnknown = (c: Context) => limits.unknownLinks.take(callerAddress(c, site));
  app.route('/lich', feed({ addresses: calendars, origin: site.origin, visitorFor, countUnknown }));
  app.use(sessions.read);
  app.route('/', signInPages({ site, signIn, elsewhere, byMail, sessions, accountsOf, send }));
  app.post('/phien', async (c) => {
    const { language, end } = await formOf(c);
    chooseLanguage(c, language);
    if (end === 'here') await sessions.end(c);
    if (end === 'everywhere') await sessions.endAll(c);
    return c.redirect(end === undefined ? '/' : '/dang-nhap', 303);
  });
  const inside = new Hono<WebEnv>();
  inside.use(async (c, next) => {
    const { signedIn } = c.var;
    if (!signedIn) return c.redirect('/dang-nhap', 303);
    const visitor = visitorOf(signedIn, callerAddress(c, site), visitorGround);
    c.set('visitor', visitor);
    c.set('language', languageOf(c, visitor.agency.directory.language));
    return next();
  });
  inside.route('/thay-doi', changes(ground.streams));
  inside.route('/', pages());
  app.route('/', inside as unknown as Hono<PublicEnv>);
  return app;
}

/** Every page of somebody who was let in, beneath `/`. */
export function pages(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => c.redirect(c.var.visitor.seesOverview ? '/tong-quan' : '/viec-cua-toi'));
  app.route('/tong-quan', overview);
  app.route('/viec-cua-toi', mine);
  app.route('/nhiem-vu', taskList);
  app.route('/nhiem-vu', savedViews);
  app.route('/nhiem-vu', taskListFile);
  app.route('/nhiem-vu', task);
  app.route('/nhiem-vu', history);
  app.route('/vuong-mac', obstacles);
  app.route('/giao-viec', newTask);
  app.route('/nhap-ket-qua', grid);
  app.route('/nhieu-viec', many);
  app.route('/bao-cao', weekly);
  app.route('/bao-cao', chatLists);
  app.route('/bao-cao/kiem-chung', proofs);
  app.route('/bao-cao/van-ban', documents);
  app.route('/ky-bao-cao', rounds);
  app.route('/cap-nhat', progress);
  app.route('/bao-cao/danh-gia', evaluationPages);
  app.route('/so-thong-bao', mailBook);
  app.route('/so-thong-bao', mail);
  app.route('/ke-hoach/kiem-tra', inspections);
  app.route('/ke-hoach/chi-tieu', targets);
  app.route('/ke-hoach/thuc-hien', taskAbove);
  app.route('/ke-hoach', plans);
  app.route('/lich-ca-nhan', ownCalendar);
  app.route('/co-quan', agencyFiles);
  app.route('/quan-tri', admin);
  app.all('*', notFound);
  return app;
}

const NOT_NOW = text('Chưa thực hiện được', 'This cannot be done now');
const OUR_FAULT = text(
  'Trang gặp lỗi; việc vừa gửi có thể chưa được ghi. Mở lại trang để xem; nếu vẫn lỗi, báo Văn phòng.',
  'The page met a fault; what you sent may not be on record. Open the page again to see; if it goes on, tell the office.',
);

/** Tells whoever asks why it is not done, in a page of ours. */
async function refusedPage(error: Error, c: Context<WebEnv>): Promise<Response> {
  const { visitor, language } = c.var;
  const said = error instanceof Refusal ? error.said : OUR_FAULT;
  const { status, headers } =
    error instanceof HttpRefusal
      ? error
      : { status: error instanceof Refusal ? (503 as const) : (500 as const), headers: {} };
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return sendPage(
    c,
    <Page
      title={NOT_NOW}
      at={null}
      language={language ?? 'vi'}
      {...(visitor === undefined ? {} : { visitor })}
    >
      <Fault said={said} language={language ?? 'vi'} reach={reachOf(visitor)} />
    </Page>,
    status,
  );
}
