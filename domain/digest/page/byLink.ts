import { shownDate } from '../../calendar/shown.ts';
import { type Language, text } from '../../text/text.ts';
import { hasTrait } from '../kindTraits.ts';
import type { Notice } from '../types.ts';
import type { MailsLink, PageLink } from './page.ts';

/**
 * Whether the reader may act on a notice through the link of his mail: it is work of his own, or of
 * somebody who is away. What the office passes on, or only follows, is not his to report so.
 */
export const isByLink = ({ kind, roles, instead }: Notice): boolean =>
  hasTrait(kind, 'open') &&
  (instead === null || instead.why === 'absent') &&
  (roles.includes('officer') || roles.includes('doer'));

/** The link as a mail shows it; null for a mail with nothing that it serves for. */
export function shownLink(
  notices: Notice[],
  link: MailsLink | undefined,
  language: Language,
): PageLink | null {
  if (!link || !notices.some(isByLink)) return null;
  const { href, lastDay } = link;
  return { href, label: LABEL[language], note: noteUntil(shownDate(lastDay))[language] };
}

const LABEL = text('Báo cáo tại đây', 'Report here');

const noteUntil = (day: string) =>
  text(
    `Báo cáo kết quả, cập nhật tiến độ, nêu vướng mắc, đề nghị gia hạn hoặc chuyển giao; không cần đăng nhập. Liên kết dùng đến hết ngày ${day}, ghi nhận dưới tên Ông/Bà; xin không chuyển liên kết này cho người khác.`,
    `Report, note progress, say what hinders you, ask for an extension or a hand-over; no sign-in. The link serves until ${day}, in your name; please pass it on to nobody.`,
  );
