import type { Agency } from '../../../config/agency.ts';
import { addDays } from '../../../domain/calendar/days.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { shownDate, weekdayName } from '../../../domain/calendar/shown.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Comparison } from '../../../domain/plan/changes/changes.ts';
import type { Start } from '../../../domain/plan/expand/expand.ts';
import { rehearse } from '../../../domain/rehearsal/rehearse.ts';
import { many } from '../../../domain/text/many.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** Far enough to meet the first mail of any plan that has one soon. */
const LOOK_AHEAD_DAYS = 62;

/**
 * What a start does, in sentences: how many tasks, the first mails, what is held, what is asked.
 */
export function willHappen(
  { fresh, known }: Comparison,
  agency: Agency,
  now: Instant,
  isFirst: boolean,
): Text[] {
  const today = localDate(agency.calendar, now);
  return [
    startsText(fresh, known.length),
    ...(fresh.length > 0 ? [mailsText(fresh, agency, addDays(today, LOOK_AHEAD_DAYS))] : []),
    ...heldText(agency, isFirst ? addDays(today, agency.policy.firstMonthDays) : null),
    ...confirmText(fresh),
  ];
}

function startsText(fresh: Start[], known: number): Text {
  const rows = new Set(fresh.map(({ facts }) => facts.ref)).size;
  const units = new Set(fresh.map(({ facts }) => facts.unit)).size;
  const [vi, en] =
    known > 0
      ? [
          `; ${known} việc đang theo dõi không giao lại`,
          `; ${known} that run are not started again`,
        ]
      : ['', ''];
  return text(
    `Giao ${fresh.length} việc theo dõi (từ ${rows} dòng của kế hoạch) cho ${units} đơn vị${vi}.`,
    `Starts ${many(fresh.length, 'task')} (of ${many(rows, 'row')} of the plan) for ${many(units, 'unit')}${en}.`,
  );
}

function mailsText(fresh: Start[], agency: Agency, until: string): Text {
  const { mails } = rehearse(fresh, agency, until);
  const [first] = mails;
  if (!first)
    return text(
      `Đến ngày ${shownDate(until)} chưa gửi thư nào.`,
      `No mail goes out until ${shownDate(until)}.`,
    );
  const people = new Set(mails.filter(({ date }) => date === first.date).map((one) => one.person));
  const at = showInstant(first.leavesAt);
  return text(
    `Thư đầu tiên gửi từ ${weekdayName(first.date, 'vi')}, ${at}, cho ${people.size} người.`,
    `The first mails go out from ${weekdayName(first.date, 'en')}, ${at}, to ${many(people.size, 'person')}.`,
  );
}

function heldText({ policy }: Agency, end: string | null): Text[] {
  if (end === null || policy.firstMonthDays === 0) return [];
  return [
    text(
      `Trong ${policy.firstMonthDays} ngày đầu (trước ngày ${shownDate(end)}), thông báo gửi lãnh đạo và yêu cầu giải trình được giữ lại, chờ đầu mối cho gửi.`,
      `In the first ${policy.firstMonthDays} days (before ${shownDate(end)}) notices to leaders and demands for explanations are held for the coordinator’s word.`,
    ),
  ];
}

function confirmText(fresh: Start[]): Text[] {
  const count = fresh.filter(({ facts }) => facts.toConfirm).length;
  if (count === 0) return [];
  return [
    text(
      `${count} việc đã qua thời hạn: đầu mối được hỏi đã làm xong chưa; chưa đôn đốc ai trước khi trả lời.`,
      `${many(count, 'task')} had their day before: the coordinator is asked whether they were done; nobody is urged before that.`,
    ),
  ];
}
