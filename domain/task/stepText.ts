import { isCertain } from '../calendar/outcomes.ts';
import { shownQuarter } from '../calendar/shown.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import { ladderWords } from '../digest/page/noticeWords.ts';
import { quarterAsked } from '../policy/steps/stepIds.ts';
import { stepName, workingDays } from '../policy/steps/stepName.ts';
import type { Step } from '../policy/types.ts';
import { joined, type Text, text } from '../text/text.ts';
import { lastInTime } from './status.ts';
import type { TaskFacts } from './types.ts';

/** What a step that is to come will be, with its numbers as they are on its day. */
export function stepText(step: Step, facts: TaskFacts, calendar: WorkCalendar): Text {
  const { vi, en } = plainText(step, facts, calendar);
  return step.held
    ? text(`${vi} (khi đầu mối duyệt gửi)`, `${en} (once the coordinator lets it go)`)
    : text(vi, en);
}

function plainText(step: Step, facts: TaskFacts, calendar: WorkCalendar): Text {
  const { kind, id, date } = step;
  const name = stepName(id);
  switch (kind) {
    case 'remind':
      return withWriting(remindText(date, facts, calendar), facts);
    case 'urge':
    case 'report-supervisor':
    case 'report-chairman':
    case 'propose-explanation':
    case 'require-explanation':
      return withWriting(lateText(name, date, facts, calendar), facts);
    case 'ask-progress': {
      const quarter = quarterAsked(id);
      const [vi, en] = [shownQuarter(quarter, 'vi'), shownQuarter(quarter, 'en')];
      return text(`${name.vi} ${vi}`, `${name.en} of ${en}`);
    }
    default:
      return name;
  }
}

function remindText(date: LocalDate, { dueDate, workBy }: TaskFacts, calendar: WorkCalendar): Text {
  const due = workBy ?? dueDate ?? date;
  if (date >= due) return text('nhắc trong ngày đến hạn', 'reminder on the due day');
  const n = workingDaysBetween(calendar, date, due);
  const said = text(`nhắc việc, còn ${n} ngày làm việc`, `reminder, ${workingDays(n)} left`);
  return mayMove(said, calendar, date, due);
}

/** A day that days off not decided yet may move says so. */
function mayMove(said: Text, calendar: WorkCalendar, from: LocalDate, to: LocalDate): Text {
  if (isCertain(calendar, from, to)) return said;
  return text(`${said.vi} (tạm tính)`, `${said.en} (provisional)`);
}

function lateText(name: Text, date: LocalDate, facts: TaskFacts, calendar: WorkCalendar): Text {
  const { ladderFrom } = facts;
  const last = lastInTime(facts) ?? date;
  const n = workingDaysBetween(calendar, last, date);
  const late = text(`quá hạn ${n} ngày làm việc`, `${workingDays(n)} late`);
  const basis = ladderFrom ? [ladderWords(ladderFrom)] : [];
  const when = joined([late, ...basis], ', ');
  return mayMove(
    text(`${when.vi}: ${name.vi}`, `${when.en}: ${name.en}`),
    calendar,
    facts.workBy ?? last,
    date,
  );
}

/** Peers and superiors are written to by the office, never urged by a machine. */
function withWriting(said: Text, { relation }: TaskFacts): Text {
  switch (relation) {
    case 'subordinate':
      return said;
    case 'peer':
      return text(
        `${said.vi}: chuẩn bị công văn gửi đơn vị phối hợp`,
        `${said.en}: prepare a polite letter to the partner body`,
      );
    case 'superior':
      return text(
        `${said.vi}: chuẩn bị công văn gửi cơ quan cấp trên`,
        `${said.en}: prepare a polite letter to the superior body`,
      );
  }
}
