import type { EvaluationFigures } from '../../../../domain/evaluation/figures.ts';
import { TARGET_STATE_TEXT, TARGET_STATES } from '../../../../domain/target/state.ts';
import { COUNTED } from '../../../../domain/task/buckets.ts';
import { percentText, RATE_TEXT, rateOf } from '../../../../domain/task/rates.ts';
import { COUNTED_TEXT } from '../../../../domain/task/statusText.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Evaluation, ToConsider } from './evaluation.ts';

/** A number of the evaluation. */
export interface EvaluationColumn {
  said: Text;
  /** It stands there though it is nought for all. */
  always?: true;
  of(figures: EvaluationFigures): number;
}

/** The numbers of a unit or a head, wherever they are shown. */
const EVALUATION_COLUMNS: readonly EvaluationColumn[] = [
  ...COUNTED.map((one) => ({
    said: text(capitalised(COUNTED_TEXT[one].vi), capitalised(COUNTED_TEXT[one].en)),
    always: true as const,
    of: ({ counts }: EvaluationFigures) => counts[one],
  })),
  {
    said: text('Còn nợ giải trình', 'Explanations owed'),
    of: ({ explanations }) => explanations.owed,
  },
  {
    said: text('Đã giải trình', 'Explained'),
    of: ({ explanations }) => explanations.sent,
  },
  { said: text('Được gia hạn', 'Extended'), of: ({ extensions }) => extensions },
  { said: text('Bị trả lại', 'Sent back'), of: ({ returned }) => returned },
  ...TARGET_STATES.map((state) => ({
    said: targetsText(TARGET_STATE_TEXT[state]),
    of: ({ targets }: EvaluationFigures) => targets[state],
  })),
];

/** Those that say something of somebody: what is nought for all is left out. */
export const columnsOf = ({ total }: Pick<Evaluation, 'total'>): EvaluationColumn[] =>
  EVALUATION_COLUMNS.filter(({ always, of }) => always || of(total) > 0);

function targetsText({ vi, en }: Text): Text {
  return text(`Chỉ tiêu ${vi}`, `Targets ${en}`);
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
  total: text('Tổng số', 'Total'),
  all: text('Cộng', 'All'),
  rate: RATE_TEXT['on-time'].said,
  consider: text('Đề nghị xem xét', 'To be looked at'),
  none: text('Không có nhiệm vụ nào đến hạn trong kỳ.', 'Nothing was due in the period.'),
};

/** The rate that evaluations are told by. */
export const rateText = ({ counts }: EvaluationFigures): Text =>
  percentText(rateOf('on-time', counts));

/** `Kế hoạch số 12/KH-UBND: “…” – có 3` */
export const considerText = ({ plan, rule, found }: ToConsider): Text =>
  text(
    `${plan.name.vi}: “${rule.words}” – có ${found}`,
    `${plan.name.en}: “${rule.words}” – ${found} found`,
  );
