import { shownDate } from '../calendar/shown.ts';
import { type Text, text } from '../text/text.ts';
import type { Undecided } from './moments/workBy.ts';

/**
 * That a day may still move, and why: `tạm tính: lịch nghỉ chưa quyết định (Tết Nguyên đán), có thể
 * là 16/02/2027 hoặc 17/02/2027`.
 */
export function undecidedWords({ about, days }: Undecided): Text {
  const what = about.join(', ');
  const [vi, en] = [days.map(shownDate).join(' hoặc '), days.map(shownDate).join(' or ')];
  return text(
    `tạm tính: lịch nghỉ chưa quyết định (${what}), có thể là ${vi}`,
    `provisional: days off not decided yet (${what}), it may be ${en}`,
  );
}
