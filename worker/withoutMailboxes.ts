/**
 * A Message-ID is a hash, and how a mail is found in the mail server's own log; else
 * `local@domain`.
 */
const MESSAGE_ID_OR_ADDRESS =
  /"messageId":"[^"]*"|([^\s"<>\\()[\],;:@]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)/gu;

/** A line of the log without the local parts of mail addresses: `***@xa.example.vn`. */
export const withoutMailboxes = (line: string): string =>
  line.replace(MESSAGE_ID_OR_ADDRESS, (whole, local?: string, domain = '') =>
    local === undefined || isNoAddress(local, domain) ? whole : `***@${domain}`,
  );

/** Processes (`4711@may-chu`), versions (`an-phuoc@3f9a2c1b`) and packages (`/@temporalio`). */
const isNoAddress = (local: string, domain: string): boolean =>
  !domain.includes('.') &&
  (/^\d+$/.test(local) || local.endsWith('/') || /^[0-9a-f]{8}$/.test(domain));
