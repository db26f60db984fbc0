import type { EvaluationFigures } from '../../../../domain/evaluation/figures.ts';
import { TARGET_STATE_TEXT, TARGET_STATES } from '../../../../domain/target/state.ts';
import { COUNTED } from '../../../../domain/task/buckets.ts';
import { percentText, RATE_TEXT, rateOf } from '../../../../domain/task/rates.ts';
import { COUNTED_TEXT } from '../../../../domain/task/statusText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Evaluation, ToConsider } from './evaluation.ts';

/** A number of the evaluation, or a share in percent; null: there is nothing it is a share of. */
export interface EvaluationColumn {
  said: Text;
  /** It stands there though it is nought for all. */
  always?: true;
  kind: 'number' | 'percent';
  of(figures: EvaluationFigures): number | null;
}

/** The numbers of a unit or a head, wherever they are shown. */
const columns = (): EvaluationColumn[] => [
  number(text('Tổng số', 'Total'), ({ counts }) => counts.counted, true),
  ...COUNTED.map((one) => number(headed(COUNTED_TEXT[one]), ({ counts }) => counts[one], true)),
  {
    ...{ said: RATE_TEXT['on-time'].said, kind: 'percent', always: true },
    of: ({ counts }) => rateOf('on-time', counts),
  },
  number(text('Còn nợ giải trình', 'Explanations owed'), ({ explanations }) => explanations.owed),
  number(text('Đã giải trình', 'Explained'), ({ explanations }) => explanations.sent),
  number(text('Được gia hạn', 'Extended'), ({ extensions }) => extensions),
  number(text('Bị trả lại', 'Sent back'), ({ returned }) => returned),
  ...TARGET_STATES.map((state) =>
    number(targetsText(TARGET_STATE_TEXT[state]), ({ targets }) => targets[state]),
  ),
  number(text('Báo cáo định kỳ đúng hạn', 'Rounds in time'), ({ reports }) => reports.onTime),
  number(text('Báo cáo định kỳ gửi chậm', 'Rounds late'), ({ reports }) => reports.late),
  number(text('Báo cáo định kỳ chưa gửi', 'Rounds not sent'), ({ reports }) => reports.missing),
  {
    ...{ said: text('Tỷ lệ cập nhật tiến độ', 'Share of tasks updated'), kind: 'percent' },
    of: ({ updates }) => (updates.asked === 0 ? null : (100 * updates.told) / updates.asked),
  },
];

/** Those that say something of somebody: what is nought for all is left out. */
export const columnsOf = ({ total }: Pick<Evaluation, 'total'>): EvaluationColumn[] =>
  columns().filter(({ always, of }) => always || (of(total) ?? 0) > 0);

const number = (
  said: Text,
  of: (figures: EvaluationFigures) => number,
  always = false,
): EvaluationColumn => ({ said, kind: 'number', of, ...(always && { always }) });

const headed = ({ vi, en }: Text): Text => text(capitalised(vi), capitalised(en));

const targetsText = ({ vi, en }: Text): Text => text(`Chỉ tiêu ${vi}`, `Targets ${en}`);

/** What stands in a cell of the page. */
export function cellText({ kind, of }: EvaluationColumn, figures: EvaluationFigures): Text {
  const value = of(figures);
  return kind === 'percent' ? percentText(value) : text(String(value), String(value));
}

/** Headings and sentences, wherever it is shown. */
export const EVALUATION_TEXT = {
  title: text('Số liệu phục vụ đánh giá', 'Figures for the evaluation'),
  proposal: text(
    'Số liệu và nội dung đề nghị xem xét, không phải kết luận; cấp có thẩm quyền đánh giá, xếp loại.',
    'Figures and what should be looked at, not a verdict; the competent body evaluates.',
  ),
  units: text('Theo đơn vị', 'By unit'),
  heads: text('Theo người đứng đầu', 'By head'),
  unit: text('Đơn vị', 'Unit'),
  head: text('Người đứng đầu', 'Head'),
  all: text('Cộng', 'All'),
  consider: text('Đề nghị xem xét', 'To be looked at'),
  none: text('Không có nhiệm vụ nào đến hạn trong kỳ.', 'Nothing was due in the period.'),
};

/** `Kế hoạch số 12/KH-UBND: “…” – có 3` */
export const considerText = ({ plan, rule, found }: ToConsider): Text =>
  text(
    `${plan.name.vi}: “${rule.words}” – có ${found}`,
    `${plan.name.en}: “${rule.words}” – ${found} found`,
  );
