import { type Talk, talkTo } from '../activities/mail/talk.ts';
import type { Settings } from '../config/settings.ts';
import { shownDate } from '../domain/calendar/shown.ts';
import { whatIsWrong } from '../domain/digest/delivery/senderTrouble.ts';
import { connectionReason } from '../domain/digest/delivery/whyNotSent.ts';
import { type Text, text } from '../domain/text/text.ts';
import { smtpSettings } from './mailer.ts';
import { endsOn, isNear } from './troubles/certificates.ts';

/** How a conversation with the office's mail server went, for `doctor`. */
export interface MailCheck {
  ok: boolean;
  said: Text[];
}

/**
 * Speaks with the mail server of the settings, without sending anything; null where mails go into a
 * folder. Throws a Refusal for an authority's file that cannot be used.
 */
export async function checkMail(
  settings: Pick<Settings, 'mail'>,
  now = new Date(),
): Promise<MailCheck | null> {
  if (settings.mail.transport === 'outbox') return null;
  const talk = await talkTo(smtpSettings(settings));
  const ends = talk.certificateEnds;
  const near = ends && isNear(ends, now) ? [endsOn(where(settings), ends, now)] : [];
  if (talk.failed) return { ok: false, said: [failure(settings, talk), ...near] };
  return { ok: near.length === 0, said: [success(settings, talk), ...near] };
}

const where = ({ mail: { host, port } }: Pick<Settings, 'mail'>): string => `${host}:${port}`;

function success(settings: Pick<Settings, 'mail'>, { tls, certificateEnds, signedIn }: Talk): Text {
  const until = certificateEnds ? shownDate(certificateEnds.toISOString().slice(0, 10)) : '';
  const sealed = tls
    ? text(`${tls}, chứng thư đến ${until}`, `${tls}, certificate until ${until}`)
    : text('không mã hóa', 'not encrypted');
  const login = signedIn
    ? text('đăng nhập được', 'signed in')
    : text('không đăng nhập', 'without signing in');
  return text(
    `Máy chủ thư ${where(settings)} trả lời: ${sealed.vi}; ${login.vi}`,
    `The mail server ${where(settings)} answers: ${sealed.en}; ${login.en}`,
  );
}

function failure(settings: Pick<Settings, 'mail'>, { failed }: Talk): Text {
  const response = failed?.response ?? `${failed?.code ?? ''}: ${failed?.message ?? ''}`;
  const why =
    failed?.code === 'EAUTH' ? whatIsWrong(`EAUTH ${response}`) : connectionReason(response);
  const words = why ?? text('máy chủ không nhận kết nối', 'it does not take the connection');
  return text(
    `Máy chủ thư ${where(settings)} KHÔNG dùng được: ${words.vi} (${response})`,
    `The mail server ${where(settings)} CANNOT be used: ${words.en} (${response})`,
  );
}
