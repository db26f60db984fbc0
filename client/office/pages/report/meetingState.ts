import { provenText } from '../../../../domain/task/proof/proofText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';
import { type MeetingTask, REASON_TEXT } from './weeklyReport.ts';

/** Its unit has done its part: what is missing is somebody's decision. */
const REPORTED_LATE = text(
  'đã báo cáo sau thời hạn, chờ xác nhận',
  'reported after its due date, waiting for acceptance',
);

/**
 * How a task before the meeting stands: `Quá hạn 5 ngày làm việc; phải có văn bản giải trình`.
 * Where days are counted they say what they are days of.
 */
export function stateText({
  why,
  left,
  proven,
  isReported,
}: Pick<MeetingTask, 'why' | 'left' | 'proven' | 'isReported'>): Text {
  const reasons = why.filter((reason) => !left || reason === 'explanation-owed');
  const parts = [
    ...(left ? [left.said] : []),
    ...reasons.map((reason) =>
      isReported && reason === 'overdue-open' ? REPORTED_LATE : REASON_TEXT[reason],
    ),
    ...(proven ? [provenText(proven)] : []),
  ];
  const { vi, en } = joined(parts, '; ');
  return text(capitalised(vi), capitalised(en));
}
