import { showInstant } from '../calendar/showInstant.ts';
import { shownDate } from '../calendar/shown.ts';
import type { Instant } from '../calendar/types.ts';
import { clean } from '../digest/page/clean.ts';
import type { Directory } from '../directory/types.ts';
import type { Text } from '../text/text.ts';
import { joined, type Language, text } from '../text/text.ts';
import type { LinkPlace, WorkLink } from './workLink.ts';

/** One thing that was done through a mail's link. */
export interface ReceiptLine {
  at: Instant;
  /** Where the link stood. */
  link: Pick<WorkLink, 'place' | 'date'>;
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
  person: { name: string; title: string; isTold?: boolean },
  lines: ReceiptLine[],
  zone: string,
  language: Language,
): ReceiptWords {
  const said = (vi: string, en: string): string => text(vi, en)[language];
  const office = clean(name);
  const whom = [clean(person.name), clean(person.title)].filter((part) => part !== '').join(', ');
  const phone = clean(contact?.phone ?? '');
  const called = clean(contact?.name ?? '') || said('Văn phòng', 'the office');
  const at = lines.length;
  const places = placesText(lines);
  return {
    subject: said(
      `[${office}] Đã ghi nhận ${at} nội dung qua liên kết trong ${places.where.vi}`,
      `[${office}] Recorded through the link of ${places.where.en}: ${at}`,
    ),
    paragraphs: [
      ...(person.isTold
        ? [
            said(
              `${whom} không có hộp thư: đề nghị Văn phòng báo lại nội dung dưới đây cho người này.`,
              `${whom} has no mailbox: please tell what stands below.`,
            ),
          ]
        : []),
      said(`Kính gửi: Ông/Bà ${whom}`, `Dear ${whom},`),
      said(
        `Qua liên kết trong ${places.days.vi} gửi Ông/Bà, hệ thống vừa ghi nhận dưới tên Ông/Bà:`,
        `Through the link in ${places.days.en} this was recorded in your name:`,
      ),
      ...lines.map((line) => lineText(line, zone)[language]),
      said(
        `Nếu không phải Ông/Bà thực hiện, xin báo ngay ${called}${phone && `, điện thoại ${phone}`}, để trả lại nội dung đã ghi; không chuyển ${places.where.vi} có liên kết cho người khác.`,
        `If it was not you, please tell ${called} at once${phone && `, telephone ${phone}`}, so that it is taken back; pass mails with a link on to nobody.`,
      ),
    ],
  };
}

const PLACE: Record<LinkPlace, Text> = {
  mail: text('thư', 'your mail'),
  list: text('danh sách', 'your list'),
};

/** Where the links stood: `thư`, and with days `thư ngày 05/03/2026, 04/03/2026`. */
function placesText(lines: ReceiptLine[]): { where: Text; days: Text } {
  const places = (['mail', 'list'] as const).flatMap((place) => {
    const of = lines.filter(({ link }) => link.place === place);
    const days = [...new Set(of.map(({ link }) => shownDate(link.date)))].join(', ');
    const { vi, en } = PLACE[place];
    return days === ''
      ? []
      : [{ said: PLACE[place], days: text(`${vi} ngày ${days}`, `${en} of ${days}`) }];
  });
  const and = text(' và ', ' and ');
  return {
    where: joined(
      places.map(({ said }) => said),
      and,
    ),
    days: joined(
      places.map(({ days }) => days),
      and,
    ),
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
