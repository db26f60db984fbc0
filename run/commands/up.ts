import pc from 'picocolors';
import { type GlobalOptions, type Ground, readOnly } from '../../client/cli/cliContext.ts';
import type { AgencyOverview, Released } from '../../client/office/types.ts';
import type { Agency } from '../../config/agency.ts';
import { hint } from '../../config/hint.ts';
import { SAMPLE_AGENCY } from '../../config/settings.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import { KINDS } from '../../domain/digest/page/sections.ts';
import type { NoticeKind } from '../../domain/digest/types.ts';
import { holderOf, personOf } from '../../domain/directory/roles.ts';
import { countsText } from '../../domain/task/statusText.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../domain/text/text.ts';
import { refuseOldBuild } from '../../worker/builtFrom.ts';
import { outboxDir } from '../../worker/delivery/outboxDir.ts';
import { createLog } from '../../worker/log.ts';
import { thisRelease } from '../../worker/release.ts';
import { startHere } from '../../worker/startHere.ts';
import { heldWarning } from '../heldWarning.ts';
import { observe } from '../observe.ts';
import { pageIsElsewhere, pageOpen } from '../temporalPage.ts';
import { untilStopped } from '../untilStopped.ts';
import type { ServedWeb } from '../web/serveWeb.ts';

/** Lines shown of what is late and of what comes next. */
const SHOWN = 5;

/**
 * `dondoc up`: engine, worker and sample on this machine, until Ctrl-C. `ui` shows Temporal's own
 * page too.
 */
export async function up(options: GlobalOptions & { ui?: boolean }): Promise<void> {
  refuseOldBuild();
  const ground = groundOf(options);
  if (options.agency) ground.registry.register(options.agency);
  const { settings, registry } = ground;
  const say = speaker(ground);
  say(text('Đôn Đốc đang khởi động…', 'Đôn Đốc is starting…'));
  const log = createLog(quiet(ground));
  const observation = await observe(settings, log);
  const loadOffice = () => import('../openOffice.ts');
  const running = await startHere(settings, registry, log, say, () => void loadOffice());
  const { openOffice, serveWeb } = await loadOffice();
  const office = openOffice(running.connection, settings, registry);
  observation.begin(office, running.worker, running.meter);
  let web: ServedWeb | null = null;
  try {
    web = await serveWeb(settings, office, registry, log);
    const released = await office.release(thisRelease());
    if (released.before !== null && released.before !== released.current) say(newRelease(released));
    const sample = registry.all().find(({ dir }) => dir === SAMPLE_AGENCY);
    const loaded = sample ? await office.loadSample(sample) : 0;
    if (loaded > 0) say(sampleLoaded(loaded));
    for (const { said } of registry.faults()) console.error(pc.red(said[ground.language]));
    for (const agency of registry.all())
      await tell(ground, agency, await office.overview(agency.directory.agency, SHOWN));
    for (const line of whereThingsAre(ground, running.uiUrl, web)) say(line);
    for (const line of heldWarning(settings.dataDir)) say(line);
    say(text('Sẵn sàng. Dừng bằng Ctrl-C.', 'Ready. Stop with Ctrl-C.'));
    await untilStopped(running.ended);
    say(text('Đang dừng…', 'Stopping…'));
  } finally {
    observation.stop();
    await web?.stop();
    await running.stop();
  }
  say(
    text(
      `Đã dừng. Dữ liệu còn nguyên trong ${settings.dataDir}.`,
      `Stopped. The data is kept in ${settings.dataDir}.`,
    ),
  );
}

function groundOf({ ui, ...options }: GlobalOptions & { ui?: boolean }): Ground {
  const ground = readOnly(options);
  const { settings } = ground;
  if (ui && settings.temporal.address)
    throw new Refusal(pageIsElsewhere(settings.temporal.address));
  return ui ? { ...ground, settings: { ...settings, engine: { ...settings.engine, ui } } } : ground;
}

const speaker =
  ({ language }: Ground) =>
  (said: Text): void =>
    console.log(said[language]);

/** On a terminal people read sentences; the log speaks up only when something is wrong. */
const quiet = ({ settings }: Ground) => ({
  log:
    process.stdout.isTTY && settings.log.level === 'info'
      ? { ...settings.log, level: 'warn' as const }
      : settings.log,
});

const newRelease = ({ before, current, adopted }: Released): Text =>
  text(
    `Bản ${current} thay bản ${before}: mọi việc đang chạy đi tiếp trên bản mới; ${adopted} thư dở dang được làm nốt.`,
    `Release ${current} replaces ${before}: all running tasks go on with it; ${adopted} unfinished mails were taken over.`,
  );

const sampleLoaded = (count: number): Text =>
  text(
    `Đã nạp cơ quan mẫu và kế hoạch mẫu của năm nay: ${count} việc. Thư của cơ quan mẫu được gửi ngay, không đợi đầu giờ làm việc, để xem thử.`,
    `The sample agency and a sample plan of this year were loaded: ${count} tasks. Its mails are delivered at once, not at the next opening, so that there is something to read.`,
  );

const noTasks = (): Text =>
  text(
    `chưa có việc nào. Xem kế hoạch được đọc thế nào: ${hint('plan preview TỆP --agency THƯ-MỤC-HOẶC-MÃ')}`,
    `no tasks yet. See how a plan reads: ${hint('plan preview FILE --agency FOLDER-OR-CODE')}`,
  );

function tell({ language }: Ground, agency: Agency, outlook: AgencyOverview): void {
  const { directory } = agency;
  const { counts, overdue, coming } = outlook;
  const shown = counts.counted + coming.length === 0 ? noTasks() : countsText(counts);
  console.log(`\n${pc.bold(directory.name)} – ${shown[language]}`);
  const name = (id: string | null): string => personOf(directory, id)?.name ?? '–';
  for (const { key, facts, officer } of overdue.slice(0, SHOWN)) {
    const late = text('quá hạn', 'overdue')[language];
    const day = shownDate(facts.workBy ?? '');
    console.log(`  ${pc.red(late)} ${pc.cyan(key)} ${day} ${name(officer)}: ${facts.title}`);
  }
  if (coming.length > 0) console.log(text('Sắp tới:', 'Next:')[language]);
  for (const { key, next, facts, officer } of coming) {
    const role = next?.to[0] ?? 'officer';
    const who = name(role === 'officer' ? officer : holderOf(directory, facts, role));
    const what = next && next.kind in KINDS ? KINDS[next.kind as NoticeKind][language] : '';
    const day = shownDate(next?.date ?? '');
    const title = `${dueIn(facts, language)} – ${facts.title}`;
    console.log(`  ${day} ${pc.cyan(key)} ${who}: ${what}${title}`);
  }
}

const dueIn = ({ workBy }: TaskFacts, language: Language): string =>
  workBy ? ` (${text('hạn', 'due')[language]} ${shownDate(workBy)})` : '';

function whereThingsAre(
  { settings, registry }: Ground,
  uiUrl: string | null,
  web: ServedWeb,
): Text[] {
  const { mail, dataDir } = settings;
  const mails =
    mail.transport === 'outbox'
      ? text(`Thư (tệp .eml): ${outboxDir(settings)}`, `Mails (.eml files): ${outboxDir(settings)}`)
      : text(`Thư gửi qua ${mail.host}:${mail.port}`, `Mails go through ${mail.host}:${mail.port}`);
  const page = uiUrl ? [pageOpen(uiUrl)] : [];
  const links = registry.all().flatMap(({ directory }) => {
    const link = web.firstLink(directory.agency);
    return link === null ? [] : [firstLinkText(directory.name, link)];
  });
  const pages = [text(`Trang web: ${web.address}`, `The page: ${web.address}`), ...links];
  return [text('', ''), ...pages, mails, ...page, text(`Dữ liệu: ${dataDir}`, `Data: ${dataDir}`)];
}

const firstLinkText = (agency: string, link: string): Text =>
  text(
    `Vào trang với vai trò đầu mối của ${agency}, một lần: ${link}`,
    `Into the page as the coordinator of ${agency}, once: ${link}`,
  );
