import pc from 'picocolors';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { roleName } from '../../../../domain/directory/roles.ts';
import type { Detour } from '../../../../domain/rehearsal/detours.ts';
import type { Provisional } from '../../../../domain/rehearsal/provisional.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { Loads } from '../../../office/pages/rehearsal/loads.ts';
import type { OtherWays } from '../../../office/pages/rehearsal/otherWays.ts';
import type { RehearsalPage } from '../../../office/pages/rehearsal/rehearsalPage.ts';
import { wrap } from '../../layout/wrap.ts';
import { countText } from './countText.ts';

/** A headed list; nothing where it is empty. */
function part(title: Text, lines: string[], language: Language): string[] {
  return lines.length === 0
    ? []
    : ['', pc.bold(title[language]), ...lines.flatMap((line) => wrap(line, '  ', '    '))];
}

/** The busiest days, mails beyond the attention budget, and what leaders get. */
export function loadLines({ busiest, budget, overloads, leaders }: Loads, language: Language) {
  const busy = busiest.map((day) => `${shownDate(day.date)}: ${countText(day)[language]}`);
  const led = leaders.map(({ person, months }) => {
    const each = months.map(
      ({ month, mails, items }) =>
        `${Number(month.slice(5))}/${month.slice(0, 4)}: ${mails}/${items}`,
    );
    return `${person.name} – ${each.join(', ')}`;
  });
  return [
    ...part(text('Ngày nhiều thư nhất', 'Busiest days'), busy, language),
    ...part(
      text(
        `Thư vượt ${budget} mục (số mục tối đa mỗi thư)`,
        `Mails of more than ${budget} items (the attention budget)`,
      ),
      overloads.map((one) => overloadText(one)[language]),
      language,
    ),
    ...part(
      text('Lãnh đạo nhận mỗi tháng (thư/mục)', 'What leaders get a month (mails/items)'),
      led,
      language,
    ),
  ];
}

function overloadText({ person: { name }, mails, items, date }: Loads['overloads'][number]): Text {
  const day = shownDate(date);
  return text(
    `${name}: ${mails} thư, nhiều nhất ${items} mục (${day})`,
    `${name}: ${many(mails, 'mail')}, ${many(items, 'item')} at most (${day})`,
  );
}

const DETOURS: Record<Detour['why'], Text> = {
  absent: text('vắng, người khác nhận thay', 'absent, somebody stands in'),
  'via-office': text('qua Văn phòng', 'through the office'),
  polite: text('bằng công văn', 'by official letter'),
};

/** Roles nobody fills, and notices that take another way. */
export function otherWayLines({ gaps, detours }: OtherWays, language: Language): string[] {
  const missing = gaps.map(({ unit, role, why, to, tasks, first, last }) => {
    const cause =
      why === 'absent'
        ? text('vắng, không có người thay', 'absent, nobody stands in')
        : text('chưa có ai', 'nobody');
    const days = first === last ? shownDate(first) : `${shownDate(first)}–${shownDate(last)}`;
    return text(
      `${unit}: ${roleName(role).vi} ${cause.vi}; ${tasks} việc, ${days}, chuyển tới ${to.name}`,
      `${unit}: ${roleName(role).en}: ${cause.en}; ${many(tasks, 'task')}, ${days}, goes to ${to.name}`,
    )[language];
  });
  const passedOn = detours.map(
    ({ why, name, to, tasks, notices }) =>
      text(
        `${name} – ${DETOURS[why].vi}: ${notices} thông báo của ${tasks} việc tới ${to.name}`,
        `${name} – ${DETOURS[why].en}: ${many(notices, 'notice')} of ${many(tasks, 'task')} to ${to.name}`,
      )[language],
  );
  return [
    ...part(text('Chưa có người nhận', 'Nobody to tell'), missing, language),
    ...part(text('Gửi qua người khác', 'Not straight to whom they concern'), passedOn, language),
  ];
}

/** Rows that will not start, and what may still move. */
export function openLines(
  { blocked, unclear, provisional }: RehearsalPage,
  language: Language,
): string[] {
  const asked = (questions: { place: Text; said: Text }[]): string[] =>
    questions.map(({ place, said }) => `${place[language]}: ${said[language]}`);
  const moving = provisional.map((one) => provisionalText(one)[language]);
  return [
    ...part(
      text(
        'Chưa bắt đầu được (plan start chờ trả lời hết các câu hỏi này)',
        'Will not start (plan start waits for an answer to each of these)',
      ),
      asked(blocked),
      language,
    ),
    ...part(
      text('Gợi ý không đọc được, bỏ qua', 'Suggestions that cannot be read, left out'),
      asked(unclear),
      language,
    ),
    ...part(text('Ngày tạm tính', 'Provisional days'), moving, language),
  ];
}

/** Which days may still move, and what is to be decided first. */
function provisionalText({ year, days, about, mails, notices, tasks }: Provisional): Text {
  const [first, last] = [shownDate(days[0] ?? ''), shownDate(days.at(-1) ?? '')];
  const [vi, en] =
    about.length > 0
      ? [`chưa quyết định (${about.join(', ')})`, `not decided (${about.join(', ')})`]
      : ['chưa có', 'not published'];
  return text(
    `lịch nghỉ năm ${year} ${vi}: ${notices} thông báo của ${tasks} việc trong ${mails} thư từ ${first} đến ${last} có thể đổi ngày`,
    `the days off of ${year} are ${en}: ${many(notices, 'notice')} of ${many(tasks, 'task')} in ${many(mails, 'mail')} from ${first} to ${last} may move`,
  );
}
