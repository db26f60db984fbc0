import { shownDate } from '../../../../domain/calendar/shown.ts';
import { percentText, RATE_TEXT, rateOf } from '../../../../domain/task/rates.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { findingSentence } from '../../../office/pages/inspections/findingText.ts';
import { obstacleSentence } from '../../../office/pages/obstacles/obstacleText.ts';
import { stateText } from '../../../office/pages/report/meetingState.ts';
import type { UnitWeek, WeeklyReport } from '../../../office/pages/report/weeklyReport.ts';
import { assessed, besidesTotal } from './assessed.ts';
import type { Fields } from './fillTemplate.ts';
import { letterheadOf } from './letterhead.ts';

/**
 * The weekly report as the fields of its Word template. Its number, its day and its signature are
 * not among them: they are entered when it is issued.
 */
export function weeklyFields(report: WeeklyReport, agencyName: string, language: Language): Fields {
  const { units, others, total, week, today, neverLate } = report;
  const { body, place, symbol, signer } = letterheadOf(agencyName);
  const groups = [...units, ...others].filter(({ tasks }) => tasks.length > 0);
  const { counts } = total;
  return {
    ...{ co_quan: body, dia_danh: place, ky_hieu: symbol, tham_quyen: signer },
    ...{ nam: today.slice(0, 4), ngay_so_lieu: shownDate(today) },
    ...{ tu_ngay: shownDate(week.from), den_ngay: shownDate(week.to) },
    ...countFields(total, language),
    hoan_thanh: counts['done-on-time'] + counts['done-late'],
    chua_hoan_thanh: counts['in-progress'] + counts['overdue-open'],
    ngoai_ra: besidesTotal(counts, language),
    ...{ den_han_tuan: total.due, phai_giai_trinh: total.explanations },
    cach_tinh: RATE_TEXT['on-time'].formula[language],
    don_vi: units.map((one, at) => unitFields(one, at, language)),
    ...{ co_phoi_hop: others.length > 0 },
    phoi_hop: others.map((one, at) => ({
      ...unitFields(one, at + units.length, language),
      ty_le: '',
    })),
    ...{ co_nhiem_vu: groups.length > 0 },
    nhom: groups.map((one) => groupFields(one, language)),
    vuong_mac: [
      ...report.obstacles.map((one) => obstacleSentence(one, language)),
      ...report.findings.map((one) => `${FINDING[language]}: ${findingSentence(one)[language]}.`),
    ],
    chua_qua_han: neverLate.map(({ name }) => name).join('; ') || NOBODY[language],
  };
}

const FINDING = text('Kiến nghị sau kiểm tra', 'Finding of an inspection');
const NOBODY = text('Chưa có đơn vị nào', 'none yet');

const unitFields = (week: UnitWeek, at: number, language: Language): Fields => ({
  ...{ stt: at + 1, ten: week.unit.name },
  ...countFields(week, language),
});

const countFields = ({ counts }: Pick<UnitWeek, 'counts'>, language: Language): Fields => ({
  tong_so: assessed(counts),
  dung_han: counts['done-on-time'],
  qua_han_xong: counts['done-late'],
  trong_han: counts['in-progress'],
  qua_han: counts['overdue-open'],
  ty_le: percentText(rateOf('on-time', counts))[language],
});

const groupFields = ({ unit, tasks }: UnitWeek, language: Language): Fields => ({
  ten: unit.name,
  nhiem_vu: tasks.map((task, at) => ({
    ...{ stt: at + 1, ten: task.title, ke_hoach: task.plan, ma: task.key },
    thoi_han: task.due === null ? '' : shownDate(task.due),
    tinh_trang: stateText(task)[language],
  })),
});
