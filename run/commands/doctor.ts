import pc from 'picocolors';
import { type GlobalOptions, type Ground, readOnly } from '../../client/cli/cliContext.ts';
import { refusedText } from '../../client/cli/refusedText.ts';
import { decisionToEnter } from '../../client/office/pages/condition/fileFindings.ts';
import type { Health } from '../../client/office/types.ts';
import type { Agency } from '../../config/agency.ts';
import { hint } from '../../config/hint.ts';
import { faultLines } from '../../config/load/faults.ts';
import { redacted } from '../../config/settings.ts';
import { termNews } from '../../config/termNews.ts';
import { decisionsToEnter, type OpenDecision } from '../../domain/calendar/decisions.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { whatIsWrong } from '../../domain/digest/delivery/senderTrouble.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Language, text } from '../../domain/text/text.ts';
import { heldNow } from '../../worker/delivery/hold.ts';
import { troublesOf } from '../../worker/troubles/troubles.ts';
import { heldWarning } from '../heldWarning.ts';
import { machine } from '../machine.ts';
import { mailChecked } from '../mailChecked.ts';

/**
 * `dondoc doctor`: what is configured, what answers, the mail server too (no mail is sent), and
 * what needs somebody's eye. The settings are told in any case.
 */
export async function doctor(options: GlobalOptions): Promise<void> {
  const ground = readOnly(options);
  const { health, silent } = await asked(ground);
  const faults = [
    ...ground.registry.faults().map(({ said }) => said[ground.language]),
    ...ground.registry.all().flatMap((agency) => faultLines(agency.faults, ground.language)),
  ];
  const now = new Date().toISOString();
  const news = ground.registry
    .all()
    .flatMap((agency) => termNews(agency, localDate(agency.calendar, now)))
    .map((said) => said[ground.language]);
  const held = heldNow(ground.settings.dataDir);
  // A restored copy mails nobody, and speaks with no mail server, until it is released.
  const mailServer = held ? null : await mailChecked(ground.settings);
  const troubles = troublesOf(ground.settings);
  const open = toEnter(ground.registry.all());
  if (options.json) {
    const machine = { mailServer, troubles };
    console.log(
      JSON.stringify(
        {
          settings: redacted(ground.settings),
          health,
          silent: silent ? refusedText(silent.said).en : undefined,
          faults,
          news,
          held,
          open,
          ...machine,
        },
        null,
        2,
      ),
    );
  } else {
    for (const line of [...configured(ground), ...faults, ...news]) console.log(line);
    for (const one of open) console.log(refusedText(decisionToEnter(one))[ground.language]);
    for (const line of health ? report(health, ground.language) : []) console.log(line);
    for (const said of mailServer?.said ?? []) console.log(said[ground.language]);
    for (const { said } of troubles) console.log(pc.red(`!!! ${said[ground.language]}`));
    for (const line of heldWarning(ground.settings.dataDir)) console.log(line[ground.language]);
    if (silent) console.error(refusedText(silent.said)[ground.language]);
  }
  const ill = !health?.worker || health.frozen.length > 0 || health.stranded.length > 0;
  const refused = health?.agencies.some(({ account }) => account !== null);
  const broken = mailServer?.ok === false || troubles.length > 0 || refused;
  if (ill || broken || faults.length > 0 || held) process.exitCode = 1;
}

/** Days off that are to be decided within two months, whichever agency's calendar has them. */
function toEnter(agencies: Agency[]): OpenDecision[] {
  const now = new Date().toISOString();
  const all = agencies.flatMap(({ calendar }) =>
    decisionsToEnter(calendar, localDate(calendar, now)),
  );
  return [...new Map(all.map((one) => [`${one.first} ${one.about}`, one])).values()];
}

/** How the running product is, or why it does not answer. */
async function asked(ground: Ground): Promise<{ health: Health | null; silent: Refusal | null }> {
  try {
    const { office, close } = await machine.connect(ground);
    try {
      return { health: await office.health(), silent: null };
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof Refusal) return { health: null, silent: error };
    throw error;
  }
}

function configured({ settings, language, registry }: Ground): string[] {
  const { mail, temporal, dataDir, file, encryption } = settings;
  const encrypted = encryption.keys !== null || encryption.keysFile !== null;
  const mails = mail.transport === 'outbox' ? 'outbox' : `${mail.host}:${mail.port}`;
  const engine = temporal.address ?? text('trên máy này', 'on this machine')[language];
  const agencies = registry.all().map(({ directory }) => directory.version);
  const say = (vi: string, en: string): string => text(vi, en)[language];
  return [
    say(
      `Cài đặt: ${file ?? 'mặc định'}; dữ liệu: ${dataDir}`,
      `Settings: ${file ?? 'defaults'}; data: ${dataDir}`,
    ),
    say(
      `Máy chủ Temporal: ${engine}, không gian tên ${temporal.namespace}`,
      `Temporal: ${engine}, namespace ${temporal.namespace}`,
    ),
    say(`Thư: ${mails}`, `Mails: ${mails}`),
    encrypted
      ? say('Mã hóa dữ liệu: bật', 'Encryption: on')
      : say('Mã hóa dữ liệu: tắt', 'Encryption: off'),
    say(`Cơ quan: ${agencies.join(', ')}`, `Agencies: ${agencies.join(', ')}`),
  ];
}

function report(health: Health, language: Language): string[] {
  const say = (vi: string, en: string): string => text(vi, en)[language];
  const lines = [
    say(
      `Máy chủ trả lời: Temporal ${health.serverVersion}, lưu ${health.retentionDays} ngày`,
      `The server answers: Temporal ${health.serverVersion}, history kept ${health.retentionDays} days`,
    ),
    health.worker
      ? say(
          `Tiến trình xử lý: đang chạy, bản ${health.release}`,
          `Worker: running, release ${health.release}`,
        )
      : say(
          `Tiến trình xử lý: KHÔNG chạy; khởi động bằng ${hint('worker')}`,
          `Worker: NOT running; start one with ${hint('worker')}`,
        ),
  ];
  for (const { code, version, open, trouble, undelivered, account, late } of health.agencies) {
    lines.push(
      say(
        `Cơ quan ${code} (${version}): ${open} việc đang thực hiện`,
        `Agency ${code} (${version}): ${open} open tasks`,
      ),
    );
    if (trouble.length > 0)
      lines.push(
        say(
          `  chưa gửi được thông báo: ${trouble.join(', ')}`,
          `  notices that could not be handed over: ${trouble.join(', ')}`,
        ),
      );
    if (undelivered.length > 0)
      lines.push(
        say(
          `  thư bị từ chối hoặc chưa rõ (${undelivered.length}): ${firstOf(undelivered)}`,
          `  mails refused or unknown (${undelivered.length}): ${firstOf(undelivered)}`,
        ),
      );
    if (account !== null) {
      const wrong = whatIsWrong(account);
      lines.push(
        say(
          `  máy chủ thư không nhận tài khoản gửi: ${wrong.vi} [${account}]`,
          `  the mail server refuses our account: ${wrong.en} [${account}]`,
        ),
      );
    }
    if (late.length > 0)
      lines.push(
        say(
          `  thư quá giờ gửi, còn đang thử gửi: ${late.join(', ')}`,
          `  mails past their hour, still being tried: ${late.join(', ')}`,
        ),
      );
  }
  if (health.stranded.length > 0)
    lines.push(
      say(
        `Thư đợi một bản phần mềm cũ không còn chạy: ${health.stranded.join(', ')}; chạy ${hint('release')}`,
        `Mails that wait for a release nobody runs: ${health.stranded.join(', ')}; run ${hint('release')}`,
      ),
    );
  const frozen = health.frozen.join(', ') || say('không có', 'none');
  return [
    ...lines,
    say(`Quy trình bị treo vì lỗi: ${frozen}`, `Workflows frozen by a fault: ${frozen}`),
  ];
}

/** As many as are read; `--json` has all. */
const firstOf = (ids: string[]): string =>
  ids.length > SHOWN ? `${ids.slice(0, SHOWN).join(', ')}, …` : ids.join(', ');

const SHOWN = 10;
