import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { hasTrait } from '../../digest/kindTraits.ts';
import type { NoticeKind } from '../../digest/types.ts';
import type { Role } from '../../directory/types.ts';
import { givingFirst, type Refused } from '../../text/refusal.ts';
import { type Text, text } from '../../text/text.ts';
import { awaitsReview, isAccepted } from '../phase.ts';
import { documentOf, documentText, proofText } from '../proof/proofText.ts';
import type { DocumentRef, Proof, TaskFacts } from '../types.ts';
import type { CommandBase, CommandNotice, Input, NewDates, OnItsWay } from './types.ts';

export const DOERS: readonly Role[] = ['officer', 'coordinator'];
/** Those who may say how the work goes: whoever it was handed on to, too. */
export const WORKERS: readonly Role[] = ['doer', ...DOERS];
export const LEADERS: readonly Role[] = ['coordinator', 'supervisor', 'chairman'];

const input =
  (name: string, kind: Input['kind'], said: Text) =>
  (need: Input['need']): Input => ({ name, kind, need, said });

export const NOTE = input('note', 'words', text('ghi chú', 'note'));
export const REASON = input('reason', 'words', text('lý do', 'reason'))('required');
export const DOCUMENT: readonly Input[] = [
  input('documentNo', 'number', text('số, ký hiệu văn bản', 'document number'))('required'),
  input('documentDate', 'day', text('ngày văn bản', 'document date'))('required'),
];
export const TO = input(
  'to',
  'due',
  text('thời hạn mới: ngày, tháng hoặc quý', 'the new due date: a day, month or quarter'),
)('required');

/** A predicate with what was added to it in brackets; blank parts are left out. */
export function withDetail(what: Text, ...details: (Text | string | undefined)[]): Text {
  const said = (language: 'vi' | 'en'): string => {
    const parts = details.map((part) => (typeof part === 'object' ? part[language] : (part ?? '')));
    const shown = parts.filter((part) => part !== '').join('; ');
    return shown === '' ? what[language] : `${what[language]} (${shown})`;
  };
  return text(said('vi'), said('en'));
}

/** Notices that speak of the work or its date. */
export const isOfTheWork = ({ kind }: OnItsWay): boolean => hasTrait(kind, 'of-the-work');

/** Notices of these kinds, whoever they go to. */
export const ofKinds =
  (...kinds: NoticeKind[]) =>
  ({ kind }: OnItsWay): boolean =>
    kinds.includes(kind);

/** Notices of what was handed on within the unit: another due date leaves them true. */
export const isOfHandingOn = ofKinds('handed-on', 'remind-inner', 'urge-inner');

/** Notices that ask for a decision on a report. */
export const asksForReview = ofKinds('to-accept', 'remind-review', 'report-review');

export const toOfficer = (kind: NoticeKind, detail: string): CommandNotice[] => [
  { kind, to: ['officer'], detail },
];

/** To the officer, and to whoever he handed it on to. */
export const toWorkers = (
  { doers }: TaskFacts,
  kind: NoticeKind,
  detail: string,
): CommandNotice[] => [{ kind, to: doers.length > 0 ? ['doer', 'officer'] : ['officer'], detail }];

export const toSupervisor = (kind: NoticeKind, detail: string): CommandNotice[] => [
  { kind, to: ['supervisor'], detail },
];

/** What a leader is told of a wish for an extension. */
export const wishText = ({ to, reason }: { to: LocalDate; reason: string }): string =>
  `${shownDate(to)} – ${reason}`;

/** The facts that a new due date sets. Throws where a command came without its dates. */
export function dated({ dates }: CommandBase): NewDates {
  if (!dates) throw new TypeError('the command came without its dates');
  const { kind, dueDate, workBy, dueQuarter, dueReason } = dates;
  return { kind, dueDate, workBy, dueQuarter, dueReason };
}

/**
 * Where a due date is moved to a day gone by, nobody was late before: the ladder counts from now.
 */
export const ladderFromNow = (dueDate: LocalDate, today: LocalDate): TaskFacts['ladderFrom'] =>
  dueDate < today ? { on: today, since: 'moved' } : null;

/** Why a task takes no new report, no other unit and no other date: one was made already. */
export function refuseReported(facts: TaskFacts): Text | null {
  const last = facts.reports.at(-1)?.proofs.at(-1);
  if (!last) return null;
  const by = lastProofText(last);
  if (isAccepted(facts)) {
    return text(
      `việc đã được xác nhận hoàn thành (${by.vi})`,
      `the task's report was already accepted (${by.en})`,
    );
  }
  if (!awaitsReview(facts)) return null;
  return text(
    `${by.vi} đang chờ xác nhận; đợi xác nhận hoặc trả lại`,
    `${by.en} is waiting for a decision; wait until it is accepted or returned`,
  );
}

/** `văn bản 15/BC-UBND ngày 20/11/2026` · `báo cáo bằng ảnh “le-ra-quan.jpg”` */
function lastProofText(proof: Proof): Text {
  const document = documentOf(proof);
  const { vi, en } = document ? documentText(document) : proofText({ ...proof, product: '' });
  return document
    ? text(`văn bản ${vi}`, `document ${en}`)
    : text(`báo cáo bằng ${vi}`, `the report by ${en}`);
}

/** Why a task is passed on to nobody: only the coordinator knows of it. */
export const refuseUnconfirmed = ({ toConfirm }: TaskFacts): Refused | null =>
  toConfirm
    ? givingFirst(
        text('việc đang cần xác nhận', 'the task is to be confirmed'),
        'confirm',
        text('để xác nhận trước', 'to confirm it first'),
      )
    : null;

/** Why nothing can be decided on: no report waits. */
export const refuseUnreported = (facts: TaskFacts): Text | null =>
  awaitsReview(facts)
    ? null
    : text('không có báo cáo nào đang chờ xác nhận', 'no report is waiting for a decision');

/** Why a document proves nothing: it bears a day that is still to come. */
export function refuseFuture(
  { documentDate = '' }: Partial<DocumentRef>,
  today: LocalDate,
): Text | null {
  if (documentDate <= today) return null;
  const day = shownDate(documentDate);
  return text(
    `ngày văn bản ${day} chưa tới; ghi ngày ban hành văn bản`,
    `the document date ${day} is still to come; give the day it was issued`,
  );
}

/** Why an undated task takes no command about its date. */
export const refuseUndated = (facts: TaskFacts): Refused | null =>
  facts.dueDate === null
    ? givingFirst(
        text(
          `việc chưa có thời hạn (“${facts.dueText}”)`,
          `the task has no due date (“${facts.dueText}”)`,
        ),
        'set-due',
        text('để đặt thời hạn trước', 'to give it one first'),
      )
    : null;
