import { freezeMail, messageIdFor } from '../../activities/mail/compose.ts';
import type { Mailer } from '../../activities/mail/mailer.ts';
import type { Account } from '../../client/office/types.ts';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Settings } from '../../config/settings.ts';
import { escapeHtml } from '../../domain/digest/page/htmlPart.ts';
import { personOf } from '../../domain/directory/roles.ts';
import { coordinatorOf, senderOf } from '../../domain/directory/sender.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { heldNow } from '../../worker/delivery/hold.ts';
import { createMailer, senderAddress } from '../../worker/mailer.ts';

/** A mail that answers an act just done: it leaves at once, at any hour. */
export interface Answering {
  to: Account;
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
  async send({ to: account, id, subject, paragraphs }: Answering): Promise<void> {
    if (heldNow(this.#settings.dataDir)) throw new Refusal(HELD);
    const { directory, calendar } = this.#registry.get(account.agency);
    const person = personOf(directory, account.person);
    const meant = person?.email ? { name: person.name, address: person.email } : null;
    const to = this.#settings.practice ? coordinatorOf(directory) : meant;
    if (!to) return;
    const { from, replyTo } = senderOf(directory, senderAddress(this.#settings));
    const mail = await freezeMail({
      ...{ from, to, ...(replyTo && { replyTo }), subject },
      text: paragraphs.join('\n\n'),
      html: htmlOf(subject, paragraphs, directory.language),
      messageId: messageIdFor([id], 1, from.address.slice(from.address.lastIndexOf('@') + 1)),
      ...{ date: new Date().toISOString(), zone: calendar.zone },
    });
    const outcome = await this.#mailer.deliver(mail);
    if (outcome.outcome === 'refused') throw new Refusal(notTaken(outcome.response));
  }

  /** Lets mails in flight finish. */
  close = (): Promise<void> => this.#mailer.close();
}

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
