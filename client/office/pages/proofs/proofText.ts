import { type Text, text } from '../../../../domain/text/text.ts';
import type { ProofCounts, ProofLine, ProofState } from './proofList.ts';

/** What pages and files call the list of proving documents and its parts. */
export const PROOF_TEXT = {
  title: text('Danh mục tài liệu kiểm chứng', 'Proving documents'),
  no: text('Số mục', 'Item'),
  task: text('Nhiệm vụ', 'Task'),
  product: text('Sản phẩm', 'Product'),
  unit: text('Đơn vị chủ trì', 'Lead unit'),
  proof: text('Tài liệu kiểm chứng', 'Proving document'),
  day: text('Ngày', 'Day'),
  due: text('Thời hạn', 'Due'),
  state: text('Tình trạng', 'State'),
  section: text('Tiêu chí, mục của kế hoạch', 'Section of the plan'),
  noSection: text('Nhiệm vụ', 'Tasks'),
  none: text(
    'Không có nhiệm vụ nào phải kiểm chứng trong kỳ này.',
    'No task is to be proven in this period.',
  ),
} as const;

/** How a proof stands, in words. */
export const PROOF_STATE_TEXT: Record<ProofState, Text> = {
  accepted: text('đã xác nhận', 'accepted'),
  given: text('đã có, chưa xác nhận', 'given, not accepted yet'),
  missing: text('thiếu', 'missing'),
  'not-due': text('chưa đến hạn', 'not due yet'),
};

/** `12 tài liệu, thiếu 3, chưa đến hạn 4` */
export function proofCountsText(counts: ProofCounts): Text {
  const given = counts.accepted + counts.given;
  const { missing } = counts;
  const later = counts['not-due'];
  return text(
    [
      `${given} tài liệu`,
      ...(missing > 0 ? [`thiếu ${missing}`] : []),
      ...(later > 0 ? [`chưa đến hạn ${later}`] : []),
    ].join(', '),
    [
      `${given} documents`,
      ...(missing > 0 ? [`${missing} missing`] : []),
      ...(later > 0 ? [`${later} not due yet`] : []),
    ].join(', '),
  );
}

/** What proves it, or that it is missing or not due yet. */
export const provenByText = ({ proof, state }: ProofLine): Text => proof ?? PROOF_STATE_TEXT[state];
