import pc from 'picocolors';
import { hint } from '../config/hint.ts';
import { showInstant } from '../domain/calendar/showInstant.ts';
import { type Text, text } from '../domain/text/text.ts';
import { heldNow } from '../worker/delivery/hold.ts';

/**
 * Said wherever somebody looks, while a restored copy holds its mails: since when, and how to let
 * them go.
 */
export function heldWarning(dataDir: string): Text[] {
  const hold = heldNow(dataDir);
  if (hold === null) return [];
  const [since, taken] = [hold.restoredAt, hold.takenAt].map((at) => (at ? showInstant(at) : '?'));
  const said = text(
    `!!! ĐANG GIỮ THƯ từ ${since}: đây là bản khôi phục từ bản sao lưu lúc ${taken}, chưa thư nào được gửi đi. Khi chắc chắn bản gốc đã dừng hẳn, cho gửi bằng: ${hint('delivery release', { data: dataDir })}`,
    `!!! DELIVERY IS HELD since ${since}: this is a copy restored from the backup of ${taken}; no mail leaves. Once the original has certainly stopped, let them go with: ${hint('delivery release', { data: dataDir })}`,
  );
  return [text(pc.bold(pc.red(said.vi)), pc.bold(pc.red(said.en)))];
}
