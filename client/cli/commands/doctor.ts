import { redacted, type Settings } from '../../../config/settings.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { type Health, healthOf } from '../../facade/health.ts';
import { type GlobalOptions, openSession, serverOf } from '../session.ts';

/** `dondoc doctor`: what is configured, what answers, and what needs somebody's eye. */
export async function doctor(options: GlobalOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const health = await healthOf(session.world);
    const { settings, language } = session;
    if (options.json) console.log(JSON.stringify({ settings: redacted(settings), health }, null, 2));
    else for (const line of report(settings, health, language)) console.log(line);
    if (!health.worker || health.frozen.length > 0) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

function report(settings: Settings, health: Health, language: Language): string[] {
  const { mail, temporal } = settings;
  const say = (vi: string, en: string): string => text(vi, en)[language];
  const mails = mail.transport === 'outbox' ? 'outbox' : `${mail.host}:${mail.port}`;
  const lines = [
    say(
      `Máy chủ Temporal ${health.serverVersion} tại ${serverOf(settings).address}`,
      `Temporal server ${health.serverVersion} at ${serverOf(settings).address}`,
    ),
    say(
      `Không gian tên ${temporal.namespace}, lưu ${health.retentionDays} ngày`,
      `Namespace ${temporal.namespace}, kept ${health.retentionDays} days`,
    ),
    health.worker
      ? say('Tiến trình xử lý: đang chạy', 'Worker: running')
      : say(
          'Tiến trình xử lý: KHÔNG chạy; khởi động bằng npx dondoc worker',
          'Worker: NOT running; start one with npx dondoc worker',
        ),
    say(`Thư: ${mails}`, `Mails: ${mails}`),
  ];
  for (const { code, version, open, trouble, undelivered } of health.agencies) {
    lines.push(
      say(`Cơ quan ${code} (${version}): ${open} việc đang mở`, `Agency ${code} (${version}): ${open} open tasks`),
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
          `  thư bị từ chối hoặc chưa rõ: ${undelivered.join(', ')}`,
          `  mails refused or unknown: ${undelivered.join(', ')}`,
        ),
      );
  }
  const frozen = health.frozen.join(', ') || say('không có', 'none');
  return [...lines, say(`Quy trình bị treo vì lỗi: ${frozen}`, `Workflows frozen by a fault: ${frozen}`)];
}
