import { joined, type Text, text } from '../../text/text.ts';
import type { Notice, NoticeKind } from '../types.ts';

/** The parts of a digest, in the order in which they stand there. */
export const SECTIONS = [
  'overdue',
  'to-leaders',
  'explanation',
  'decide',
  'obstacles',
  'hand-over',
  'held',
  'unreviewed',
  'due-soon',
  'open-work',
  'assigned',
  'taking-part',
  'progress',
  'date',
  'confirm',
  'undelivered',
  'directory',
  'system',
  'calendar',
  'changed',
  'via-office',
  'polite',
] as const;

export type SectionId = (typeof SECTIONS)[number];

const SECTION_OF: Record<NoticeKind, SectionId> = {
  urge: 'overdue',
  'report-supervisor': 'to-leaders',
  'report-chairman': 'to-leaders',
  'propose-explanation': 'explanation',
  'require-explanation': 'explanation',
  'urge-explanation': 'explanation',
  'to-accept': 'decide',
  'remind-review': 'decide',
  'report-review': 'unreviewed',
  'extension-requested': 'decide',
  'obstacle-raised': 'obstacles',
  'remind-obstacle': 'obstacles',
  'urge-obstacle': 'obstacles',
  'obstacle-answered': 'changed',
  'obstacle-settled': 'changed',
  'hand-over-asked': 'hand-over',
  remind: 'due-soon',
  'remind-inner': 'due-soon',
  'urge-inner': 'due-soon',
  assign: 'assigned',
  'take-part': 'taking-part',
  contributed: 'changed',
  'ask-progress': 'progress',
  'ask-date': 'date',
  'ask-confirmation': 'confirm',
  undelivered: 'undelivered',
  'directory-fault': 'directory',
  'open-work': 'open-work',
  system: 'system',
  'enter-decision': 'calendar',
  accepted: 'changed',
  returned: 'changed',
  'extension-granted': 'changed',
  'extension-refused': 'changed',
  reassigned: 'assigned',
  'handed-on': 'assigned',
  rescheduled: 'changed',
  cancelled: 'changed',
  withdrawn: 'changed',
  reopened: 'changed',
  reinstated: 'changed',
  held: 'held',
};

/** The office writes to a peer or superior about it; that its work was accepted needs no letter. */
export const isToWrite = ({ kind, instead }: Notice): boolean =>
  instead?.why === 'polite' && kind !== 'accepted';

/**
 * Where a notice stands: what the office passes on for others stands apart from the reader's own
 * work.
 */
export function sectionOf(notice: Notice): SectionId {
  if (isToWrite(notice)) return 'polite';
  return notice.instead?.why === 'via-office' ? 'via-office' : SECTION_OF[notice.kind];
}

export const HEADINGS: Record<SectionId, Text> = {
  overdue: text('Quá hạn', 'Overdue'),
  'to-leaders': text('Báo cáo lãnh đạo: nhiệm vụ quá hạn', 'Report to leaders: overdue tasks'),
  explanation: text('Văn bản giải trình', 'Written explanations'),
  decide: text(
    'Chờ xác nhận hoàn thành, chờ ý kiến gia hạn',
    'Waiting for acceptance or a decision on an extension',
  ),
  obstacles: text('Vướng mắc, kiến nghị chờ trả lời', 'Obstacles that wait for an answer'),
  'hand-over': text('Đề nghị chuyển giao nhiệm vụ', 'Asked to be handed over'),
  held: text(
    'Chờ Ông/Bà duyệt gửi (tháng đầu của kế hoạch)',
    'Waiting for your word (a plan’s first month)',
  ),
  unreviewed: text('Báo cáo chờ lãnh đạo xác nhận', 'Reports that wait for a leader’s decision'),
  'due-soon': text('Sắp đến hạn', 'Due soon'),
  assigned: text('Việc mới giao', 'Newly assigned'),
  'taking-part': text('Phối hợp thực hiện', 'Taking part'),
  progress: text('Cập nhật tiến độ', 'Progress to update'),
  date: text('Chờ thời hạn', 'Waiting for a due date'),
  confirm: text('Cần xác nhận', 'To be confirmed'),
  undelivered: text('Thư chưa gửi được', 'Mails not delivered'),
  'open-work': text(
    'Việc đang thực hiện khi Ông/Bà trở lại làm việc',
    'Open now that you are back',
  ),
  directory: text('Danh bạ cần sửa', 'Directory to mend'),
  system: text('Hệ thống nhắc việc cần kiểm tra', 'The reminder system needs attention'),
  calendar: text('Lịch nghỉ chưa có quyết định', 'Days off not decided yet'),
  changed: text('Đã xử lý, điều chỉnh', 'Settled or changed'),
  'via-office': text(
    'Qua Văn phòng: chuyển đến người không dùng thư điện tử',
    'Through the office: for people without mail',
  ),
  polite: text('Đề nghị chuẩn bị công văn', 'Official letters to prepare'),
};

/** The same in the few words of a subject line, after a number. */
export const COUNTED: Record<SectionId, Text> = {
  overdue: text('quá hạn', 'overdue'),
  'to-leaders': text('báo cáo lãnh đạo', 'for leaders'),
  explanation: text('văn bản giải trình', 'to explain in writing'),
  decide: text('chờ xác nhận', 'to decide'),
  obstacles: text('vướng mắc chờ trả lời', 'obstacles to answer'),
  'hand-over': text('đề nghị chuyển giao', 'to hand over'),
  held: text('thông báo chờ duyệt gửi', 'held for your word'),
  unreviewed: text('chờ lãnh đạo xác nhận', 'waiting for a leader'),
  'due-soon': text('sắp đến hạn', 'due soon'),
  assigned: text('mới giao', 'newly assigned'),
  'taking-part': text('phối hợp', 'to take part in'),
  progress: text('cập nhật tiến độ', 'to update'),
  date: text('chờ thời hạn', 'without a due date'),
  confirm: text('cần xác nhận', 'to confirm'),
  undelivered: text('thư chưa gửi được', 'undelivered'),
  'open-work': text('đang thực hiện khi trở lại', 'open on your return'),
  directory: text('mục danh bạ cần sửa', 'to mend in the directory'),
  system: text('về hệ thống nhắc việc', 'about the system'),
  calendar: text('lịch nghỉ chờ quyết định', 'decisions on days off to enter'),
  changed: text('đã xử lý, điều chỉnh', 'changed'),
  'via-office': text('qua Văn phòng', 'through the office'),
  polite: text('cần công văn', 'to write to'),
};

/** What a single notice is, where its section does not say it. */
export const KINDS: Record<NoticeKind, Text> = {
  assign: text('Giao việc', 'New task'),
  'take-part': text('Phối hợp thực hiện', 'Taking part'),
  contributed: text('Đơn vị phối hợp báo', 'Added by a coordinating unit'),
  remind: text('Nhắc việc', 'Reminder'),
  'remind-inner': text('Nhắc hạn nội bộ', 'Inner date'),
  'urge-inner': text('Quá hạn nội bộ', 'Inner date has passed'),
  urge: text('Quá hạn', 'Overdue'),
  'report-supervisor': text('Báo cáo lãnh đạo', 'Report to the supervising leader'),
  'report-chairman': text('Báo cáo Chủ tịch', 'Report to the chairman'),
  'propose-explanation': text('Đề xuất yêu cầu giải trình', 'Explanation may be demanded'),
  'require-explanation': text('Yêu cầu văn bản giải trình', 'Written explanation required'),
  'urge-explanation': text('Chưa có văn bản giải trình', 'Written explanation missing'),
  'ask-progress': text('Cập nhật tiến độ', 'Progress to update'),
  'ask-date': text('Chờ thời hạn', 'Waiting for a due date'),
  'ask-confirmation': text('Cần xác nhận', 'To be confirmed'),
  'to-accept': text('Chờ xác nhận hoàn thành', 'Waiting for acceptance'),
  'remind-review': text('Báo cáo đang chờ xác nhận', 'Report still waiting for acceptance'),
  'report-review': text('Báo cáo chưa được xác nhận', 'Report nobody has decided on'),
  undelivered: text('Thư chưa gửi được', 'Mail not delivered'),
  'open-work': text('Việc đang thực hiện', 'Open task'),
  'directory-fault': text('Danh bạ cần sửa', 'Directory to mend'),
  system: text('Hệ thống nhắc việc', 'The reminder system'),
  'enter-decision': text('Ghi quyết định lịch nghỉ', 'Decision on days off to enter'),
  accepted: text('Đã xác nhận hoàn thành', 'Accepted'),
  returned: text('Trả lại báo cáo', 'Returned'),
  'extension-requested': text('Đề nghị gia hạn', 'Extension requested'),
  'obstacle-raised': text('Vướng mắc, kiến nghị', 'Obstacle'),
  'remind-obstacle': text('Vướng mắc sắp đến ngày trả lời', 'Obstacle to answer soon'),
  'urge-obstacle': text('Vướng mắc chưa được trả lời', 'Obstacle without an answer'),
  'obstacle-answered': text('Trả lời vướng mắc', 'Obstacle answered'),
  'obstacle-settled': text('Vướng mắc đã được giải quyết', 'Obstacle settled'),
  'hand-over-asked': text('Đề nghị chuyển giao', 'Hand-over asked for'),
  'extension-granted': text('Đồng ý gia hạn', 'Extension granted'),
  'extension-refused': text('Không đồng ý gia hạn', 'Extension refused'),
  reassigned: text('Chuyển giao nhiệm vụ', 'Reassigned'),
  'handed-on': text('Giao lại trong đơn vị', 'Handed on to you'),
  rescheduled: text('Điều chỉnh thời hạn', 'Due date changed'),
  cancelled: text('Dừng thực hiện nhiệm vụ', 'Cancelled'),
  withdrawn: text('Rút báo cáo', 'Report taken back'),
  reopened: text('Mở lại nhiệm vụ', 'Reopened'),
  reinstated: text('Khôi phục nhiệm vụ', 'Reinstated'),
  held: text('Thông báo chờ duyệt gửi', 'Notices held for your word'),
};

/** Several kinds of notices, each named once: `Báo cáo Chủ tịch, Yêu cầu văn bản giải trình`. */
export const kindsText = (kinds: readonly NoticeKind[]): Text =>
  joined(
    [...new Set(kinds)].map((kind) => KINDS[kind]),
    ', ',
  );
