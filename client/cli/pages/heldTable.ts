import pc from 'picocolors';
import type { AgencyRegistry } from '../../../config/registry.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { KINDS } from '../../../domain/digest/page/sections.ts';
import { roleName } from '../../../domain/directory/roles.ts';
import { joined, type Language, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import { newTable } from '../layout/table.ts';

/** Notices that wait for the coordinator's word, one a line: what it is, to whom, since when. */
export function heldTable(
  rows: TaskRow[],
  registry: Pick<AgencyRegistry, 'get'>,
  language: Language,
): string {
  const head = [
    text('Mã', 'Id'),
    text('Hạn', 'Due'),
    text('Nhiệm vụ', 'Task'),
    text('Thông báo', 'Notice'),
    text('Gửi', 'To'),
    text('Giữ từ', 'Held since'),
  ];
  const table = newTable(head, [9, 12, 0.4, 0.3, 0.3, 12], language);
  for (const { key, facts } of rows)
    for (const { kind, to, since } of facts.held ?? [])
      table.push([
        pc.cyan(key),
        facts.workBy ? shownDate(facts.workBy) : '',
        facts.title,
        KINDS[kind][language],
        joined(to.map(roleName), ', ')[language],
        shownDate(localDate(registry.get(facts.agency).calendar, since)),
      ]);
  return table.toString();
}
