import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Language, Text } from '../../../../domain/text/text.ts';
import type { ExportedTask } from '../../../office/pages/list/exportedTasks.ts';
import type { Fields } from './fillTemplate.ts';
import { letterheadOf } from './letterhead.ts';

/** A list of tasks as the fields of its Word template. */
export const taskListFields = (
  tasks: ExportedTask[],
  { narrowedTo, asOf }: { narrowedTo: Text; asOf: Instant },
  agencyName: string,
  language: Language,
): Fields => ({
  ...{ co_quan: letterheadOf(agencyName).body, loc: narrowedTo[language], luc: showInstant(asOf) },
  tong_so: tasks.length,
  nhiem_vu: tasks.map((task, at) => ({
    ...{ stt: at + 1, ma: task.key, ten: task.title, van_ban: task.source[language] },
    ...{ don_vi: task.unit, nguoi_phu_trach: task.officer, lanh_dao: task.supervisor },
    thoi_han: task.due === null ? '' : shownDate(task.due),
    ...{ tinh_trang: task.state[language], ket_qua: task.documents[language] },
  })),
});
