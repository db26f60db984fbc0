import pc from 'picocolors';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { KINDS } from '../../../domain/digest/page/sections.ts';
import { roleName } from '../../../domain/directory/roles.ts';
import { joined, type Language, text } from '../../../domain/text/text.ts';
import type { HeldLine } from '../../office/pages/list/heldNotices.ts';
import { newTable } from '../layout/table.ts';

/** Notices that wait for the coordinator's word, one a line: what it is, to whom, since when. */
export function heldTable(lines: HeldLine[], language: Language): string {
  const head = [
    text('Mã', 'Id'),
    text('Hạn', 'Due'),
    text('Nhiệm vụ', 'Task'),
    text('Thông báo', 'Notice'),
    text('Gửi', 'To'),
    text('Giữ từ', 'Held since'),
  ];
  const table = newTable(head, [9, 12, 0.4, 0.3, 0.3, 12], language);
  for (const { key, due, title, kind, to, since } of lines)
    table.push([
      pc.cyan(key),
      due ? shownDate(due) : '',
      title,
      KINDS[kind][language],
      joined(to.map(roleName), ', ')[language],
      shownDate(since),
    ]);
  return table.toString();
}
