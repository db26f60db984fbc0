import type { Agency } from '../../config/agency.ts';
import { STANDARD_REPORTING } from '../../domain/calendar/reporting.ts';
import type { Directory, Person } from '../../domain/directory/types.ts';
import type { Policy } from '../../domain/policy/types.ts';
import { shippedCalendar } from './calendar.ts';

const person = (id: string, name: string, title: string): Person => ({
  id,
  name,
  title,
  email: `${id}@thu-nghiem.example.vn`,
  viaOffice: false,
});

/** An invented commune of five people, for workflow tests. */
export const smallDirectory = (): Directory => ({
  agency: 'thu-nghiem',
  name: 'UBND xã Thử Nghiệm',
  language: 'vi',
  version: 'thu-nghiem@1',
  people: [
    person('an', 'Lê Thị An', 'Công chức Địa chính – Xây dựng'),
    person('binh', 'Trần Văn Bình', 'Công chức Văn phòng'),
    person('chi', 'Phạm Thị Chi', 'Phó Chủ tịch UBND xã'),
    person('dung', 'Đỗ Văn Dũng', 'Chủ tịch UBND xã'),
    person('em', 'Võ Thị Em', 'Công chức Tư pháp'),
  ],
  units: [
    {
      id: 'dcxd',
      name: 'Địa chính – Xây dựng',
      aliases: ['ĐC-XD'],
      relation: 'subordinate',
      officer: 'an',
      field: 'kt',
    },
    {
      id: 'vp',
      name: 'Văn phòng',
      aliases: [],
      relation: 'subordinate',
      officer: 'binh',
      field: 'noi-chinh',
    },
    {
      id: 'tp',
      name: 'Tư pháp – Hộ tịch',
      aliases: [],
      relation: 'subordinate',
      officer: 'em',
      field: 'kt',
    },
    { id: 'du', name: 'Đảng ủy', aliases: [], relation: 'peer', officer: null, field: null },
  ],
  groups: [],
  chairman: 'dung',
  coordinators: [{ person: 'binh' }],
  administrators: [],
  viewers: [],
  leaders: [
    { field: 'kt', person: 'chi' },
    { field: 'noi-chinh', person: 'dung' },
  ],
  absences: [],
});

/** design.md's default values. */
export const standardPolicy = (): Policy => ({
  version: 'p1',
  reminders: { weekly: [0], monthly: [3, 1], quarterly: [10, 3, 1], 'one-off': [10, 5, 1] },
  announce: false,
  ladder: { urge: 1, supervisor: 3, chairman: 5, chairmanWeekday: 1, outageDays: 'skip' },
  explanation: { afterDaysLate: 10, byItself: true, urgeAfter: [3, 6] },
  firstMonthDays: 0,
  approval: true,
  doneOn: 'document',
  review: { remind: 3, coordinator: 5 },
  beforeIsInclusive: false,
  planRoll: 'back',
  attentionBudget: 10,
  delivery: { inboxBy: '07:30', atOnce: false, urgentPerDay: 3 },
});

export function smallOffice(
  change: { directory?: Partial<Directory>; policy?: Partial<Policy> } = {},
): Agency {
  return {
    directory: { ...smallDirectory(), ...change.directory },
    policy: { ...standardPolicy(), ...change.policy },
    calendar: shippedCalendar(),
    reporting: STANDARD_REPORTING,
    faults: [],
    roleLines: [],
    dir: '',
  };
}
