import type { Instant } from '../../calendar/types.ts';
import { type Text, text } from '../../text/text.ts';

/** The mail server refuses our account: no mail leaves until it is in order. */
export interface SenderTrouble {
  since: Instant;
  /** When it was last refused. */
  at: Instant;
  /** The mail server's last words. */
  response: string;
  /** When one mail tries again. */
  nextTry: Instant;
  /** False while it may be about the recipient after all: then no mail waits. */
  certain: boolean;
  /** Of whom it was refused last, as a hash. */
  recipient: string;
}

/** What is wrong with our account, and who can mend it how, from the mail server's words. */
export function whatIsWrong(response: string): Text {
  return REASONS.find(({ says }) => says.test(response))?.said ?? OTHER;
}

const REASONS: { says: RegExp; said: Text }[] = [
  {
    says: /SendAsDenied|SendOnBehalf|5\.2\.25[12]|5\.7\.60|to send (as|on behalf)|5\.1\.7|not owned/i,
    said: text(
      'tài khoản không được phép gửi với địa chỉ người gửi đã khai; đề nghị quản trị thư cấp quyền gửi, hoặc sửa địa chỉ gửi (mail.from) cho đúng tài khoản',
      'the account may not send under the sender’s address; have the mail administrator allow it, or correct the sender (mail.from)',
    ),
  },
  {
    says: /^EAUTH|^5(30|3[4-8])\b|5\.7\.(3|57)\b|authenticat|sign in|log ?in/i,
    said: text(
      'máy chủ thư không chấp nhận đăng nhập; kiểm tra tên đăng nhập (mail.user) và tệp mật khẩu',
      'the sign-in is refused; check mail.user and the file of its password',
    ),
  },
  {
    says: /5\.7\.(50\d|70\d|750)|5\.1\.8|blocked|blacklist|spam|suspend/i,
    said: text(
      'máy chủ thư đã chặn tài khoản gửi; đề nghị quản trị thư kiểm tra và mở lại',
      'the account is blocked; have the mail administrator look into it and unblock it',
    ),
  },
  {
    says: /quota|limit|exceed|too many|5\.1\.90|5\.4\.5|hạn mức/i,
    said: text(
      'tài khoản đã gửi hết hạn mức của máy chủ thư; đợi sang hạn mức mới, hoặc đề nghị quản trị thư nâng hạn mức',
      'the account has used up the mail server’s sending limit; wait for a new one, or have it raised',
    ),
  },
  {
    says: /relay/i,
    said: text(
      'máy chủ thư không chuyển thư hộ máy này; khai tài khoản gửi (mail.user) hoặc đề nghị quản trị thư cho phép',
      'the server does not relay for this machine; set mail.user, or have it allowed',
    ),
  },
];

const OTHER = text(
  'máy chủ thư không nhận thư của tài khoản gửi; đề nghị quản trị thư kiểm tra tài khoản và địa chỉ gửi',
  'the mail server refuses our account; have the mail administrator look at the account and its address',
);
