import { type Text, text } from '../../../../domain/text/text.ts';

/** Why a link or a code lets nobody in. */
export type WhyNot = 'unknown' | 'over' | 'used' | 'other-browser' | 'not-asked' | 'wrong-code';

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
};
