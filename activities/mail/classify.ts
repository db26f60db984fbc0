import type { NodemailerError } from 'nodemailer';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';
import { meaningOf } from './replies.ts';

/**
 * What certainly follows from a failed attempt, or null when nothing does (*unknown*).
 *
 * Until the first byte of the message was written (`started`), no failure can have delivered it,
 * whatever broke: name lookup, connection, greeting, sign-in, MAIL, RCPT, DATA. Afterwards only the
 * server's own answer to the whole message (`EMESSAGE` with a reply code) is certain: a server that
 * fell silent may have taken it. Permanent is only what concerns this recipient or this message;
 * see `meaningOf`.
 */
export function certainFailure(error: NodemailerError, started: boolean): DeliveryOutcome | null {
  const answered = error.code === 'EMESSAGE' && error.responseCode !== undefined;
  if (started && !answered) return null;
  const { permanent, about } = meaningOf(error);
  const response = replyOf(error);
  return { outcome: 'refused', permanent, response, ...(about && { about }) };
}

const replyOf = (error: NodemailerError): string =>
  error.response ?? `${error.code ?? error.name}: ${error.message}`;
