import { text } from '../../domain/text/text.ts';

/** What is asked about that is no single task, as refusals name it. */
export const LISTED = {
  tasks: text('danh sách nhiệm vụ', 'the list of tasks'),
  plans: text('danh sách kế hoạch', 'the list of plans'),
  mails: text('sổ thông báo', 'the ledger of mails'),
  state: text('tình trạng hệ thống', 'the state of the system'),
};
