import type { NodemailerError } from 'nodemailer';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';

/** Replies that refuse our sign-in, not the mail (RFC 4954, section 6): somebody will put the settings right. */
const SIGN_IN_REPLIES = [530, 534, 535, 538];

/**
 * What certainly follows from a failed attempt, or null when nothing does (*unknown*).
 *
 * Until the first byte of the message was written (`started`), no failure can have delivered it, whatever broke:
 * name lookup, connection, greeting, sign-in, MAIL, RCPT, DATA. Afterwards only the server's own answer to the whole
 * message (`EMESSAGE` with a reply code) is certain: a server that fell silent may have taken it.
 * Permanent is a reply 5xx about this very mail (RFC 5321, section 4.2.1), not one about the connection or sign-in.
 */
export function certainFailure(error: NodemailerError, started: boolean): DeliveryOutcome | null {
  const answered = error.code === 'EMESSAGE' && error.responseCode !== undefined;
  if (started && !answered) return null;
  return { outcome: 'refused', permanent: isAboutTheMail(error), response: replyOf(error) };
}

function isAboutTheMail({ code, responseCode, permanent }: NodemailerError): boolean {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  if (responseCode === undefined) return true; // found out before a command went out: too large, not an address
  return permanent === true && !SIGN_IN_REPLIES.includes(responseCode);
}

const replyOf = (error: NodemailerError): string => error.response ?? `${error.code ?? error.name}: ${error.message}`;
