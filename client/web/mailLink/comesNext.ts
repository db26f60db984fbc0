import type { Agency } from '../../../config/agency.ts';
import type { LinkAct } from '../../../domain/access/mayActByLink.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { asOf } from '../../../domain/directory/asOf.ts';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import type { Role } from '../../../domain/directory/types.ts';
import { timeLeft } from '../../../domain/policy/timeLeft.ts';
import { awaitsReview } from '../../../domain/task/phase.ts';
import { provenSoFar } from '../../../domain/task/proof/proven.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** What comes after an act on a task, as its facts stand then: whose turn it is, until when. */
export function comesNext(act: LinkAct, facts: TaskFacts, agency: Agency, today: LocalDate): Text {
  const called = (role: Role, otherwise: Text): Text => {
    const holder = personOf(agency.directory, holderOf(asOf(agency.directory, today), facts, role));
    return holder ? text(holder.name, holder.name) : otherwise;
  };
  const leader = called('supervisor', LEADER);
  switch (act) {
    case 'report': {
      const proven = provenSoFar(facts);
      if (proven) {
        const [missing, due] = [proven.missing.join('; '), dueText(facts, agency, today)];
        return text(
          `Còn thiếu sản phẩm: ${missing}. ${due.vi}`.trim(),
          `Still missing: ${missing}. ${due.en}`.trim(),
        );
      }
      return awaitsReview(facts)
        ? text(
            `Chờ ${leader.vi} xem xét, xác nhận hoàn thành hoặc trả lại; trong khi chờ, việc này không bị nhắc.`,
            `${leader.en} accepts or returns it; meanwhile nobody is reminded.`,
          )
        : text(
            'Nhiệm vụ đã hoàn thành, không nhắc nữa.',
            'It is done; nobody is reminded any more.',
          );
    }
    case 'progress':
      return text(
        `${dueText(facts, agency, today).vi}Khi hoàn thành, báo cáo số và ngày văn bản kết quả.`,
        `${dueText(facts, agency, today).en}Once it is done, report number and date of its document.`,
      );
    case 'request-extension':
      return text(
        `Chờ ${leader.vi} cho ý kiến. ${dueText(facts, agency, today).vi}`.trim(),
        `${leader.en} decides. ${dueText(facts, agency, today).en}`.trim(),
      );
    case 'raise-obstacle':
      return text(
        `Chờ ${leader.vi} trả lời; Ông/Bà sẽ được báo. ${dueText(facts, agency, today).vi}`.trim(),
        `${leader.en} is asked, and you will be told. ${dueText(facts, agency, today).en}`.trim(),
      );
    case 'ask-hand-over': {
      const coordinator = called('coordinator', COORDINATOR);
      return text(
        `${coordinator.vi} xem xét, giao cho người khác hoặc trả lời; đến khi đó nhiệm vụ vẫn do Ông/Bà thực hiện.`,
        `${coordinator.en} gives it to somebody else, or answers; until then it stays yours.`,
      );
    }
  }
}

const LEADER = text('lãnh đạo', 'The leader');
const COORDINATOR = text('Đầu mối theo dõi', 'The coordinator');

/** Empty without a date. */
function dueText(
  { workBy, dueDate, dueReason }: TaskFacts,
  { calendar }: Agency,
  today: LocalDate,
) {
  if (workBy === null) return text('', '');
  const left = timeLeft(calendar, today, { workBy, dueDate, undecided: dueReason.undecided });
  const [vi, en] = left ? [` (${left.said.vi})`, ` (${left.said.en})`] : ['', ''];
  const day = shownDate(workBy);
  return text(`Thời hạn vẫn là ${day}${vi}. `, `It stays due on ${day}${en}. `);
}
