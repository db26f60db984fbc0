import { shownDate, shownQuarter } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { Relation } from '../directory/types.ts';
import { type Language, type Text, text } from '../text/text.ts';

/**
 * How late a task is: working days since `due`, or since the day the coordinator confirmed it as
 * late.
 */
export interface Late {
  days: number;
  /** Working days more, which are not counted: the engine was down. */
  uncounted: number;
  due: LocalDate;
  confirmedOn: LocalDate | null;
}

/** What makes a step due; numbers are working days. */
export type Cause =
  | { kind: 'assign'; due: Text }
  | { kind: 'remind'; daysBefore: number; due: Text; relation: Relation }
  | { kind: 'urge'; late: Late; relation: Relation }
  | { kind: 'report-supervisor' | 'require-letter'; late: Late }
  | { kind: 'report-chairman'; late: Late; urgent: boolean }
  | { kind: 'urge-letter'; daysAfter: number; demandedOn: LocalDate }
  | { kind: 'ask-progress'; quarter: string }
  | { kind: 'ask-date' }
  | { kind: 'ask-confirmation'; dueDate: LocalDate | null }
  | { kind: 'close'; year: number }
  | { kind: 'extend'; after: LocalDate };

/** Why a step happens, one short sentence in the agency's language. */
export const stepReason = (cause: Cause, language: Language): string => reasonText(cause)[language];

function reasonText(cause: Cause): Text {
  switch (cause.kind) {
    case 'assign':
      return text(`Giao việc (${cause.due.vi})`, `Assigned (${cause.due.en})`);
    case 'remind':
      return join(remindWords(cause.daysBefore, cause.due), politely(cause.relation));
    case 'urge':
      return join(lateWords(cause.late), politely(cause.relation) ?? text('đôn đốc', 'urged'));
    case 'report-supervisor':
      return join(
        lateWords(cause.late),
        text('báo cáo lãnh đạo phụ trách', 'reported to the supervising leader'),
      );
    case 'report-chairman':
      return join(lateWords(cause.late), chairmanWords(cause.urgent));
    case 'require-letter':
      return join(
        lateWords(cause.late),
        text('phải có văn bản giải trình', 'a written explanation is owed'),
      );
    case 'urge-letter':
      return letterWords(cause.daysAfter, shownDate(cause.demandedOn));
    default:
      return askingWords(cause);
  }
}

type Asking = Extract<
  Cause,
  { kind: 'ask-progress' | 'ask-date' | 'ask-confirmation' | 'close' | 'extend' }
>;

function askingWords(cause: Asking): Text {
  switch (cause.kind) {
    case 'ask-progress':
      return text(
        `Cập nhật tiến độ ${shownQuarter(cause.quarter, 'vi')} (nhiệm vụ thường xuyên)`,
        `Progress of ${shownQuarter(cause.quarter, 'en')} (continuous duty)`,
      );
    case 'ask-date':
      return text(
        'Chưa có thời hạn: hỏi mỗi tháng đến khi có',
        'No due date yet: asked each month until it is set',
      );
    case 'ask-confirmation':
      return confirmationWords(cause.dueDate);
    case 'close':
      return text(`Hết năm kế hoạch ${cause.year}`, `End of the plan's year ${cause.year}`);
    case 'extend':
      return text(
        `Tính tiếp các bước sau ngày ${shownDate(cause.after)}`,
        `Compute the steps after ${shownDate(cause.after)}`,
      );
  }
}

function remindWords(daysBefore: number, due: Text): Text {
  return daysBefore === 0
    ? text(`Nhắc trong ngày đến hạn (${due.vi})`, `Reminder on the due day (${due.en})`)
    : text(
        `Nhắc trước ${daysBefore} ngày làm việc (${due.vi})`,
        `Reminder ${workingDays(daysBefore)} before (${due.en})`,
      );
}

function lateWords({ days, uncounted, due: dueDate, confirmedOn }: Late): Text {
  const day = shownDate(dueDate);
  const due = {
    vi: uncounted === 0 ? day : `${day}, không tính ${uncounted} ngày hệ thống ngừng`,
    en:
      uncounted === 0 ? day : `${day}, not counting ${workingDays(uncounted)} the engine was down`,
  };
  if (confirmedOn === null)
    return text(
      `Quá hạn ${days} ngày làm việc (hạn ${due.vi})`,
      `${workingDays(days)} late (due ${due.en})`,
    );
  const confirmed = shownDate(confirmedOn);
  return text(
    `Đã ${days} ngày làm việc từ khi xác nhận quá hạn ${confirmed} (hạn ${due.vi})`,
    `${workingDays(days)} since confirmed late on ${confirmed} (due ${due.en})`,
  );
}

/** Peers and superiors are written to by the office, never urged by a machine. */
function politely(relation: Relation): Text | null {
  switch (relation) {
    case 'subordinate':
      return null;
    case 'peer':
      return text(
        'chuẩn bị công văn gửi đơn vị phối hợp',
        'prepare a polite letter to the partner body',
      );
    case 'superior':
      return text(
        'chuẩn bị công văn gửi cơ quan cấp trên',
        'prepare a polite letter to the superior body',
      );
  }
}

const chairmanWords = (urgent: boolean): Text =>
  urgent
    ? text(
        'báo cáo phải gửi cấp trên, báo cáo Chủ tịch ngay',
        'owed to a superior, so reported to the chairman at once',
      )
    : text('danh sách hằng tuần báo cáo Chủ tịch', "in the chairman's weekly list");

const letterWords = (daysAfter: number, demandedOn: string): Text =>
  text(
    `Đã ${daysAfter} ngày làm việc từ khi yêu cầu văn bản giải trình (${demandedOn})`,
    `${workingDays(daysAfter)} since a written explanation was asked for (${demandedOn})`,
  );

function confirmationWords(dueDate: LocalDate | null): Text {
  const due = dueDate === null ? '' : ` ${shownDate(dueDate)}`;
  return text(
    `Hạn${due} đã qua khi nạp kế hoạch: cần xác nhận đã hoàn thành hay chưa`,
    `The due date${due} had passed when the plan was loaded: please confirm whether it was done`,
  );
}

const join = (what: Text, then: Text | null): Text =>
  then === null ? what : text(`${what.vi}: ${then.vi}`, `${what.en}: ${then.en}`);

const workingDays = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);
