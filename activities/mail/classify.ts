import type { NodemailerError } from 'nodemailer';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';

/**
 * What certainly follows from a failed attempt, or null when nothing does (*unknown*).
 *
 * Until the first byte of the message was written (`started`), no failure can have delivered it,
 * whatever broke: name lookup, connection, greeting, sign-in, MAIL, RCPT, DATA. Afterwards only the
 * server's own answer to the whole message (`EMESSAGE` with a reply code) is certain: a server that
 * fell silent may have taken it. Permanent is only what concerns this recipient or this message;
 * see `isAboutTheMail`.
 */
export function certainFailure(error: NodemailerError, started: boolean): DeliveryOutcome | null {
  const answered = error.code === 'EMESSAGE' && error.responseCode !== undefined;
  if (started && !answered) return null;
  return { outcome: 'refused', permanent: isAboutTheMail(error), response: replyOf(error) };
}

/**
 * Whether a reply 5xx is about this very mail. What is about us or a server (a spent quota, a wrong
 * relay, a sign-in) will be put right by somebody, and would otherwise end every mail of an office
 * in one morning:
 *
 * | reply                                     | about                                               | for good |
 * | ----------------------------------------- | --------------------------------------------------- | -------- |
 * | 50z, 52z, 53z (RFC 5321 4.2.1, 4954 6)    | the conversation, the connection, the sign-in       | no       |
 * | 5.3.4, 5.2.3 (RFC 3463 3.4, 3.3)          | the mail's size, to MAIL already                    | yes      |
 * | any other to MAIL                         | the sender                                          | no       |
 * | 5.1.7, 5.1.8 (RFC 3463 3.2)               | the sender's address                                | no       |
 * | 5.3.z, 5.4.z (RFC 3463 3.4, 3.5)          | the server's system, its routes                     | no       |
 * | 5.4.1 to RCPT                             | Exchange Online's word for an unknown recipient     | yes      |
 * | 5.7.z to RCPT (RFC 3463 3.8)              | who may relay or send here                          | no       |
 * | 5.7.20–29 to the message (RFC 7372, 7489) | our DKIM, SPF, reverse name, DMARC                  | no       |
 * | other 5.7.z to the message                | its content, by a filter's policy                   | yes      |
 * | any other 55z to RCPT or the message      | an unknown or full mailbox, content; codeless too   | yes      |
 */
function isAboutTheMail(error: NodemailerError): boolean {
  const { code, responseCode, permanent, command } = error;
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  if (responseCode === undefined) return true; // found out before a command went out: too large, not an address
  if (permanent !== true || responseCode < 550) return false;
  const status = /^\d{3}[ -](5\.\d+\.\d+)/.exec(error.response ?? '')?.[1] ?? '';
  if (/^5\.(3\.4|2\.3)$/.test(status)) return true;
  if (command === 'MAIL FROM') return false;
  return !(command === 'RCPT TO' ? ABOUT_US_TO_RCPT : ABOUT_US_TO_MESSAGE).test(status);
}

const ABOUT_US_TO_RCPT = /^5\.(1\.[78]$|3\.|4\.(?!1$)|7\.)/;
const ABOUT_US_TO_MESSAGE = /^5\.(1\.[78]$|3\.|4\.|7\.2\d$)/;

const replyOf = (error: NodemailerError): string =>
  error.response ?? `${error.code ?? error.name}: ${error.message}`;
