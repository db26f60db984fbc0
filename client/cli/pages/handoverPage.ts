import { shownDate } from '../../../domain/calendar/shown.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { HANDOVER_PARTS } from '../../office/pages/handover/handoverParts.ts';
import type { HandedOverTask, Handover } from '../../office/types.ts';
import { newTable } from '../layout/table.ts';

/**
 * The list that both sign: what is handed over, and which lines of the files are changed by hand.
 */
export function handoverPage(handover: Handover, language: Language): string[] {
  const { agency, date, from, to, tasks, lines } = handover;
  const say = (vi: string, en: string): string => text(vi, en)[language];
  return [
    say('BIÊN BẢN BÀN GIAO CÔNG VIỆC', 'HANDOVER'),
    `${agency.directory.name}, ${say('ngày', 'on')} ${shownDate(date)}`,
    '',
    `${say('Người bàn giao', 'From')}: ${called(from)}`,
    `${say('Người nhận bàn giao', 'To')}: ${called(to)}`,
    '',
    say(`I. Việc đang thực hiện (${tasks.length})`, `I. Open tasks (${tasks.length})`),
    ...(tasks.length > 0 ? [tableOf(tasks, language)] : [say('Không có.', 'None.')]),
    ...(lines.length > 0 ? ['', ...byHand(handover, language)] : []),
    '',
    ...SIGNED[language],
  ];
}

const called = ({ name, title }: NamedPerson): string =>
  title === '' ? name : `${name}, ${title}`;

function tableOf(tasks: HandedOverTask[], language: Language): string {
  const head = [
    text('TT', 'No.'),
    text('Mã', 'Id'),
    text('Nhiệm vụ', 'Task'),
    text('Đơn vị', 'Unit'),
    text('Hạn', 'Due'),
    text('Tình trạng', 'Status'),
    text('Vai trò', 'As'),
  ];
  const table = newTable(head, [5, 9, 0.45, 0.2, 12, 0.15, 0.2], language);
  for (const [index, { row, part }] of tasks.entries()) {
    const { facts, key, status } = row;
    const day = part === 'doer' ? facts.doers[0]?.innerDue : facts.workBy;
    const due = day ? shownDate(day) : '';
    const [doing, as] = [STATUS_TEXT[status][language], HANDOVER_PARTS[part][language]];
    table.push([`${index + 1}`, key, facts.title, facts.unitName, due, doing, as]);
  }
  return table.toString();
}

function byHand({ lines, to }: Handover, language: Language): string[] {
  const heading = text(
    `II. Vai trò sửa bằng tay, ghi ${to.id} (${to.name}) vào các dòng sau`,
    `II. Roles to change by hand: write ${to.id} (${to.name}) on these lines`,
  );
  return [
    heading[language],
    ...lines.map(({ place, line, role }) => `  ${place}:${line}  ${role[language]}`),
  ];
}

const SIGNED: Record<Language, string[]> = {
  vi: [
    'Người bàn giao              Người nhận bàn giao         Xác nhận của lãnh đạo',
    '(ký, ghi rõ họ tên)         (ký, ghi rõ họ tên)         (ký, ghi rõ họ tên)',
  ],
  en: [
    'From                        To                          Confirmed by a leader',
    '(signature, name)           (signature, name)           (signature, name)',
  ],
};
