import { localDate } from '../../calendar/officeTime.ts';
import { isCertain } from '../../calendar/outcomes.ts';
import { shownDate, shownQuarter } from '../../calendar/shown.ts';
import type { Instant, WorkCalendar } from '../../calendar/types.ts';
import { workingDaysBetween } from '../../calendar/workingDays.ts';
import { workingDays } from '../../policy/steps/stepName.ts';
import type { LadderStart, StepKind } from '../../policy/types.ts';
import { joined, type Text, text } from '../../text/text.ts';
import { hasTrait } from '../kindTraits.ts';
import type { Notice } from '../types.ts';
import { isToWrite } from './sections.ts';

const NOTHING = text('', '');

/**
 * The rule that brought a notice, where it says more than the heading above it. Numbers of days
 * that pass are counted when the mail is written.
 */
export function ruleWords({ kind, rule }: Notice, calendar: WorkCalendar, now: Instant): Text {
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
      return text('mỗi tháng hỏi một lần đến khi có thời hạn', 'asked each month until it is set');
    case 'ask-confirmation':
      return LOADED_LATE;
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
      return text(
        `tính từ ngày xác nhận chưa hoàn thành ${day}`,
        `counted since confirmed late on ${day}`,
      );
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
    `nhiệm vụ thường xuyên, cập nhật tiến độ ${shownQuarter(quarter, 'vi')}`,
    `progress of ${shownQuarter(quarter, 'en')}, continuous duty`,
  );

const LOADED_LATE = text(
  'thời hạn đã qua khi bắt đầu theo dõi kế hoạch',
  'the due date had passed when the plan was loaded',
);

const ACTS: Partial<Record<StepKind, Text>> = {
  remind: text('sẽ nhắc lại', 'another reminder follows'),
  urge: text('sẽ đôn đốc', 'the unit is urged'),
  'report-supervisor': text('sẽ báo cáo lãnh đạo phụ trách', 'the supervising leader is told'),
  'report-chairman': text('sẽ báo cáo Chủ tịch', 'the chairman is told'),
  'require-explanation': text('sẽ yêu cầu văn bản giải trình', 'a written explanation is required'),
  'urge-explanation': text('sẽ nhắc lại', 'another reminder follows'),
};

/** Where the same follows once more. */
const AGAIN: Partial<Record<StepKind, Text>> = {
  'report-supervisor': text('sẽ báo cáo lại', 'it is reported again'),
  'report-chairman': text('sẽ báo cáo lại', 'it is reported again'),
};

/** To a peer or superior nothing is urged: the office writes to it. */
const TO_WRITE: Partial<Record<StepKind, Text>> = {
  remind: text('đề nghị chuẩn bị công văn nhắc lại', 'another letter is due'),
  urge: text('đề nghị chuẩn bị công văn', 'a letter is due'),
};

/**
 * What follows if nothing is done, as a sentence: `Nếu chưa báo cáo kết quả, ngày 05/04/2024 sẽ báo
 * cáo lãnh đạo phụ trách`. Nothing where its mail was put off beyond that day.
 */
export function nextWords(notice: Notice, calendar: WorkCalendar, now: Instant): Text {
  const { next, workBy, dueDate, kind } = notice;
  if (hasTrait(kind, 'apart') || (next && next.date < localDate(calendar, now))) return NOTHING;
  const act = next && actOf(notice, next.kind);
  if (!next || !act) return NOTHING;
  const isSure = isCertain(calendar, workBy ?? dueDate ?? next.date, next.date);
  const day = shownDate(next.date);
  const [vi, en] = isSure ? [day, day] : [`${day} (tạm tính)`, `${day} (provisional)`];
  const unless = next.kind === 'urge-explanation' ? UNEXPLAINED : UNREPORTED;
  return text(`${unless.vi}, ngày ${vi} ${act.vi}`, `${unless.en}, ${act.en} on ${en}`);
}

function actOf(notice: Notice, next: StepKind): Text | undefined {
  if (isToWrite(notice)) return TO_WRITE[next];
  return (next === notice.kind ? AGAIN[next] : undefined) ?? ACTS[next];
}

const UNREPORTED = text('Nếu chưa báo cáo kết quả', 'If nothing is reported');
const UNEXPLAINED = text('Nếu chưa gửi văn bản giải trình', 'If no explanation is sent');
