import { text } from '../../domain/text/text.ts';

/** What help and errors say of the program as a whole. */
export const WORDS = {
  dondoc: text(
    'Đôn Đốc: nhắc hạn, đôn đốc, báo cáo lãnh đạo theo kế hoạch của cơ quan',
    'Đôn Đốc: reminders, urging and escalation for an office’s plan',
  ),
  lang: text('ngôn ngữ', 'language'),
  config: text('tệp cài đặt (mặc định dondoc.yaml)', 'settings file (default dondoc.yaml)'),
  data: text('thư mục dữ liệu (mặc định ./data)', 'data folder (default ./data)'),
  practice: text(
    'diễn tập: dữ liệu riêng, mọi thư gửi về đầu mối',
    'practice: data of its own, all mails go to the coordinator',
  ),
  agency: text('thư mục hoặc mã cơ quan', 'agency folder or code'),
  as: text(
    'mã, họ tên hoặc vai trò (Chủ tịch, lãnh đạo phụ trách…) của người thực hiện (mặc định: đầu mối)',
    'id, name or role (chairman, supervisor…) of who acts (default: the coordinator)',
  ),
  ground: text(
    'căn cứ ghi thay, ví dụ: bút phê ngày 05/03/2026',
    'on what ground it is typed in for somebody: a note on paper and its day',
  ),
  json: text('in dạng JSON cho máy đọc', 'print JSON for machines'),
  debug: text('khi có lỗi, in cả vết lỗi', 'on a fault, print its stack too'),
  noColor: text('không dùng màu', 'no colours'),
  version: text('xem phiên bản', 'show the version'),
  help: text('xem hướng dẫn', 'show this help'),
  seeHelp: text(
    '(thêm --help vào lệnh để xem hướng dẫn)',
    '(add --help to the command to see how)',
  ),
  bug: text('Lỗi ngoài dự kiến:', 'Unexpected fault:'),
};
