import type { Deadline } from '../../domain/due/types.ts';
import { fold } from '../../domain/text/fold.ts';

/** Whoever the plan is of: no unit by itself. */
const ALL =
  /^(?:(?:100 ?%|tat ca|toan bo)|(?:cac|nhung|moi|tung|toan the) |(?:co quan|don vi|dia phuong))|lien quan|\d+ thon/u;
const PROGRESS =
  /(?:cap nhat|bao cao|theo doi|danh gia|tong hop)[^.;]{0,60}(?:tien do|trang thai|(?:ket qua|tinh hinh) (?:thuc hien|trien khai|xu ly))/u;
const RHYTHMS = new Set(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'unspecified']);

/**
 * True for a rule about the plan’s tasks, which is none itself:
 * `cập nhật tiến độ hằng tuần 100 % nhiệm vụ`,
 * `định kỳ hằng tháng các đơn vị báo cáo tiến độ thực hiện Kế hoạch`. What one unit has to sum up
 * is its duty.
 */
export function isRuleOfPlan(
  words: string,
  leadUnits: readonly string[],
  { kind, recurrence }: Deadline,
): boolean {
  if (kind !== 'recurring' || !recurrence?.some((rhythm) => RHYTHMS.has(rhythm))) return false;
  const [text, units] = [fold(words), leadUnits.map(fold)];
  const isOfAll = units.length === 0 || units.every((unit) => ALL.test(unit));
  const isProgress =
    PROGRESS.test(text) || /100 ?%[^.;]{0,40}nhiem vu[^.;]{0,40}cap nhat/u.test(text);
  return isOfAll && isProgress;
}

const OF_TASKS =
  /(?:100 ?%|tat ca|toan bo|cac) (?:cac )?(?:nhiem vu|cong viec)|nhiem vu (?:duoc giao|tai ke hoach)|(?:tien do|ket qua|tinh hinh|trang thai)(?: (?:thuc hien|trien khai|xu ly))?(?: cac)? (?:nhiem vu|cong viec|(?:ke hoach|chuong trinh|de an|phuong an|nghi quyet|chi thi|thong bao) nay|ke hoach$)/u;

/** The same of a row of a table, where a report on a field of work is a task like any other. */
export const isRuleOfTasks = (
  title: string,
  leadUnits: readonly string[],
  deadline: Deadline,
): boolean => isRuleOfPlan(title, leadUnits, deadline) && OF_TASKS.test(fold(title).trim());
