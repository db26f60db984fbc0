import type { AcceptedMail } from '../processes/acceptedMails.ts';
import type { Evidence, MailEvidence, Offence } from './evidence.ts';

export interface MailAudit {
  lost: Offence[];
  doubled: Offence[];
  /** Mails the server took beyond the first of their kind. */
  copies: number;
  /** Attempts whose end nobody knows. */
  unknownAttempts: number;
}

/** Holds what each ledger says of its attempts against what the mail server took. */
export function auditMails(evidence: Evidence): MailAudit {
  const { mails, accepted } = evidence;
  const taken = new Map(
    accepted.map(({ messageId }) => [
      messageId,
      accepted.filter((one) => one.messageId === messageId),
    ]),
  );
  const audit: MailAudit = { lost: [], doubled: [], copies: 0, unknownAttempts: 0 };
  for (const mail of mails) {
    auditMail(mail, taken.get(mail.ledger.messageId) ?? [], evidence, audit);
    taken.delete(mail.ledger.messageId);
  }
  for (const [messageId] of [...taken].filter(([, all]) => before(evidence, all).length > 0))
    audit.doubled.push({ about: messageId, why: 'taken, and in no ledger' });
  audit.lost.push(...untold(evidence));
  return audit;
}

function auditMail(
  mail: MailEvidence,
  taken: AcceptedMail[],
  evidence: Evidence,
  audit: MailAudit,
): void {
  const { ledger } = mail;
  const about = mail.id;
  const times = (outcome: string): number =>
    ledger.attempts.filter((one) => one.outcome === outcome).length;
  const inFlight = ledger.end === 'waiting' && ledger.messageId !== '' ? 1 : 0;
  audit.copies += Math.max(0, taken.length - 1);
  audit.unknownAttempts += times('unknown');
  if (taken.length < times('accepted'))
    audit.lost.push({ about, why: 'delivered by its ledger, but never taken' });
  if (before(evidence, taken).length > times('accepted') + times('unknown') + inFlight)
    audit.doubled.push({
      about,
      why: `taken ${taken.length} times; attempts: ${attemptsOf(mail)}`,
    });
  if (new Set(taken.map(({ sha256, date, to }) => `${sha256} ${date} ${to}`)).size > 1)
    audit.doubled.push({ about, why: 'its copies differ' });
  const to = evidence.addressOf(ledger.agency, ledger.person);
  if (taken.some((one) => one.to !== to))
    audit.lost.push({ about, why: `meant for ${to}, sent elsewhere` });
  for (const { id, key } of ledger.notices.filter(({ end }) => end === 'delivered'))
    if (!taken.some(({ text }) => text.includes(key)))
      audit.lost.push({
        about: id,
        why: `delivered by the ledger of ${mail.id}, but not in that mail`,
      });
}

const before = ({ readFrom }: Evidence, taken: AcceptedMail[]): AcceptedMail[] =>
  taken.filter(({ at }) => at < readFrom);

const attemptsOf = ({ ledger }: MailEvidence): string =>
  ledger.attempts.map(({ outcome }) => outcome).join(', ') || '–';

/** Mails that did not arrive for certain, and the coordinator was not told. */
function untold({ mails, coordinator }: Evidence): Offence[] {
  const told = mails.flatMap(({ ledger }) => ledger.notices.map(({ id }) => id));
  return mails
    .filter(
      ({ running, ledger }) => !running && (ledger.end === 'refused' || ledger.end === 'unknown'),
    )
    .filter(({ ledger: { person } }) => person !== coordinator)
    .filter(
      ({ ledger }) =>
        !told.some((id) =>
          ledger.notices.some((notice) => id === noticeOfFailure(ledger, notice.id)),
        ),
    )
    .map(({ id, ledger }) => ({
      about: id,
      why: `${ledger.end}, and the coordinator was not told`,
    }));
}

const noticeOfFailure = ({ agency, person, date }: MailEvidence['ledger'], first: string): string =>
  `undelivered#${agency}/${person}/${date}/${first}`;
