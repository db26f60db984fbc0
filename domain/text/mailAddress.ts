import { type Text, text } from './text.ts';

/**
 * Longest address that fits an SMTP path (RFC 5321, 4.5.3.1.3), and longest part before the `@`.
 */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** Letters, digits and what RFC 5322, 3.2.3 allows beside them; dots only between. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** A label as it is typed: in any script, hyphens only inside. */
const LABEL = /^[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/** An address as it goes over the wire, or what is wrong with it and what to write instead. */
export type ReadAddress = { address: string } | { fault: Text };

/**
 * The one rule for mail addresses, when a folder is loaded and when a mail is sent: one plain
 * address, no quotes, no comments. A domain in letters of its own language (`tỉnh.vn`) goes out as
 * `xn--…` (RFC 5891); the part before the `@` must be ASCII, because few servers take another (RFC
 * 6531). A domain has a dot, unless `bareHost` lets a machine's own name pass (`dondoc@localhost`).
 */
export function readMailAddress(value: string, { bareHost = false } = {}): ReadAddress {
  const at = value.lastIndexOf('@');
  const [local, domain] = [value.slice(0, at), value.slice(at + 1)];
  if (at < 1 || domain === '' || local.includes('@') || /[\s,;:<>"()[\]\\]/.test(value))
    return { fault: ONE_ADDRESS };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is looked for
  if (/[^\x00-\x7f]/.test(local)) return { fault: NOT_ASCII };
  if (/^\.|\.\.|\.$/.test(local)) return { fault: DOTS };
  if (!LOCAL.test(local)) return { fault: ONE_ADDRESS };
  const host = asciiDomain(domain);
  if (host === null || (!bareHost && !host.includes('.'))) return { fault: NO_DOMAIN };
  const address = `${local}@${host}`;
  if (local.length > LONGEST_LOCAL || address.length > LONGEST) return { fault: TOO_LONG };
  return { address };
}

/** `tỉnh.vn` as `xn--tnh-….vn`; null for what is no name of a domain, an IP address included. */
function asciiDomain(domain: string): string | null {
  const labels = domain.normalize('NFC').split('.');
  if (!labels.every((label) => LABEL.test(label))) return null;
  const host = hostOf(labels.join('.'));
  if (host === null || /^[\d.]+$/.test(host)) return null;
  return host.split('.').every((label) => label.length <= 63) ? host : null;
}

/** The rules of domain names are the URL's. */
function hostOf(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}

const ONE_ADDRESS = text(
  'không phải địa chỉ thư; ghi đúng một địa chỉ trên một dòng, ví dụ "ten@xa.example.vn"',
  'is no mail address; write exactly one, on one line, e.g. "name@office.example.vn"',
);
const NOT_ASCII = text(
  'phần trước @ có dấu hoặc chữ ngoài bảng chữ Latinh, nhiều máy chủ thư không nhận; ghi địa chỉ không dấu mà máy chủ thư đã cấp, ví dụ "hanh.gtn@xa.example.vn"',
  'the part before the @ has letters with accents, which many mail servers refuse; write the plain address the mail server gave, e.g. "name@office.example.vn"',
);
const DOTS = text(
  'dấu chấm trước @ không được đứng đầu, đứng cuối hay viết liền hai dấu; bỏ dấu chấm thừa',
  'dots before the @ may not stand first, last or side by side; remove the spare dot',
);
const NO_DOMAIN = text(
  'phần sau @ không phải tên miền; ghi như "ten@xa.example.vn"',
  'the part after the @ is no domain; write e.g. "name@office.example.vn"',
);
const TOO_LONG = text(
  'địa chỉ quá dài: trước @ nhiều nhất 64 ký tự, cả địa chỉ 254',
  'too long: at most 64 characters before the @, 254 in all',
);
