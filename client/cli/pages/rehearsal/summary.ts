import pc from 'picocolors';
import type { Agency } from '../../../../config/agency.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { roleName } from '../../../../domain/directory/roles.ts';
import { grouped } from '../../../../domain/grouped.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import { daysOf, overloads, stormDays } from '../../../../domain/rehearsal/days.ts';
import { type Detour, detoursOf, gapsSeen } from '../../../../domain/rehearsal/detours.ts';
import { leaderLoads } from '../../../../domain/rehearsal/leaders.ts';
import { type Provisional, provisionalDays } from '../../../../domain/rehearsal/provisional.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { PlanRehearsal } from '../../../office/types.ts';
import { openQuestions } from '../../../office/withoutEngine.ts';
import { wrap } from '../../layout/wrap.ts';
import { countText, many } from './many.ts';

type NameOf = (person: string) => string;

/** A headed list; nothing where it is empty. */
function part(title: Text, lines: string[], language: Language): string[] {
  return lines.length === 0
    ? []
    : ['', pc.bold(title[language]), ...lines.flatMap((line) => wrap(line, '  ', '    '))];
}

/** The busiest days, mails beyond the attention budget, and what leaders get. */
export function stormLines(
  { mails }: PlanRehearsal,
  agency: Agency,
  nameOf: NameOf,
  language: Language,
): string[] {
  const budget = agency.policy.attentionBudget;
  const busy = stormDays(daysOf(mails)).map(
    (day) => `${shownDate(day.date)}: ${countText(day)[language]}`,
  );
  const loads = grouped(leaderLoads(mails, agency.directory), ({ person }) => person);
  const led = loads.map((months) => {
    const each = months.map(
      (load) =>
        `${Number(load.month.slice(5))}/${load.month.slice(0, 4)}: ${load.mails}/${load.items}`,
    );
    return `${nameOf(months[0].person)} – ${each.join(', ')}`;
  });
  return [
    ...part(text('Ngày nhiều thư nhất', 'Busiest days'), busy, language),
    ...part(
      text(
        `Thư vượt ${budget} mục (số mục tối đa mỗi thư)`,
        `Mails of more than ${budget} items (the attention budget)`,
      ),
      overloadLines(mails, budget, nameOf, language),
      language,
    ),
    ...part(
      text('Lãnh đạo nhận mỗi tháng (thư/mục)', 'What leaders get a month (mails/items)'),
      led,
      language,
    ),
  ];
}

function overloadLines(
  mails: PlanRehearsal['mails'],
  budget: number,
  nameOf: NameOf,
  language: Language,
): string[] {
  return grouped(overloads(mails, budget), ({ person }) => person).map((his) => {
    const [{ person, items, date }] = his;
    const day = shownDate(date);
    const { length } = his;
    return text(
      `${nameOf(person)}: ${length} thư, nhiều nhất ${items} mục (${day})`,
      `${nameOf(person)}: ${many(length, 'mail')}, ${many(items, 'item')} at most (${day})`,
    )[language];
  });
}

const DETOURS: Record<Detour['why'], Text> = {
  absent: text('vắng, người khác nhận thay', 'absent, somebody stands in'),
  'via-office': text('qua Văn phòng', 'through the office'),
  polite: text('bằng công văn', 'by official letter'),
};

/** Roles nobody fills, and notices that take another way. */
export function peopleLines(
  { gaps, mails }: PlanRehearsal,
  nameOf: NameOf,
  language: Language,
): string[] {
  const missing = gapsSeen(gaps).map(({ unit, role, why, to, tasks, first, last }) => {
    const cause =
      why === 'absent'
        ? text('vắng, không có người thay', 'absent, nobody stands in')
        : text('chưa có ai', 'nobody');
    const days = first === last ? shownDate(first) : `${shownDate(first)}–${shownDate(last)}`;
    return text(
      `${unit}: ${roleName(role).vi} ${cause.vi}; ${tasks} việc, ${days}, chuyển tới ${nameOf(to)}`,
      `${unit}: ${roleName(role).en}: ${cause.en}; ${many(tasks, 'task')}, ${days}, goes to ${nameOf(to)}`,
    )[language];
  });
  const detours = detoursOf(mails).map(
    ({ why, name, to, tasks, notices }) =>
      text(
        `${name} – ${DETOURS[why].vi}: ${notices} thông báo của ${tasks} việc tới ${nameOf(to)}`,
        `${name} – ${DETOURS[why].en}: ${many(notices, 'notice')} of ${many(tasks, 'task')} to ${nameOf(to)}`,
      )[language],
  );
  return [
    ...part(text('Chưa có người nhận', 'Nobody to tell'), missing, language),
    ...part(text('Gửi qua người khác', 'Not straight to whom they concern'), detours, language),
  ];
}

/** Rows that will not start, and what may still move. */
export function openLines(
  { blocked, unclear, mails }: PlanRehearsal,
  agency: Agency,
  language: Language,
): string[] {
  const asked = (rows: Expansion[]): string[] =>
    openQuestions(rows).map(({ place, said }) => `${place[language]}: ${said[language]}`);
  const provisional = provisionalDays(mails, agency.calendar).map(
    (one) => provisionalText(one)[language],
  );
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
    ...part(text('Ngày tạm tính', 'Provisional days'), provisional, language),
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
