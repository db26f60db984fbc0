import { readMailAddress } from '../../domain/text/mailAddress.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** A name and the address behind it. */
export interface Mailbox {
  name: string;
  address: string;
}

/** What a refusal shows of an address that may be of any length. */
const SHOWN = 254;

/**
 * The mailbox as it goes out: its name on one line, its domain in ASCII. Throws a `Refusal` naming
 * the person and the value when the address is not exactly one plain address: a line break or a
 * comma in it would add recipients or headers.
 */
export function validMailbox({ name, address }: Mailbox): Mailbox {
  const read = readMailAddress(address, { bareHost: true });
  if ('fault' in read) throw notAnAddress(name, address, read.fault);
  return { name: name.replace(/[\p{Cc}\s]+/gu, ' ').trim(), address: read.address };
}

function notAnAddress(name: string, address: string, fault: Text): Refusal {
  const value = JSON.stringify(address.slice(0, SHOWN));
  return new Refusal(
    text(
      `Địa chỉ thư điện tử ${value} của ${name} không hợp lệ: ${fault.vi}.`,
      `The mail address ${value} of ${name} is not valid: ${fault.en}.`,
    ),
  );
}
