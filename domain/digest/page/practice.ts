import { type Language, text } from '../../text/text.ts';
import { clean } from './clean.ts';
import type { Page } from './page.ts';

/** A mail of a practice says so before all else, and whom it would have gone to. */
export function practisedPage(
  page: Page,
  { name, address }: { name: string; address: string },
): Page {
  const { language, subject } = page;
  const marked = practisedSubject(subject, name, language);
  return { ...page, subject: marked, banner: practiceBanner({ name, address }, language) };
}

/** The subject of a mail of a practice. */
export function practisedSubject(subject: string, name: string, language: Language): string {
  const whom = clean(name);
  const mark = text(`[DIỄN TẬP] gửi ${whom}:`, `[PRACTICE] to ${whom}:`);
  return `${mark[language]} ${subject}`;
}

/** What a mail of a practice says first: whom it would have gone to. */
export function practiceBanner(
  { name, address }: { name: string; address: string },
  language: Language,
): string {
  const [whom, mailbox] = [clean(name), clean(address)];
  const banner = text(
    `DIỄN TẬP – không phải việc thật. Khi chạy thật, thư này gửi: ${whom} (${mailbox}).`,
    `PRACTICE – this is not real. In earnest this mail would go to ${whom} (${mailbox}).`,
  );
  return banner[language];
}
