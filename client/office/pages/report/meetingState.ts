import { provenText } from '../../../../domain/task/proof/proofText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';
import { type MeetingTask, REASON_TEXT } from './weeklyReport.ts';

/**
 * How a task before the meeting stands: `Quá hạn 5 ngày làm việc; phải có văn bản giải trình`.
 * Where days are counted they say what they are days of.
 */
export function stateText({
  why,
  left,
  proven,
}: Pick<MeetingTask, 'why' | 'left' | 'proven'>): Text {
  const reasons = why.filter((reason) => !left || reason === 'explanation-owed');
  const parts = [
    ...(left ? [left.said] : []),
    ...reasons.map((reason) => REASON_TEXT[reason]),
    ...(proven ? [provenText(proven)] : []),
  ];
  const { vi, en } = joined(parts, '; ');
  return text(capitalised(vi), capitalised(en));
}
