import type { Absence } from '../../domain/directory/types.ts';
import {
  accepts,
  asksForMoreTime,
  cancels,
  type Deed,
  type Does,
  decides,
  explains,
  hands,
  incoming,
  loadsThePlan,
  named,
  notesProgress,
  records,
  reports,
  returns,
  saysItIsLate,
  typesIn,
} from './deeds.ts';

/**
 * Duties found inside cells and body that the office starts with its plan. Left out: the weekly
 * update (1.I.5/a), which the office does in its Monday meeting, and B18, which names no period.
 */
export const ACCEPTED_IN_JANUARY = [
  ...['1.III.1/a', '1.VI.2/a', '1.VI.2/b', '1.VI.2/c', '1.VI.2/d', '1.VI.2/e', '2.4/a', '2.13/a'],
  ...['B6', 'B15', 'B19', 'B20'],
];

/** Duties of January that the office thinks of in February only. */
export const ACCEPTED_IN_FEBRUARY = ['B17', 'B21', 'B23'];

/**
 * Who is away. The deputy's stand-in in April is the very officer he would have to be told about.
 */
export const ABSENCES: Absence[] = [
  { person: 'pct-van-xa', from: '2024-04-01', to: '2024-04-05', delegate: 'van-hoa' },
  { person: 'cntt', from: '2024-06-03', to: '2024-06-07', delegate: 'mot-cua' },
  { person: 'chu-tich', from: '2024-07-08', to: '2024-07-19', delegate: 'pct-kinh-te' },
];

const UNITS_OF_B23 = ['van-hoa', 'dia-chinh', 'moi-truong', 'tai-chinh', 'tram-y-te'];

const task = {
  duties: named('1.I.2 van-phong 2024-02-29'),
  positions: named('1.IV.2 van-phong 2024-03-31'),
  schools: named('2.8 van-hoa 2024-03-31'),
  roads: named('2.12 dia-chinh 2024-03-31'),
  april: named('1.III.1/a tai-chinh 2024-04-30'),
  lights: named('2.13 dia-chinh 2024-06-30'),
  procedures: named('1.II.4 dia-chinh 2024-06-30'),
  never: named('1.II.4 tai-chinh 2024-06-30'),
  topic: named('B20 dia-chinh 2024-12-31'),
  oneStop: named('1.VI.2/b mot-cua 2024-09-04'),
  summary: named('B17 van-phong 2024-01-31'),
  planning: named('B21 dia-chinh 2024-01-20'),
  party: incoming(
    '45/CV-ĐU',
    'dang-uy',
    '2024-06-14',
    'Báo cáo sơ kết việc học tập và làm theo Bác',
  ),
  district: incoming(
    '310/UBND-NV',
    'ubnd-huyen',
    '2024-09-20',
    'Cho ý kiến về đề án vị trí việc làm của xã',
  ),
  budget: incoming('88/UBND-TCKH', 'tai-chinh', '2024-08-16', 'Báo cáo giải ngân vốn đầu tư công'),
};

const deed = (at: string, does: Does): Deed => ({ at, does });

/**
 * What does not go the ordinary way, day by day. Everything else is reported in time:
 * `ordinaryDeeds`.
 */
export const SCRIPT: Deed[] = [
  deed('2024-01-02 09:00', loadsThePlan(ACCEPTED_IN_JANUARY)),
  deed('2024-01-15 10:00', records(named('1.VI.2/c cntt 2024'), 'Kế hoạch cải cách hành chính')),
  deed('2024-01-15 10:05', records(named('1.VI.2/c mot-cua 2024'), 'Kế hoạch cải cách hành chính')),

  deed('2024-01-24 15:00', reports(named('1.VI.2/c cntt e2024-01-15'), '03/BC-UBND')),
  deed('2024-01-24 15:05', reports(named('1.VI.2/c mot-cua e2024-01-15'), '04/BC-UBND')),
  deed('2024-01-25 10:00', accepts(named('1.VI.2/c cntt e2024-01-15'))),
  deed('2024-01-25 10:05', accepts(named('1.VI.2/c mot-cua e2024-01-15'))),

  // Three tasks of January, loaded in February: seven workflows, for one of them has five units.
  deed('2024-02-05 09:00', loadsThePlan([...ACCEPTED_IN_JANUARY, ...ACCEPTED_IN_FEBRUARY])),
  deed('2024-02-07 15:00', reports(task.summary, '09/KH-UBND', '2024-01-30')),
  deed('2024-02-15 10:00', accepts(task.summary)),
  deed('2024-02-19 09:00', saysItIsLate(task.planning)),
  deed('2024-02-27 15:00', reports(task.planning, '14/KH-UBND')),
  deed('2024-02-28 10:00', accepts(task.planning)),
  ...UNITS_OF_B23.map((unit) =>
    deed('2024-04-02 09:00', cancels(named(`B23 ${unit} 2024-01-20`), 'đã gộp vào kế hoạch chung')),
  ),

  // Late, by an officer who is the coordinator himself.
  deed('2024-03-05 15:00', reports(task.duties, '21/QĐ-UBND')),
  deed('2024-03-06 10:00', accepts(task.duties)),

  // Returned once, then in time.
  deed('2024-03-20 15:00', reports(task.positions, '30/TTr-UBND')),
  deed('2024-03-21 10:00', returns(task.positions, 'thiếu phụ lục biên chế')),
  deed('2024-03-27 15:00', reports(task.positions, '33/TTr-UBND')),
  deed('2024-03-28 10:00', accepts(task.positions)),

  // An extension granted, and used.
  deed('2024-03-20 09:00', asksForMoreTime(task.roads, 'dia-chinh', '26/04/2024')),
  deed('2024-03-21 10:00', decides(task.roads, 'chu-tich', true)),
  deed('2024-04-25 15:00', reports(task.roads, '51/BC-UBND')),
  deed('2024-04-26 10:00', accepts(task.roads)),

  // Late while the supervising deputy is away and has left his work to the late officer.
  deed('2024-04-09 15:00', reports(task.schools, '42/BC-UBND')),
  deed('2024-04-10 10:00', accepts(task.schools)),

  // Late over the days off of 30 April: three working days later it is the make-up Saturday.
  deed('2024-05-06 15:00', reports(task.april, '55/BC-UBND')),
  deed('2024-05-07 10:00', accepts(task.april)),

  // Led by the Party committee: late, and nobody may tell it so.
  deed(
    '2024-05-22 09:00',
    typesIn({
      documentNo: '45/CV-ĐU',
      documentDate: '2024-05-20',
      title: 'Báo cáo sơ kết việc học tập và làm theo Bác',
      unit: 'Đảng ủy xã',
      due: 'chậm nhất ngày 14/6/2024',
    }),
  ),
  deed('2024-06-24 15:00', reports(task.party, '60-BC/ĐU')),
  deed('2024-06-25 10:00', accepts(task.party)),

  // An extension refused, and then late.
  deed('2024-06-20 09:00', asksForMoreTime(task.lights, 'dia-chinh', '30/09/2024')),
  deed('2024-06-21 10:00', decides(task.lights, 'chu-tich', false)),
  // On the chairman's last afternoon: his delegate finds the report on Monday.
  deed('2024-07-05 15:00', reports(task.lights, '77/BC-UBND')),
  deed('2024-07-08 10:00', accepts(task.lights)),

  // So late that an explanation is owed, while the chairman is on leave. Its neighbour is never
  // done at all.
  deed('2024-07-15 15:00', reports(task.procedures, '80/BC-UBND')),
  deed('2024-07-16 10:00', accepts(task.procedures)),
  deed('2024-07-17 09:00', explains(task.procedures, 'dia-chinh', '05/GT-ĐCXD')),

  // Assigned by the district and late: the chairman hears of it at once.
  deed(
    '2024-08-01 09:00',
    typesIn({
      documentNo: '88/UBND-TCKH',
      documentDate: '2024-07-31',
      title: 'Báo cáo giải ngân vốn đầu tư công',
      unit: 'TC-KT',
      due: 'chậm nhất ngày 16/8/2024',
      assignedBy: 'UBND huyện',
    }),
  ),
  deed('2024-08-28 15:00', reports(task.budget, '96/BC-UBND')),
  deed('2024-08-28 16:30', accepts(task.budget)),

  // A superior's own part, late too.
  deed(
    '2024-09-05 09:00',
    typesIn({
      documentNo: '310/UBND-NV',
      documentDate: '2024-09-04',
      title: 'Cho ý kiến về đề án vị trí việc làm của xã',
      unit: 'UBND huyện',
      due: 'chậm nhất ngày 20/9/2024',
    }),
  ),
  deed('2024-09-26 15:00', reports(task.district, '415/UBND-NV')),
  deed('2024-09-27 10:00', accepts(task.district)),

  // Reported in the very minutes between hand-over and delivery.
  deed('2024-08-30 07:01', reports(task.oneStop, '97/BC-UBND')),
  deed('2024-08-30 16:00', accepts(task.oneStop)),

  deed(
    '2024-09-23 09:00',
    notesProgress(named('2.15 moi-truong 2024'), 'moi-truong', 'đạt 97% hộ'),
  ),
  deed('2024-10-07 09:00', hands(task.topic, 'Địa chính – Xây dựng, Môi trường')),
];

/**
 * Tasks whose whole story stands in the script; those handed on are still reported in the ordinary
 * way.
 */
export const OUT_OF_THE_ORDINARY: ReadonlySet<string> = new Set(
  Object.values(task).filter((id) => id !== task.topic && !id.includes('van-ban-den')),
);

/** How the year must end by the script: 1 never done; late ones; 5 cancelled. */
export const DONE_LATE = [
  ...[task.duties, task.planning, task.schools, task.april, task.lights, task.procedures],
  ...[task.party, task.budget, task.district],
];
export const NEVER_DONE = [task.never];
export const CANCELLED = UNITS_OF_B23.map((unit) => named(`B23 ${unit} 2024-01-20`));
export const TASKS = task;
