import type { DigestContent } from '../types.ts';
import { clean } from './clean.ts';
import { composePage } from './compose.ts';
import { htmlPart } from './htmlPart.ts';
import type { Page, RenderOptions } from './page.ts';
import { practisedPage } from './practice.ts';
import { urgentSubject } from './summary.ts';
import { chatList, textPart } from './textPart.ts';

export type { MailsLink, RenderOptions } from './page.ts';

/** A mail's words, before it has an address and a date. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/**
 * A person's list of tasks for a day (danh sách việc cần xử lý) as a mail. Equal arguments give
 * equal strings. Every notice is shown with its key or, beyond a leader's attention budget, counted
 * under its unit.
 */
export function renderDigest(content: DigestContent, options: RenderOptions): RenderedMail {
  return mailOf(composePage(content, options), options);
}

/**
 * A digest of one, sent at once: its subject names the task. With more than one notice it is a
 * digest like any other.
 */
export function renderUrgent(content: DigestContent, options: RenderOptions): RenderedMail {
  const [notice, ...others] = content.notices;
  if (notice === undefined || others.length > 0) return renderDigest(content, options);
  const subject = urgentSubject(content.agencyName, notice, options.language);
  return mailOf({ ...composePage(content, options), subject }, options);
}

/**
 * The same list as plain text to paste into a chat: shorter items, no greeting, one line a fact.
 */
export function renderTextList(content: DigestContent, options: RenderOptions): string {
  return chatList(composePage(content, options), clean(content.person.name));
}

function mailOf(page: Page, { practiceFor }: RenderOptions): RenderedMail {
  const shown = practiceFor ? practisedPage(page, practiceFor) : page;
  return { subject: shown.subject, text: textPart(shown), html: htmlPart(shown) };
}
