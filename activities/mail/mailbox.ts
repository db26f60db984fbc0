import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** A name and the address behind it. */
export interface Mailbox {
  name: string;
  address: string;
}

/** Plain addresses only: no quotes, no comments, no literals; one `@`, dots not at the ends. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9-]+\.)*[A-Za-z0-9-]+$/;

/** Longest address that fits an SMTP path (RFC 5321, section 4.5.3.1.3). */
const LONGEST = 254;

/**
 * The mailbox with its name on one line. Throws a `Refusal` naming the person and the value when
 * the address is not exactly one plain address: a line break or a comma in it would add recipients
 * or headers.
 */
export function validMailbox({ name, address }: Mailbox): Mailbox {
  if (address.length > LONGEST || !ADDRESS.test(address)) throw notAnAddress(name, address);
  return { name: name.replace(/[\p{Cc}\s]+/gu, ' ').trim(), address };
}

function notAnAddress(name: string, address: string): Refusal {
  const value = JSON.stringify(address.slice(0, LONGEST));
  return new Refusal(
    text(
      `Địa chỉ thư điện tử ${value} của ${name} không hợp lệ: hãy ghi đúng một địa chỉ dạng ten@coquan.gov.vn, không có dấu phẩy, khoảng trắng hay xuống dòng.`,
      `The mail address ${value} of ${name} is not valid: give exactly one address such as name@agency.gov.vn, without commas, spaces or line breaks.`,
    ),
  );
}
