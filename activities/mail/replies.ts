import type { NodemailerError } from 'nodemailer';
import type { RefusedAbout } from '../../domain/digest/types.ts';

/** What a failure means for the mail, and for all others. */
export interface Meaning {
  /** It will never be taken as it is. */
  permanent: boolean;
  about?: RefusedAbout;
}

const FOR_GOOD: Meaning = { permanent: true };
const FOR_NOW: Meaning = { permanent: false };
const SENDER: Meaning = { permanent: false, about: 'sender' };
const PERHAPS_SENDER: Meaning = { permanent: false, about: 'perhaps-sender' };

/**
 * Whether a failure is about this very mail, about our account at the mail server, or about
 * neither. What is about us (a spent quota, a wrong sender, a sign-in) will be put right by
 * somebody, and would otherwise end every mail of an office in one morning:
 *
 * | reply                                            | about                                      |
 * | ------------------------------------------------ | ------------------------------------------ |
 * | a refused sign-in; 53z (RFC 4954 6)              | the sender                                 |
 * | 5.1.90, 5.4.5, or words of a sending limit       | the sender: a quota (4yz with them, too)   |
 * | 5.2.252, 5.7.60, or words of sending as another  | the sender: may not use this address       |
 * | 5.1.7, 5.1.8 (RFC 3463 3.2), 5.7.50z, 70z, 750   | the sender: its address, or it is blocked  |
 * | 5.3.4, 5.2.3, 5.2.2 (RFC 3463)                   | the mail, for good: its size, a full box   |
 * | any other to MAIL                                | the sender                                 |
 * | 50z, 52z (RFC 5321 4.2.1), a bare quota          | perhaps the sender                         |
 * | 5.3.z, 5.4.z (RFC 3463 3.4, 3.5)                 | the server's system, its routes: for now   |
 * | 5.4.1 to RCPT                                    | the mail: Exchange's unknown recipient     |
 * | 5.7.z to RCPT (RFC 3463 3.8)                     | perhaps the sender: who may relay          |
 * | 5.7.20–29 to the message (RFC 7372, 7489)        | perhaps the sender: DKIM, SPF, DMARC       |
 * | other 5.7.z to the message                       | the mail, for good: content, by a filter   |
 * | any other 55z to RCPT or the message             | the mail, for good; codeless too           |
 */
export function meaningOf(error: NodemailerError): Meaning {
  const { code, responseCode, permanent } = error;
  if (code === 'EAUTH') return SENDER;
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return FOR_NOW;
  // Found out before a command went out: too large, not an address.
  if (responseCode === undefined) return FOR_GOOD;
  const response = error.response ?? '';
  const status = /^\d{3}[ -]([45]\.\d+\.\d+)/.exec(response)?.[1] ?? '';
  if (ABOUT_MAILBOX_OR_SIZE.test(status)) return permanent === true ? FOR_GOOD : FOR_NOW;
  if (isOurs(responseCode, status, response)) return SENDER;
  if (permanent !== true) return FOR_NOW;
  if (error.command === 'MAIL FROM') return SENDER;
  if (responseCode < 550 || isBareQuota(response)) return PERHAPS_SENDER;
  return error.command === 'RCPT TO' ? toRecipient(status) : toMessage(status);
}

/** A full mailbox (z.2.2), a mail too big for it (z.2.3) or for the server (z.3.4). */
const ABOUT_MAILBOX_OR_SIZE = /^[45]\.(2\.[23]|3\.4)$/;

const isOurs = (code: number, status: string, response: string): boolean =>
  (code >= 530 && code < 540) ||
  OUR_STATUS.test(status) ||
  SEND_AS.test(response) ||
  (SENDING_LIMIT.test(response) && !OF_A_MAILBOX.test(response));

const OUR_STATUS = /^5\.(1\.([78]|90)|2\.25[12]|4\.5|7\.(3|57|60|50\d|70\d|750))$/;

const SEND_AS =
  /SendAsDenied|SendOnBehalf|(allowed|permitted|authori[sz]ed|permissions?) to send (as|on behalf)/i;

/** Words of a quota, with words of sending on either side of them. */
const LIMIT = '(quota|limit|exceed|too many)';
const SENDING =
  '(sending|\\bsend\\b|\\bsent\\b|outgoing|outbound|submission|submitted|e-?mails|messages|per (hour|day|minute)|hourly|daily|\\d+[- ]hour)';
const SENDING_LIMIT = new RegExp(
  `${SENDING}[\\s\\S]*${LIMIT}|${LIMIT}[\\s\\S]*${SENDING}|\\b5\\.7\\.0\\b[\\s\\S]*limit exceeded`,
  'i',
);

const OF_A_MAILBOX = /mailbox|inbox|storage|disk|message size|size limit|too (big|large)/i;

const isBareQuota = (response: string): boolean =>
  /quota|limit exceeded|exceeded[\s\S]*limit|hạn mức/i.test(response) &&
  !OF_A_MAILBOX.test(response);

function toRecipient(status: string): Meaning {
  if (/^5\.(3\.|4\.(?!1$))/.test(status)) return FOR_NOW;
  return status.startsWith('5.7.') ? PERHAPS_SENDER : FOR_GOOD;
}

function toMessage(status: string): Meaning {
  if (/^5\.[34]\./.test(status)) return FOR_NOW;
  return /^5\.7\.2\d$/.test(status) ? PERHAPS_SENDER : FOR_GOOD;
}
