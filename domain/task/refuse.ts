import { shownDate } from '../calendar/shown.ts';
import type { Instant, LocalDate } from '../calendar/types.ts';
import { type Text, text } from '../text/text.ts';
import type { CommandArgs, CommandName } from './commands.ts';
import { awaitsReview, isAccepted, isEnded, owesLetter } from './phase.ts';
import type { TaskFacts } from './types.ts';

type Refuse = { [N in CommandName]: (facts: TaskFacts, args: CommandArgs[N]) => Text | null };

const stale = (facts: TaskFacts, revision: number): Text | null =>
  facts.revision === revision
    ? null
    : text(
        `việc đã thay đổi trong lúc tính lịch (bản ${facts.revision}, không phải ${revision}); xem lại rồi làm lại`,
        `the task changed while its schedule was computed (revision ${facts.revision}, not ${revision}); look again and repeat`,
      );

const dated = (facts: TaskFacts): Text | null =>
  facts.dueDate === null
    ? text(
        `việc chưa có thời hạn (“${facts.dueText}”); đặt thời hạn trước bằng set-due`,
        `the task has no due date (“${facts.dueText}”); give it one first with set-due`,
      )
    : null;

const underReview = (facts: TaskFacts): Text | null =>
  awaitsReview(facts)
    ? null
    : text('không có báo cáo nào đang chờ xác nhận', 'no report is waiting for a decision');

const noReportYet = (facts: TaskFacts): Text | null => {
  const last = facts.reports.at(-1);
  if (last && isAccepted(facts)) {
    return text(
      `việc đã được xác nhận hoàn thành (văn bản ${last.documentNo})`,
      `the task's report was already accepted (document ${last.documentNo})`,
    );
  }
  return last && awaitsReview(facts)
    ? text(
        `văn bản ${last.documentNo} ngày ${shownDate(last.documentDate)} đang chờ xác nhận; đợi xác nhận hoặc trả lại`,
        `document ${last.documentNo} of ${shownDate(last.documentDate)} is waiting for a decision; wait until it is accepted or returned`,
      )
    : null;
};

/**
 * Once only, before the due date, and to a later day (policy; Decree 61/2018/NĐ-CP, Art. 19.9 has
 * the same for dossiers).
 */
function refuseExtension(
  facts: TaskFacts,
  { to, today }: CommandArgs['request-extension'],
): Text | null {
  if (facts.dueDate === null) return dated(facts);
  if (facts.extension) {
    return text(
      `đã xin gia hạn một lần (đến ${shownDate(facts.extension.to)}); mỗi việc chỉ được gia hạn một lần`,
      `an extension was already requested (to ${shownDate(facts.extension.to)}); a task may be extended once only`,
    );
  }
  if (today > facts.dueDate) {
    return text(
      `đã quá hạn từ ngày ${shownDate(facts.dueDate)}; chỉ được xin gia hạn trước hạn`,
      `the due date ${shownDate(facts.dueDate)} has passed; an extension may be requested only before it`,
    );
  }
  return to > facts.dueDate
    ? null
    : text(
        `ngày xin gia hạn ${shownDate(to)} không sau thời hạn ${shownDate(facts.dueDate)}; ghi một ngày muộn hơn`,
        `the wished day ${shownDate(to)} is not after the due date ${shownDate(facts.dueDate)}; give a later day`,
      );
}

function refuseDecision(
  facts: TaskFacts,
  { granted, change }: CommandArgs['decide-extension'],
): Text | null {
  if (!facts.extension || facts.extension.decision) {
    return text('không có đề nghị gia hạn nào đang chờ', 'no request for an extension is waiting');
  }
  if (!granted) return null;
  return change
    ? stale(facts, change.revision)
    : text('đồng ý gia hạn phải kèm lịch mới', 'granting an extension needs the new schedule');
}

const REFUSE: Refuse = {
  report: (facts) =>
    facts.kind === 'continuous'
      ? text(
          'việc thường xuyên không có báo cáo kết thúc; dùng progress để cập nhật tiến độ',
          'a continuous duty has no closing report; use progress to note how it goes',
        )
      : noReportYet(facts),
  progress: () => null,
  accept: underReview,
  return: underReview,
  'request-extension': (facts, args) => noReportYet(facts) ?? refuseExtension(facts, args),
  'decide-extension': (facts, args) => noReportYet(facts) ?? refuseDecision(facts, args),
  reassign: (facts, { change }) =>
    noReportYet(facts) ?? (change ? stale(facts, change.revision) : null),
  reschedule: (facts, { change }) => noReportYet(facts) ?? stale(facts, change.revision),
  'demand-letter': (facts, { change }) =>
    facts.letter
      ? text('văn bản giải trình đã được yêu cầu', 'a written explanation was already demanded')
      : (dated(facts) ?? stale(facts, change.revision)),
  'record-letter': (facts) =>
    owesLetter(facts)
      ? null
      : text('không có văn bản giải trình nào đang được yêu cầu', 'no written explanation is owed'),
  'set-due': (facts, { change }) =>
    facts.waiting === 'date'
      ? stale(facts, change.revision)
      : text(
          'việc không chờ thời hạn; dùng reschedule để đổi thời hạn',
          'the task is not waiting for a date; use reschedule to move its due date',
        ),
  confirm: (facts, { change }) =>
    facts.toConfirm
      ? stale(facts, change.revision)
      : text('việc không ở diện cần xác nhận', 'the task is not waiting for a confirmation'),
  cancel: () => null,
  'apply-calendar': (facts, { change }) => stale(facts, change.revision),
  'apply-policy': (facts, { change }) => stale(facts, change.revision),
};

const utcDay = (at: Instant): LocalDate => at.slice(0, 10);

/**
 * Why a task that has ended takes no more commands; null while it has not.
 * @param dayOf the office's day of an instant; a workflow knows no zone and takes the UTC day
 */
export function refuseEnded(
  facts: TaskFacts,
  dayOf: (at: Instant) => LocalDate = utcDay,
): Text | null {
  if (!isEnded(facts)) return null;
  const day = shownDate(dayOf(facts.cancelled?.at ?? facts.closedAt ?? facts.changedAt));
  return facts.cancelled
    ? text(`việc đã hủy ngày ${day}`, `the task was cancelled on ${day}`)
    : text(`việc đã kết thúc ngày ${day}`, `the task was closed on ${day}`);
}

/**
 * Why a command may not be given to a task as its facts stand; null when it may. Pure: safe in a
 * validator.
 */
export function refuse<N extends CommandName>(
  name: N,
  facts: TaskFacts,
  args: CommandArgs[N],
): Text | null {
  return refuseEnded(facts) ?? REFUSE[name](facts, args);
}
