import { showInstant } from '../../../domain/calendar/showInstant.ts';
import type { RoundCommandName } from '../../../domain/round/commands/index.ts';
import type { Sending, UnitReport, Values } from '../../../domain/round/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** What a unit's form shows: the draft, else what was sent; null where nothing was saved. */
export const shownOf = ({ draft, sent }: UnitReport): Sending | null => draft ?? sent ?? null;

/**
 * Whether a form says what is on record already, so that sending it again adds nothing. Throws a
 * `Refusal` where somebody saved something else after its page was opened.
 * @param shownAt when what the form showed was saved, as it sends it
 */
export function isOnRecord(
  report: UnitReport,
  name: RoundCommandName,
  { shownAt, values, note }: { shownAt: string; values: Values; note: string },
): boolean {
  const now = shownOf(report);
  if (!now || now.at === shownAt) return false;
  const isSame = now.note === note && JSON.stringify(now.values) === JSON.stringify(values);
  if (isSame) return name === 'round-draft' || (name === 'round-submit' && now === report.sent);
  const [who, at] = [now.by.name, showInstant(now.at)];
  throw new Refusal(
    text(
      `Sau khi mở trang này, ${who} đã lưu số liệu khác lúc ${at}. Mở lại trang để xem; gửi lần nữa thì số liệu dưới đây thay số liệu ấy.`,
      `After this page was opened ${who} saved other figures at ${at}. Open the page again to see them; sent once more, those below take their place.`,
    ),
  );
}
