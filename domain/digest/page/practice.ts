import { text } from '../../text/text.ts';
import { clean } from './clean.ts';
import type { Page } from './page.ts';

/** A mail of a practice says so before all else, and whom it would have gone to. */
export function practisedPage(
  page: Page,
  { name, address }: { name: string; address: string },
): Page {
  const [whom, mailbox] = [clean(name), clean(address)];
  const mark = text(`[DIỄN TẬP] gửi ${whom}:`, `[PRACTICE] to ${whom}:`);
  const banner = text(
    `DIỄN TẬP – không phải việc thật. Khi chạy thật, thư này gửi: ${whom} (${mailbox}).`,
    `PRACTICE – this is not real. In earnest this mail would go to ${whom} (${mailbox}).`,
  );
  const { language, subject } = page;
  return { ...page, subject: `${mark[language]} ${subject}`, banner: banner[language] };
}
