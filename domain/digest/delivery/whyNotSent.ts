import { type Text, text } from '../../text/text.ts';
import type { Attempt } from './ledger.ts';
import { whatIsWrong } from './senderTrouble.ts';

/**
 * Why an attempt at a mail did not bring it to its reader, in words for the office; null where it
 * did. `chưa kết nối được máy chủ thư (không tìm thấy tên máy chủ)`
 */
export function whyNotSent({ outcome, response, about, waited }: Attempt): Text | null {
  if (outcome === 'accepted') return null;
  if (outcome === 'unknown') return UNKNOWN;
  if (waited) return withReason(WAITED, whatIsWrong(response));
  if (outcome === 'refused') return withReason(REFUSED, refusalReason(response));
  if (about === 'sender') return withReason(OUR_ACCOUNT, whatIsWrong(response));
  const broken = connectionReason(response);
  return broken ? withReason(NO_CONNECTION, broken) : NOT_NOW;
}

const withReason = (what: Text, why: Text): Text =>
  text(`${what.vi}: ${why.vi}`, `${what.en}: ${why.en}`);

const UNKNOWN = text(
  'chưa rõ đã gửi: mất liên lạc sau khi bắt đầu gửi',
  'unknown: contact was lost after sending had begun',
);
const WAITED = text('đợi cùng mọi thư khác', 'waits with all other mails');
const OUR_ACCOUNT = text('máy chủ thư không nhận tài khoản gửi', 'our account was refused');
const REFUSED = text('máy chủ thư từ chối hẳn', 'refused for good');
const NO_CONNECTION = text('chưa kết nối được máy chủ thư', 'the mail server was not reached');
const NOT_NOW = text('máy chủ thư tạm thời chưa nhận', 'not taken for now');

/** What a connection that did not come about failed on; null where the server answered. */
export function connectionReason(response: string): Text | null {
  if (/^\d{3}\b/.test(response)) return null;
  return BROKEN.find(({ says }) => says.test(response))?.why ?? BROKE_OFF;
}

const BROKE_OFF = text('mất liên lạc', 'contact was lost');
const BROKEN: { says: RegExp; why: Text }[] = [
  {
    says: /EDNS|ENOTFOUND|EAI_AGAIN/,
    why: text('không tìm thấy tên máy chủ', 'no such host name'),
  },
  {
    says: /ECONNREFUSED/,
    why: text(
      'không có máy chủ thư ở địa chỉ và cổng này',
      'nothing listens at this host and port',
    ),
  },
  {
    says: /certificate|self.signed|altnames|CERT_/i,
    why: text(
      'chứng thư của máy chủ không được tin cậy; khai mail.tls.caFile nếu cơ quan tự cấp, hoặc kiểm tra tên máy chủ',
      'its certificate is not trusted; set mail.tls.caFile if your own authority signed it, or check the host’s name',
    ),
  },
  {
    says: /ETLS|STARTTLS|wrong version|ssl/i,
    why: text(
      'không lập được kết nối mã hóa; kiểm tra mail.port và mail.secure',
      'no encrypted connection came about; check mail.port and mail.secure',
    ),
  },
  { says: /ETIMEDOUT|ESILENT|EABORT|timeout/i, why: text('máy chủ không trả lời', 'no answer') },
  {
    says: /no connection was free/,
    why: text('các kết nối đang bận', 'all connections were busy'),
  },
  { says: /ENOSPC/, why: text('ổ đĩa đã đầy', 'the disk is full') },
  { says: /EACCES|EROFS|EPERM/, why: text('không ghi được tệp', 'a file cannot be written') },
];

/** What a final refusal of one mail is about. */
function refusalReason(response: string): Text {
  return REFUSALS.find(({ says }) => says.test(response))?.why ?? BY_POLICY;
}

const BY_POLICY = text('xem trả lời của máy chủ thư', 'see what the mail server said');
const REFUSALS: { says: RegExp; why: Text }[] = [
  {
    says: /5\.2\.2|mailbox (is )?full|over quota|storage/i,
    why: text('hộp thư người nhận đã đầy', 'the mailbox is full'),
  },
  {
    says: /5\.1\.(1|10)\b|5\.4\.1\b|no such|unknown|does not exist|not found|user/i,
    why: text('không có hộp thư này', 'there is no such mailbox'),
  },
  {
    says: /5\.3\.4|5\.2\.3|too (big|large)|size/i,
    why: text('thư quá lớn', 'the mail is too large'),
  },
  {
    says: /spam|5\.7\.|policy|content/i,
    why: text('bị bộ lọc thư chặn', 'a mail filter stopped it'),
  },
];
