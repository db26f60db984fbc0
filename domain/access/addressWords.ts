import { showInstant } from '../calendar/showInstant.ts';
import type { Instant } from '../calendar/types.ts';
import type { NamedPerson } from '../case/actor.ts';
import { clean } from '../digest/page/clean.ts';
import type { Directory } from '../directory/types.ts';
import { type Language, text } from '../text/text.ts';

/** Another mail address was written down for somebody: whoever reads it can sign in as him. */
export interface AddressChange {
  agency: string;
  person: NamedPerson;
  /** Who wrote it down. */
  by: NamedPerson;
  /** Null: there was none, or there is none any more. */
  former: string | null;
  now: string | null;
  at: Instant;
}

/** What the former address and the coordinators are told of it. */
export function addressWords(
  { name, contact }: Pick<Directory, 'name' | 'contact'>,
  { person, by, former, now, at }: Omit<AddressChange, 'agency'>,
  zone: string,
  language: Language,
): { subject: string; paragraphs: string[] } {
  const said = (vi: string, en: string): string => text(vi, en)[language];
  const [whom, who] = [person.name, by.name].map(clean);
  const [was, is] = [former, now].map((one) => clean(one ?? said('(không có)', '(none)')));
  const office = clean(contact?.name ?? '') || said('Văn phòng', 'the office');
  const phone = clean(contact?.phone ?? '');
  const called = phone ? said(`${office}, điện thoại ${phone}`, `${office}, ${phone}`) : office;
  const on = showInstant(at, zone);
  return {
    subject: said(
      `[${clean(name)}] Đã đổi địa chỉ thư của ${whom}`,
      `[${clean(name)}] The mail address of ${whom} was changed`,
    ),
    paragraphs: [
      said(
        `${on}: ${who} đã đổi địa chỉ thư của ${whom}, từ ${was} thành ${is}.`,
        `${on}: ${who} changed the mail address of ${whom} from ${was} to ${is}.`,
      ),
      said(
        `Từ nay thư nhắc việc và thư đăng nhập của ${whom} gửi đến địa chỉ mới. Các phiên đăng nhập và liên kết trong thư gửi trước đó không dùng được nữa.`,
        `Reminders and mails to sign in go to the new address from now on. Sessions and links of mails until now serve no more.`,
      ),
      said(
        `Nếu việc này không đúng, đề nghị báo ngay ${called}.`,
        `If that is not right, please tell ${called} at once.`,
      ),
    ],
  };
}
