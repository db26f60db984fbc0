import { COUNTED, type Counted } from '../../../../domain/task/buckets.ts';
import { COUNTED_TEXT } from '../../../../domain/task/statusText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { type MeetingReason, REASON_TEXT, type WeekCounts } from './weeklyReport.ts';

/** A number of the report by unit, and the kind of task whose list it opens. */
export interface ReportColumn {
  kind: Counted | MeetingReason;
  said: Text;
  of(week: WeekCounts): number;
}

const headed = (said: Text): Text => text(capitalised(said.vi), capitalised(said.en));

const ofFigure = (kind: Counted): ReportColumn => ({
  ...{ kind, said: headed(COUNTED_TEXT[kind]) },
  of: ({ counts }) => counts[kind],
});

/** The numbers of a unit beside its total, wherever the report is shown. */
export const REPORT_COLUMNS: readonly ReportColumn[] = [
  ...COUNTED.map(ofFigure),
  {
    ...{ kind: 'due-this-week', said: headed(REASON_TEXT['due-this-week']) },
    of: ({ due }) => due,
  },
  {
    ...{ kind: 'explanation-owed', said: text('Phải giải trình', 'To explain in writing') },
    of: ({ explanations }) => explanations,
  },
];

/** Headings and sentences of the report, wherever it is shown. */
export const REPORT_TEXT = {
  title: text('Báo cáo giao ban tuần', 'Report for the weekly meeting'),
  units: text('Kết quả theo đơn vị', 'By unit'),
  unit: text('Đơn vị', 'Unit'),
  total: text('Tổng số', 'Total'),
  all: text('Cộng', 'All'),
  others: text('Đơn vị phối hợp, cấp trên', 'Peers and superiors'),
  tasks: text('Nhiệm vụ trình họp giao ban', 'Tasks before the meeting'),
  noTasks: text(
    'Không có nhiệm vụ quá hạn, đến hạn trong tuần hoặc phải giải trình.',
    'Nothing is overdue, due this week or to be explained.',
  ),
  task: text('Nhiệm vụ', 'Task'),
  due: text('Thời hạn', 'Due'),
  state: text('Tình trạng', 'State'),
  remark: text('Bút phê', 'Leader’s remark'),
  neverLate: text('Đơn vị chưa để nhiệm vụ nào quá hạn', 'Units that were never late'),
  nobody: text('Chưa có đơn vị nào.', 'None yet.'),
};
