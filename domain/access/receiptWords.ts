import { showInstant } from '../calendar/showInstant.ts';
import { shownDate } from '../calendar/shown.ts';
import type { Instant, LocalDate } from '../calendar/types.ts';
import { clean } from '../digest/page/clean.ts';
import type { Directory } from '../directory/types.ts';
import type { Text } from '../text/text.ts';
import { type Language, text } from '../text/text.ts';

/** One thing that was done through a mail's link. */
export interface ReceiptLine {
  at: Instant;
  /** The day of the mail. */
  mailDate: LocalDate;
  /** The network address it came from; empty where that is not known. */
  from: string;
  key: string;
  title: string;
  /** What was done, with the words it was done by. */
  said: Text;
}

/** What a receipt says, in the order of its paragraphs. */
export interface ReceiptWords {
  subject: string;
  paragraphs: string[];
}

/**
 * The words of a receipt: tells the owner of a link what was done through it, and whom to call if
 * it was not he.
 */
export function receiptWords(
  { name, contact }: Pick<Directory, 'name' | 'contact'>,
  person: { name: string; title: string },
  lines: ReceiptLine[],
  zone: string,
  language: Language,
): ReceiptWords {
  const said = (vi: string, en: string): string => text(vi, en)[language];
  const office = clean(name);
  const whom = [clean(person.name), clean(person.title)].filter((part) => part !== '').join(', ');
  const phone = clean(contact?.phone ?? '');
  const called = clean(contact?.name ?? '') || said('Văn phòng', 'the office');
  const [at, days] = [lines.length, [...new Set(lines.map(({ mailDate }) => mailDate))]];
  const mails = days.map(shownDate).join(', ');
  return {
    subject: said(
      `[${office}] Đã ghi nhận ${at} nội dung qua liên kết trong thư`,
      `[${office}] Recorded through the link of your mail: ${at}`,
    ),
    paragraphs: [
      said(`Kính gửi: Ông/Bà ${whom}`, `Dear ${whom},`),
      said(
        `Qua liên kết trong thư ngày ${mails} gửi Ông/Bà, hệ thống vừa ghi nhận dưới tên Ông/Bà:`,
        `Through the link in your mail of ${mails} this was recorded in your name:`,
      ),
      ...lines.map((line) => lineText(line, zone)[language]),
      said(
        `Nếu không phải Ông/Bà thực hiện, xin báo ngay ${called}${phone && `, điện thoại ${phone}`}, để trả lại nội dung đã ghi; không chuyển thư có liên kết cho người khác.`,
        `If it was not you, please tell ${called} at once${phone && `, telephone ${phone}`}, so that it is taken back; pass mails with a link on to nobody.`,
      ),
    ],
  };
}

function lineText({ at, from, key, title, said }: ReceiptLine, zone: string): Text {
  const [when, task] = [showInstant(at, zone), `${clean(title)} (${clean(key)})`];
  const [vi, en] = from === '' ? ['', ''] : [`; từ địa chỉ ${from}`, `; from ${from}`];
  return text(
    `- ${when}, ${task}: ${clean(said.vi)}${vi}`,
    `- ${when}, ${task}: ${clean(said.en)}${en}`,
  );
}
