import { readMailAddress } from './mailAddress.ts';
import { joined, type Text, text } from './text.ts';

/** Who a mail says it comes from: a name, which may be empty, and an address as it goes out. */
export interface Sender {
  name: string;
  address: string;
}

/** Reads `Nhắc việc <nhacviec@xa.example.vn>`, or the address alone; else says what is wrong. */
export function readSender(value: string): Sender | { fault: Text } {
  const found = /^([^<>\r\n]*)<([^<>\r\n]+)>$/.exec(value.trim());
  const [name, typed] = found ? [found[1] ?? '', found[2] ?? ''] : ['', value.trim()];
  const read = readMailAddress(typed, { bareHost: true });
  if ('fault' in read) return { fault: joined([read.fault, EXAMPLE], '; ') };
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: read.address };
}

const EXAMPLE = text(
  'dạng đầy đủ là "Nhắc việc <nhacviec@xa.example.vn>"',
  'in full it is "Name <name@office.example.vn>"',
);
