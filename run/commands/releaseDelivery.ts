import type { GlobalOptions } from '../../client/cli/cliContext.ts';
import { newTable } from '../../client/cli/layout/table.ts';
import { confirmed } from '../../client/cli/options/confirmed.ts';
import { openSession, type Session } from '../../client/cli/session.ts';
import { hint } from '../../config/hint.ts';
import { nextDelivery } from '../../domain/calendar/delivery.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { DigestLedger } from '../../domain/digest/delivery/ledger.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { heldNow, writeHold } from '../../worker/delivery/hold.ts';

/**
 * `dondoc delivery release`: a restored copy may mail, after somebody has said that the original
 * has stopped.
 */
export async function releaseDelivery(options: GlobalOptions & { yes?: boolean }): Promise<void> {
  const session = await openSession(options);
  try {
    const { settings, registry, language } = session;
    const hold = heldNow(settings.dataDir);
    if (hold === null) throw nothingHeld(settings.dataDir);
    const codes = registry.all().map(({ directory }) => directory.agency);
    const waiting = (
      await Promise.all(codes.map((code) => session.queries.waitingMails(code)))
    ).flat();
    if (!options.json) tell(waiting, language);
    if (!options.yes && !(await confirmed(QUESTION, NEEDS_YES, language)))
      return console.log(STILL_HELD[language]);
    const at = await session.queries.now();
    const doubtfulThrough = lastDoubtfulDay(session, at);
    writeHold(settings.dataDir, { ...hold, released: { at, doubtfulThrough } });
    console.log(
      options.json
        ? JSON.stringify({ releasedAt: at, doubtfulThrough, waiting }, null, 2)
        : done()[language],
    );
  } finally {
    await session.close();
  }
}

/**
 * The day of the next mails: whatever the original may have sent has come into one of that day at
 * the latest. An agency that delivers at once has none beyond today.
 */
function lastDoubtfulDay({ registry }: Session, at: string): string {
  const days = registry
    .all()
    .map(({ calendar, policy: { delivery } }) =>
      delivery.atOnce ? localDate(calendar, at) : nextDelivery(calendar, at, delivery.inboxBy).date,
    );
  return days.sort().at(-1) ?? at.slice(0, 10);
}

function tell(waiting: DigestLedger[], language: 'vi' | 'en'): void {
  const head = [
    text('Ngày', 'Day'),
    text('Người nhận', 'To'),
    text('Số việc', 'Items'),
    text('Việc', 'Tasks'),
  ];
  const table = newTable(head, [12, 0.3, 10, 0.7], language);
  for (const { date, person, notices } of waiting)
    table.push([shownDate(date), person, notices.length, notices.map(({ key }) => key).join(', ')]);
  console.log(WAITING(waiting.length)[language]);
  if (waiting.length > 0) console.log(table.toString());
  console.log(FIRST_UNKNOWN[language]);
}

const nothingHeld = (dataDir: string): Refusal =>
  new Refusal(
    text(
      `Thư của thư mục dữ liệu ${dataDir} không bị giữ.`,
      `The data folder ${dataDir} does not hold its mails.`,
    ),
  );

const WAITING = (count: number): Text =>
  text(
    `${count} thư đang chờ gửi đi sau khi cho phép:`,
    `${count} mails wait to leave after the release:`,
  );

const FIRST_UNKNOWN = text(
  'Bản gốc có thể đã gửi một phần những việc này. Vì vậy mỗi thư được ghi là “chưa rõ đã gửi” trong sổ thư trước, rồi mới gửi sau 15 phút, trong giờ làm việc.',
  'The original may have sent some of these. So each mail is first shown as unknown in the ledger and leaves a quarter of an hour later, in office hours.',
);

const QUESTION = text(
  'Bản gốc đã dừng hẳn và cho phép gửi thư? (có/không) ',
  'Has the original stopped for good, and may the mails leave? (yes/no) ',
);

const NEEDS_YES = text(
  'Cần xác nhận: thêm --yes khi bản gốc đã dừng hẳn, nếu không cả hai cùng gửi thư.',
  'This needs confirming: add --yes once the original has stopped for good, else both will mail.',
);

const STILL_HELD = text('Thư vẫn được giữ.', 'The mails are still held.');
const done = (): Text =>
  text(
    `Đã cho phép gửi thư; theo dõi bằng ${hint('mails')}.`,
    `The mails may leave; follow them with ${hint('mails')}.`,
  );
