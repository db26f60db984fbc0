import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { Directory, Relation } from '../../../../domain/directory/types.ts';
import type { LateUnit } from '../../../office/pages/documents/lateUnits.ts';
import { draftHead } from './draftHead.ts';
import type { Fields } from './fillTemplate.ts';
import type { DraftName } from './templates.ts';

/** A late unit is urged; a peer or a superior is asked, in words of its own. */
export const letterTo = (relation: Relation): DraftName =>
  relation === 'subordinate' ? 'cong-van-don-doc' : 'cong-van-de-nghi';

/** What a letter says beside its tasks. */
interface About {
  directory: Pick<Directory, 'name' | 'contact'>;
  today: LocalDate;
  /** By when an answer is wanted; null: that is left to be filled in. */
  answerBy: LocalDate | null;
}

/** A letter to a late unit (công văn) as the fields of its Word template. */
export function letterFields(
  { unit, relation, tasks, explanations }: LateUnit,
  { directory, today, answerBy }: About,
): Fields {
  const given = [...new Set(tasks.map(({ plan }) => plan))];
  return {
    ...draftHead(directory.name, today, 'letter'),
    ...{ kinh_gui: unit.name, van_ban: given.join('; '), so_nhiem_vu: tasks.length },
    nhieu_van_ban: given.length > 1,
    loi_de_nghi: relation === 'superior' ? 'kính đề nghị' : 'đề nghị',
    lien_he: contactText(directory),
    han_bao_cao: answerBy === null ? `……/……/${today.slice(0, 4)}` : shownDate(answerBy),
    ...{ co_giai_trinh: explanations > 0, so_giai_trinh: explanations },
    nhiem_vu: tasks.map((task, at) => ({
      ...{ stt: at + 1, so: task.no, ten: task.title, van_ban: task.plan, ma: task.key },
      thoi_han: task.due === null ? '' : shownDate(task.due),
      so_ngay: task.daysLate ?? '',
      da_nhac: task.told.vi,
    })),
  };
}

function contactText({ contact }: Pick<Directory, 'contact'>): string {
  if (!contact) return 'Văn phòng';
  return contact.phone === null ? contact.name : `${contact.name} (điện thoại ${contact.phone})`;
}
