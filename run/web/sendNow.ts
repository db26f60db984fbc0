import { freezeMail, messageIdFor } from '../../activities/mail/compose.ts';
import type { Mailer } from '../../activities/mail/mailer.ts';
import type { Account } from '../../client/office/types.ts';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Settings } from '../../config/settings.ts';
import { escapeHtml } from '../../domain/digest/page/htmlPart.ts';
import { practiceBanner, practisedSubject } from '../../domain/digest/page/practice.ts';
import { personOf } from '../../domain/directory/roles.ts';
import { coordinatorOf, senderOf } from '../../domain/directory/sender.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { Sender } from '../../domain/text/sender.ts';
import { type Language, text } from '../../domain/text/text.ts';
import { readHold } from '../../worker/delivery/hold.ts';
import { createMailer, senderAddress } from '../../worker/mailer.ts';

/** A mail that answers an act just done: it leaves at once, at any hour. */
export interface Answering {
  to: Account;
  /** Where it goes; absent: to his address as the directory has it. */
  address?: string;
  /** What tells it from others: one of the same is the same mail. */
  id: string;
  subject: string;
  paragraphs: string[];
}

/** Sends mails that answer what somebody has just done on the page. */
export class SendNow {
  readonly #mailer: Mailer;
  readonly #settings: Settings;
  readonly #registry: AgencyRegistry;

  constructor(settings: Settings, registry: AgencyRegistry) {
    this.#settings = settings;
    this.#registry = registry;
    this.#mailer = createMailer(settings);
  }

  /** Throws a Refusal where the mail was not taken. */
  async send({ to: account, address, id, ...words }: Answering): Promise<void> {
    const { dataDir, practice } = this.#settings;
    const hold = readHold(dataDir);
    if (hold?.released === null) throw new Refusal(HELD);
    const { directory, calendar } = this.#registry.get(account.agency);
    const person = personOf(directory, account.person);
    const reached = address ?? person?.email;
    const meant = person && reached ? { name: person.name, address: reached } : null;
    const to = practice ? coordinatorOf(directory) : meant;
    if (!to || !meant) return;
    const { language } = directory;
    const { subject, paragraphs } = practice ? practised(words, meant, language) : words;
    const { from, replyTo } = senderOf(directory, senderAddress(this.#settings));
    const mail = await freezeMail({
      ...{ from, to, ...(replyTo && { replyTo }), subject },
      text: paragraphs.join('\n\n'),
      html: htmlOf(subject, paragraphs, language),
      // A restored copy may do what its original has done: a mail server takes two of one id for
      // one.
      messageId: messageIdFor([id, hold?.restoredAt ?? ''], 1, domainOf(from.address)),
      ...{ date: new Date().toISOString(), zone: calendar.zone },
    });
    const outcome = await this.#mailer.deliver(mail);
    if (outcome.outcome === 'refused') throw new Refusal(notTaken(outcome.response));
  }

  /** Lets mails in flight finish. */
  close = (): Promise<void> => this.#mailer.close();
}

type Words = Pick<Answering, 'subject' | 'paragraphs'>;

/** A mail of a practice says so first. */
const practised = ({ subject, paragraphs }: Words, meant: Sender, language: Language): Words => ({
  subject: practisedSubject(subject, meant.name, language),
  paragraphs: [practiceBanner(meant, language), ...paragraphs],
});

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const htmlOf = (title: string, paragraphs: string[], language: string): string =>
  [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(title)}</title></head><body>`,
    ...paragraphs.map((line) => `<p>${isLink(line) ? linkOf(line) : escapeHtml(line)}</p>`),
    '</body></html>',
  ].join('\n');

const isLink = (line: string): boolean => /^https?:\/\/\S+$/.test(line);
const linkOf = (line: string): string => `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>`;

const HELD = text(
  'Đây là bản khôi phục đang giữ thư, chưa thư nào được gửi đi; liên hệ người quản trị máy chủ.',
  'This is a restored copy that holds its mails; ask whoever looks after the machine.',
);

const notTaken = (response: string) =>
  text(
    `Máy chủ thư chưa nhận thư (${response}); thử lại sau ít phút, hoặc liên hệ Văn phòng.`,
    `The mail server did not take the mail (${response}); try again in some minutes, or ask the office.`,
  );
