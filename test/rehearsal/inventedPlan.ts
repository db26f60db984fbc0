import type { Agency } from '../../config/agency.ts';
import type { Absence, Person, Unit } from '../../domain/directory/types.ts';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { smallDirectory, smallOffice } from '../support/smallOffice.ts';

const YEAR = 2026;

const unit = (id: string, name: string, change: Partial<Unit> = {}): Unit => ({
  ...{ id, name, aliases: [], relation: 'subordinate', officer: null, field: 'kt' },
  ...change,
});

const person = (id: string, name: string, viaOffice = false): Person => ({
  ...{ id, name, title: 'Công chức', viaOffice },
  ...(viaOffice ? {} : { email: `${id}@thu-nghiem.example.vn` }),
});

const away = (who: string, from: string, to: string, delegate: string | null): Absence => ({
  ...{ person: who, from: `${YEAR}-${from}`, to: `${YEAR}-${to}`, delegate },
});

/**
 * A commune with a gap of every kind: no mail, no officer, no leader, absences with and without
 * delegates.
 */
export function gappyOffice(atOnce = false): Agency {
  const base = smallDirectory();
  const office = smallOffice({
    directory: {
      people: [
        ...base.people,
        person('giang', 'Hồ Thị Giang'),
        person('hung', 'Mã Văn Hùng', true),
      ],
      units: [
        ...base.units,
        unit('mc', 'Bộ phận Một cửa', { officer: 'giang' }),
        unit('thon-1', 'Thôn Một', { officer: 'hung' }),
        unit('thon-2', 'Thôn Hai'),
        unit('yt', 'Trạm Y tế', { officer: 'giang', field: null }),
        unit('mt', 'Mặt trận xã', { relation: 'peer' }),
        unit('tinh', 'UBND tỉnh', { relation: 'superior' }),
      ],
      groups: [{ id: 'cac-thon', name: 'Các thôn', aliases: [], members: ['thon-1', 'thon-2'] }],
      absences: [
        away('an', '03-25', '04-03', 'em'),
        away('dung', '06-01', '06-12', 'chi'),
        away('chi', '07-01', '07-10', 'an'),
        away('em', '09-07', '09-11', null),
        away('giang', '05-11', '05-29', 'hung'),
      ],
    },
    policy: { announce: true },
  });
  return {
    ...office,
    policy: { ...office.policy, delivery: { ...office.policy.delivery, atOnce } },
  };
}

/** A row of each kind of deadline and of addressee, loaded in March. */
const ROWS: [dueText: string, unit: string, change?: Partial<PlannedTask>][] = [
  ['Quý I/2026', 'ĐC-XD'],
  ['Trước ngày 05 hàng tháng', 'Tư pháp – Hộ tịch'],
  ['Hàng quý', 'Văn phòng'],
  ['Thường xuyên', 'ĐC-XD'],
  ['Thường xuyên năm 2026', 'ĐC-XD'],
  ['Thường xuyên', 'Đảng ủy'],
  ['Theo yêu cầu của tỉnh', 'Tư pháp – Hộ tịch'],
  ['', 'ĐC-XD'],
  ['10 ngày sau khi UBND xã ban hành kế hoạch', 'Văn phòng'],
  ['Trước ngày 20/11', 'Đảng ủy'],
  ['Chậm nhất ngày 15/5/2026', 'UBND tỉnh'],
  ['Tháng 6/2026', 'Các thôn'],
  ['Quý II, III năm 2026', 'Tư pháp – Hộ tịch'],
  ['Năm 2026', 'ĐC-XD'],
  ['Chậm nhất ngày 20/01/2026', 'Tư pháp – Hộ tịch'],
  ['Chậm nhất ngày 04/03/2026', 'ĐC-XD'],
  ['Chậm nhất ngày 03/03/2026', 'Tư pháp – Hộ tịch'],
  ['Định kỳ theo tuần', 'Mặt trận xã'],
  ['Năm 2026 và các năm tiếp theo', 'Văn phòng'],
  [
    'trước ngày 5/3, trước 5/6, trước 5/9, trước 5/12',
    'Tư pháp – Hộ tịch',
    { supervisor: 'Chủ tịch UBND xã' },
  ],
  ['Tháng 7/2026', 'Trạm Y tế'],
  ['Đến hết ngày 01/5/2026', 'Bộ phận Một cửa'],
  ['Tháng 8/2026', 'Ban Quản lý chợ'],
];

/** The invented plan; its last row's unit is unknown, so that it cannot start. */
export const inventedPlan = (): PlanReading => ({
  plan: { id: 'ke-hoach', title: 'Kế hoạch thử', year: YEAR, agency: '' },
  tasks: ROWS.map(([dueText, lead, change], at) =>
    plannedTask(
      dueText,
      { ref: `I.${at + 1}`, title: `Việc số ${at + 1}`, leadUnits: [lead], ...change },
      YEAR,
    ),
  ),
  suggestions: [],
});

/**
 * A report a superior asked for in a document: the chairman hears of it at once when it is late.
 */
export const incomingTask = (): PlannedTask =>
  plannedTask(
    'Chậm nhất ngày 13/3/2026',
    { ref: '15-UBND', title: 'Báo cáo theo văn bản của tỉnh' },
    YEAR,
  );
