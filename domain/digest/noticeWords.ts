import { localDate } from '../calendar/officeTime.ts';
import { isCertain } from '../calendar/outcomes.ts';
import { shownDate, shownQuarter } from '../calendar/shown.ts';
import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import { workingDays } from '../policy/stepName.ts';
import type { StepKind } from '../policy/types.ts';
import type { LadderStart } from '../task/types.ts';
import { joined, type Text, text } from '../text/text.ts';
import { isToWrite } from './sections.ts';
import type { NextStep, Notice } from './types.ts';

const NOTHING = text('', '');

/**
 * The rule that brought a notice, where it says more than the heading above it. Numbers of days that
 * pass are counted when the mail is written.
 */
export function ruleWords(
  { kind, rule, dueDate }: Notice,
  calendar: WorkCalendar,
  now: Instant,
): Text {
  const { n, quarter, ladderFrom, demandedAt, reportedAt } = rule;
  const basis = ladderFrom ? [ladderWords(ladderFrom)] : [];
  switch (kind) {
    case 'urge':
      return joined(basis, '');
    case 'report-supervisor':
      return joined([...lateRule(n, LEADER), ...basis], '; ');
    case 'report-chairman':
      return joined([...lateRule(n, CHAIRMAN), ...basis], '; ');
    case 'propose-explanation':
      return joined([...lateRule(n, PROPOSAL), ...basis], '; ');
    case 'require-explanation':
      return joined([...lateRule(n, EXPLANATION), ...basis], '; ');
    case 'urge-explanation':
      return demandedAt ? sinceWords('yêu cầu', 'demanded', demandedAt, calendar, now) : NOTHING;
    case 'remind-review':
    case 'report-review':
      return reportedAt ? sinceWords('báo cáo', 'reported', reportedAt, calendar, now) : NOTHING;
    case 'ask-progress':
      return quarter ? progressWords(quarter) : NOTHING;
    case 'ask-date':
      return text('hỏi mỗi tháng đến khi có thời hạn', 'asked each month until it is set');
    case 'ask-confirmation':
      return confirmationWords(dueDate);
    default:
      return NOTHING;
  }
}

const LEADER = text('báo cáo lãnh đạo phụ trách', 'the supervising leader is told');
const CHAIRMAN = text('báo cáo Chủ tịch', 'the chairman is told');
const EXPLANATION = text('phải có văn bản giải trình', 'a written explanation is owed');

const PROPOSAL = text(
  'đề xuất yêu cầu văn bản giải trình',
  'it is proposed to demand a written explanation',
);

/** Empty for what a person asked for, not the policy. */
const lateRule = (n: number | undefined, then: Text): Text[] =>
  n === undefined
    ? []
    : [text(`quá hạn từ ${n} ngày làm việc thì ${then.vi}`, `${workingDays(n)} late, ${then.en}`)];

/** What happened on the day that the ladder counts from. */
export function ladderWords({ on, since }: LadderStart): Text {
  const day = shownDate(on);
  switch (since) {
    case 'confirmed':
      return text(`tính từ ngày xác nhận quá hạn ${day}`, `counted since confirmed late on ${day}`);
    case 'returned':
      return text(`tính từ ngày trả lại báo cáo ${day}`, `counted since its return on ${day}`);
    case 'moved':
      return text(`tính từ ngày đổi thời hạn ${day}`, `counted since its date moved on ${day}`);
    case 'reassigned':
      return text(`tính từ ngày giao lại ${day}`, `counted since it was reassigned on ${day}`);
  }
}

function sinceWords(
  vi: string,
  en: string,
  at: Instant,
  calendar: WorkCalendar,
  now: Instant,
): Text {
  const [from, today] = [localDate(calendar, at), localDate(calendar, now)];
  const day = shownDate(from);
  const n = workingDaysBetween(calendar, from, today);
  return n > 0
    ? text(`${vi} từ ngày ${day}, đã ${n} ngày làm việc`, `${en} on ${day}, ${workingDays(n)} ago`)
    : text(`${vi} ngày ${day}`, `${en} on ${day}`);
}

const progressWords = (quarter: string): Text =>
  text(
    `tiến độ ${shownQuarter(quarter, 'vi')} của nhiệm vụ thường xuyên`,
    `progress of ${shownQuarter(quarter, 'en')}, continuous duty`,
  );

function confirmationWords(dueDate: LocalDate | null): Text {
  const due = dueDate === null ? '' : ` ${shownDate(dueDate)}`;
  return text(
    `thời hạn${due} đã qua khi nạp kế hoạch`,
    `the due date${due} had passed when the plan was loaded`,
  );
}

const ACTS: Partial<Record<StepKind, Text>> = {
  remind: text('nhắc lại', 'another reminder'),
  urge: text('đôn đốc', 'urged'),
  'report-supervisor': text('báo cáo lãnh đạo phụ trách', 'reported to the supervising leader'),
  'report-chairman': text('báo cáo Chủ tịch', 'reported to the chairman'),
  'require-explanation': text('yêu cầu văn bản giải trình', 'a written explanation is required'),
  'urge-explanation': text('nhắc văn bản giải trình', 'reminded of the explanation'),
};

/** To a peer or superior nothing is urged: the office writes to it. */
const TO_WRITE: Partial<Record<StepKind, Text>> = {
  remind: text('chuẩn bị công văn nhắc lại', 'another letter is due'),
  urge: text('chuẩn bị công văn', 'a letter is due'),
};

/** What follows if nothing is reported: `05/04/2024: báo cáo lãnh đạo phụ trách, nếu chưa có báo cáo`. */
export function nextWords(notice: Notice, calendar: WorkCalendar): Text {
  const { next, workBy, dueDate } = notice;
  const act = next && (isToWrite(notice) ? TO_WRITE : ACTS)[next.kind];
  if (!next || !act) return NOTHING;
  const isSure = isCertain(calendar, workBy ?? dueDate ?? next.date, next.date);
  const day = shownDate(next.date);
  const [vi, en] = isSure ? [day, day] : [`${day} (tạm tính)`, `${day} (provisional)`];
  const unless = UNCONDITIONAL.includes(next.kind)
    ? NOTHING
    : text(', nếu chưa có báo cáo', ', if nothing is reported');
  return text(`${vi}: ${act.vi}${unless.vi}`, `${en}: ${act.en}${unless.en}`);
}

const UNCONDITIONAL: readonly NextStep['kind'][] = ['remind', 'urge-explanation'];
