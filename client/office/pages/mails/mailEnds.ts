import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import type { Attempt, NoticeEnd } from '../../../../domain/digest/delivery/ledger.ts';
import { whyNotSent } from '../../../../domain/digest/delivery/whyNotSent.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { MailRow } from '../../types.ts';

/** How a mail ended, or how it stands. */
export type MailEnd = MailRow['end'];

export const MAIL_END_TEXT: Record<MailEnd, Text> = {
  waiting: text('chờ gửi', 'waiting'),
  delivered: text('đã gửi', 'delivered'),
  refused: text('bị từ chối', 'refused'),
  unknown: text('chưa rõ đã gửi', 'unknown'),
  moved: text('chuyển sang ngày khác', 'moved to another day'),
  nothing: text('không gửi, không còn việc nào', 'not sent, nothing was left'),
  unread: text('chưa đọc được sổ thư', 'its ledger cannot be read now'),
};

export const MAIL_ENDS = Object.keys(MAIL_END_TEXT) as MailEnd[];

/** How a notice of a mail ended, or how it stands. */
export const NOTICE_END_TEXT: Record<NoticeEnd['end'], Text> = {
  waiting: text('chờ gửi', 'waiting'),
  delivered: text('đã gửi', 'delivered'),
  suppressed: text('không gửi', 'suppressed'),
  refused: text('bị từ chối', 'refused'),
  unknown: text('chưa rõ đã gửi', 'unknown'),
  moved: text('chuyển sang thư khác', 'moved to another mail'),
};

const TAKEN = text('đã nhận', 'accepted');

/**
 * When an attempt was made, how it ended, and why, with the mail server's own words where it spoke.
 */
export function attemptText(attempt: Attempt): Text {
  const why = whyNotSent(attempt);
  const said = why && /^\d{3}\b/.test(attempt.response) ? ` [${attempt.response}]` : '';
  const at = showInstant(attempt.at);
  const { vi, en } = why ?? TAKEN;
  return text(`${at} ${vi}${said}`, `${at} ${en}${said}`);
}

/** When a mail is tried again. */
export const againText = (again: string): Text =>
  text(`sẽ gửi lại lúc ${showInstant(again)}`, `again at ${showInstant(again)}`);
