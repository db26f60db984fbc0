import { type Draft, freezeMail, messageIdFor } from '../../../activities/mail/compose.ts';
import type { FrozenMail } from '../../../domain/digest/types.ts';

/** A mail of an invented office; `change` says what is different about it. */
export const draft = (change: Partial<Draft> = {}): Draft => ({
  from: { name: 'UBND xã An Phước', address: 'vanphong@anphuoc.example' },
  to: { name: 'Trần Thị Mận', address: 'man.tt@anphuoc.example' },
  subject: '[UBND xã An Phước] Việc cần xử lý ngày 05/03/2026: 1 quá hạn',
  text: 'Kính gửi bà Trần Thị Mận,\n\n.một dòng bắt đầu bằng dấu chấm\n',
  html: '<p>Kính gửi bà Trần Thị Mận</p>',
  messageId: messageIdFor(['mail/an-phuoc/man/2026-03-05'], 1, 'anphuoc.example'),
  date: '2026-03-05T00:30:00.000Z',
  zone: 'Asia/Ho_Chi_Minh',
  ...change,
});

export const frozen = (change: Partial<Draft> = {}): Promise<FrozenMail> =>
  freezeMail(draft(change));
