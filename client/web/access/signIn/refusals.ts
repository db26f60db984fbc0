import { type Text, text } from '../../../../domain/text/text.ts';

/** Why a link, a code or an account elsewhere lets nobody in. */
export type WhyNot =
  | 'unknown'
  | 'over'
  | 'used'
  | 'other-browser'
  | 'not-asked'
  | 'wrong-code'
  | 'provider-down'
  | 'not-confirmed'
  | 'not-begun-here'
  | 'unverified-mail'
  | 'unknown-mailbox'
  | 'which-name';

/** The same for whoever stands before it, with what to do. */
export const WHY_NOT: Record<WhyNot, Text> = {
  unknown: text(
    'Liên kết không đúng hoặc bị cắt mất một phần; mở lại từ thư, hoặc yêu cầu thư đăng nhập mới.',
    'The link is not right, or a part of it is missing; open it from the mail again, or ask for a new one.',
  ),
  over: text(
    'Liên kết và mã đăng nhập đã hết hạn; yêu cầu thư đăng nhập mới.',
    'The link and the code are no longer valid; ask for a new mail.',
  ),
  used: text(
    'Liên kết và mã này đã được dùng; yêu cầu thư đăng nhập mới.',
    'This link and its code were used before; ask for a new mail.',
  ),
  'other-browser': text(
    'Trình duyệt này chưa yêu cầu đăng nhập. Nhập mã 6 chữ số trong thư vào trang đăng nhập đang mở, hoặc yêu cầu thư mới tại đây.',
    'This browser did not ask to sign in. Type the six digits of the mail into the page that asked, or ask for a new mail here.',
  ),
  'not-asked': text(
    'Chưa có yêu cầu đăng nhập nào từ trình duyệt này, hoặc đã quá 15 phút; yêu cầu thư đăng nhập.',
    'This browser has not asked to sign in, or more than 15 minutes ago; ask for a mail.',
  ),
  'wrong-code': text(
    'Mã chưa đúng; xem lại 6 chữ số trong thư mới nhất.',
    'The code is not right; look at the six digits of the newest mail.',
  ),
  'provider-down': text(
    'Hệ thống tài khoản chưa trả lời; thử lại sau ít phút.',
    'The accounts’ system does not answer; try again in some minutes.',
  ),
  'not-confirmed': text(
    'Hệ thống tài khoản chưa xác nhận lần đăng nhập này; đăng nhập lại.',
    'The accounts’ system did not confirm this; sign in again.',
  ),
  'not-begun-here': text(
    'Lần đăng nhập này không bắt đầu từ trình duyệt này, đã dùng rồi hoặc đã quá 15 phút; đăng nhập lại.',
    'This sign-in was not begun in this browser, was used before or is more than 15 minutes old; sign in again.',
  ),
  'unverified-mail': text(
    'Tài khoản này chưa có địa chỉ thư đã được xác minh; xác minh tại nơi cấp tài khoản rồi đăng nhập lại.',
    'This account has no verified mail address; verify it where the account is kept, then sign in again.',
  ),
  'unknown-mailbox': text(
    'Địa chỉ thư của tài khoản này không có trong danh bạ cơ quan; liên hệ Văn phòng.',
    'The mail address of this account is not in the office’s directory; ask the office.',
  ),
  'which-name': text(
    'Không có ai mang tên này ở hộp thư của tài khoản; ghi đủ họ và tên như trong danh bạ.',
    'Nobody of this name has the account’s mailbox; type the full name as the directory has it.',
  ),
};
