import { shownDate } from '../../../../domain/calendar/shown.ts';
import { COUNTED, type Counted, type Tally } from '../../../../domain/task/buckets.ts';
import { percentText, RATE_TEXT, type RateName, rateOf } from '../../../../domain/task/rates.ts';
import { COUNTED_TEXT } from '../../../../domain/task/statusText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import type { Text } from '../../../../domain/text/text.ts';
import type { PeriodReport, ReportedTask } from '../../../office/pages/documents/periodReport.ts';
import type { OpenFinding } from '../../../office/pages/inspections/findingLines.ts';
import { findingSentence } from '../../../office/pages/inspections/findingText.ts';
import { obstacleSentence } from '../../../office/pages/obstacles/obstacleText.ts';
import type { UnitCounts } from '../../../office/pages/report/unitReport.ts';
import { assessed, besidesTotal } from './assessed.ts';
import { draftHead } from './draftHead.ts';
import type { Fields } from './fillTemplate.ts';

/** What a report is called by beside its figures. */
interface About {
  agencyName: string;
  /** `Kế hoạch số 12/KH-UBND ngày 05/01/2026`; null: of all plans. */
  plan: string | null;
  /** `quý I năm 2026` */
  period: string;
  rates: readonly RateName[];
  /** What inspections found and nobody has put right yet. */
  findings: OpenFinding[];
  /** What targets came to, a sentence each. */
  targets: Text[];
}

/** A report of results as the fields of its Word template. */
export function periodReportFields(report: PeriodReport, about: About): Fields {
  const { from, to, today, units, others, total, carried, explanations, tasks } = report;
  const { agencyName, plan, period, rates, findings, targets } = about;
  const groups = COUNTED.filter((one) => tasks[one].length > 0);
  return {
    ...draftHead(agencyName, today, 'report'),
    trich_yeu: `Kết quả thực hiện ${plan ?? 'nhiệm vụ được giao'}, ${unbroken(period)}`,
    ...{ ke_hoach: plan ?? 'nhiệm vụ được giao', ky: period },
    ...{ tu_ngay: shownDate(from), den_ngay: shownDate(to), chuyen_tiep: carried },
    ...countFields(total),
    hoan_thanh: total['done-on-time'] + total['done-late'],
    chua_hoan_thanh: total['in-progress'] + total['overdue-open'],
    cac_ty_le: rates.map((name) => ({
      ...{ ten: RATE_TEXT[name].said.vi, cach_tinh: RATE_TEXT[name].formula.vi },
      gia_tri: percentText(rateOf(name, total)).vi,
    })),
    ngoai_ra: [...besides(report), ...findingLines(findings), ...targets.map(({ vi }) => vi)],
    vuong_mac: report.obstacles.map((one) => obstacleSentence(one, 'vi')),
    ...{ phai_giai_trinh: explanations.owed, da_giai_trinh: explanations.sent },
    don_vi: units.map((one, at) => unitFields(one, at)),
    co_phoi_hop: others.length > 0,
    phoi_hop: others.map((one, at) => ({ ...unitFields(one, at + units.length), ty_le: '' })),
    co_nhiem_vu: groups.length > 0,
    nhom: groups.map((one) => ({
      ...{ ten: capitalised(COUNTED_TEXT[one].vi), so: tasks[one].length },
      nhiem_vu: tasks[one].map((task, at) => ({
        ...taskFields(task, one, at),
        van_ban: (plan === null ? task.source : task.place).vi,
      })),
    })),
  };
}

/** Words that stay on one line. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** What is told apart from the buckets, a sentence each; nothing where there is none. */
function besides({ total, cancelled, undated }: PeriodReport): string[] {
  const waiting = total['waiting-review'];
  return [
    ...(waiting > 0
      ? [`Trong số chưa hoàn thành có ${waiting} nhiệm vụ đã báo cáo, chờ xác nhận.`]
      : []),
    ...besidesTotal(total),
    ...(cancelled > 0 ? [`Có ${cancelled} nhiệm vụ dừng thực hiện, không tính vào tổng số.`] : []),
    ...(undated > 0
      ? [`Có ${undated} nhiệm vụ thường xuyên hoặc chưa có thời hạn, không tính vào tổng số.`]
      : []),
  ];
}

/** What was found and is not put right, a line each; nothing where there is none. */
function findingLines(findings: OpenFinding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map((one) => `- ${findingSentence(one).vi};`);
  return [`Có ${findings.length} kiến nghị sau kiểm tra chưa khắc phục:`, ...lines].map(
    (line, at, { length }) => (at === length - 1 ? line.replace(/;$/, '.') : line),
  );
}

const unitFields = ({ unit, counts }: UnitCounts, at: number): Fields => ({
  ...{ stt: at + 1, ten: unit.name },
  ...countFields(counts),
});

const countFields = (counts: Tally): Fields => ({
  tong_so: assessed(counts),
  dung_han: counts['done-on-time'],
  qua_han_xong: counts['done-late'],
  trong_han: counts['in-progress'],
  qua_han: counts['overdue-open'],
  ty_le: percentText(rateOf('on-time', counts)).vi,
});

const taskFields = (task: ReportedTask, figure: Counted, at: number): Fields => ({
  ...{ stt: at + 1, ma: task.key, ten: task.title, don_vi: task.unit },
  thoi_han: task.due === null ? '' : shownDate(task.due),
  ket_qua: resultText(task, figure),
  ghi_chu: capitalised(task.remarks.vi),
});

function resultText({ documents, doneOn, late }: ReportedTask, figure: Counted): string {
  if (documents.vi !== '') return documents.vi;
  if (doneOn !== null) return `Hoàn thành ngày ${shownDate(doneOn)}`;
  return capitalised((late ?? COUNTED_TEXT[figure]).vi);
}
