import pc from 'picocolors';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { RehearsalPage } from '../../../office/pages/rehearsal/rehearsalPage.ts';
import { wrap } from '../../layout/wrap.ts';
import { mailLines } from './mailLines.ts';
import { mapLines } from './mapLines.ts';
import { loadLines, openLines, otherWayLines } from './summaryLines.ts';

/** A rehearsed year for people: every mail, then what to look at before the plan is started. */
export function rehearsalLines(page: RehearsalPage, language: Language): string[] {
  const { days, only, map, loads, otherWays } = page;
  return [
    ...titleLines(page, language),
    ...mailLines(days, { inFull: only.person !== null, language }),
    '',
    ...mapLines(map, UNITS[map.of][language], language),
    ...loadLines(loads, language),
    ...otherWayLines(otherWays, language),
    ...openLines(page, language),
  ];
}

const UNITS = {
  mails: text('thư mỗi ngày', 'mails a day'),
  items: text('mục mỗi ngày', 'items a day'),
} satisfies Record<RehearsalPage['map']['of'], Text>;

/** Of whose mails is told, and of which month or until when. */
function narrowText({ only: { person, month }, until }: RehearsalPage): Text {
  const [m = '', year] = (month ?? '').split('-').reverse();
  const [of, whose] = person ? [` của ${person.name}`, ` for ${person.name}`] : ['', ''];
  const shown = year ? `${Number(m)}/${year}` : `${Number(m)}`;
  return month
    ? text(`${of} trong tháng ${shown}`, `${whose} in month ${shown}`)
    : text(`${of} đến ${shownDate(until)}`, `${whose} until ${shownDate(until)}`);
}

function titleLines(page: RehearsalPage, language: Language): string[] {
  const { rows, tasks, mails } = page.counts;
  const first = shownDate(page.from);
  const narrow = narrowText(page);
  const said = text(
    `Chạy thử, nếu bắt đầu ngày ${first} và không ai báo cáo gì: ${rows} nhiệm vụ, ${tasks} việc theo dõi, ${mails} thư${narrow.vi}.`,
    `Rehearsed as if started on ${first} and nobody ever reported: ${many(rows, 'row')}, ${many(tasks, 'task')}, ${many(mails, 'mail')}${narrow.en}.`,
  );
  return [
    ...wrap(page.title).map(pc.bold),
    ...wrap(deliveryText(page)[language]),
    ...wrap(said[language]),
  ];
}

/**
 * Whose rules were played, and how they deliver: at once, one person may get several mails a day.
 */
function deliveryText({ agency, delivery }: RehearsalPage): Text {
  return delivery.atOnce
    ? text(
        `${agency}: mỗi việc gửi thư ngay, một người có thể nhận nhiều thư một ngày (policy.yaml, delivery.atOnce: true).`,
        `${agency}: every notice is mailed at once, several mails a day for one person (policy.yaml, delivery.atOnce: true).`,
      )
    : text(
        `${agency}: mỗi người một thư mỗi ngày làm việc, đến trước ${delivery.inboxBy}.`,
        `${agency}: one mail a person and working day, in the inbox by ${delivery.inboxBy}.`,
      );
}
