import type { TaskFacts } from '../task/types.ts';
import { normalise } from '../text/fold.ts';
import { joined, type Text, text } from '../text/text.ts';
import { bareTitle } from './bareTitle.ts';
import { placesText } from './place.ts';

/** What a corrected plan does not change of a running task. */
const KEPT = {
  title: text('nội dung', 'title'),
  deliverable: text('sản phẩm', 'deliverable'),
  supervisor: text('lãnh đạo chỉ đạo', 'supervising leader'),
};

export type KeptField = keyof typeof KEPT;

/** A row of which running tasks keep something that the corrected plan says otherwise. */
export interface KeptRow {
  ref: string;
  fields: KeptField[];
}

const FIELDS = Object.keys(KEPT) as KeptField[];

/** Whether a field of a row stays as it was in running tasks. */
export const isKept = (field: string): field is KeptField => field in KEPT;

/** What a running task keeps although the plan would start it otherwise today. */
export function keptFields(task: TaskFacts, to: TaskFacts): KeptField[] {
  const read: Record<KeptField, (facts: TaskFacts) => string> = {
    title: bareTitle,
    deliverable: ({ deliverable }) => normalise(deliverable),
    supervisor: ({ supervisor }) => supervisor ?? '',
  };
  return FIELDS.filter((field) => read[field](task) !== read[field](to));
}

/** One line for all of them; null where running tasks keep nothing that was corrected. */
export function keptText(rows: KeptRow[]): Text | null {
  const corrected = rows.filter(({ fields }) => fields.length > 0);
  if (corrected.length === 0) return null;
  const own = [...new Set(corrected.map(({ ref }) => ref))];
  const refs = placesText(own);
  const names = FIELDS.filter((field) => corrected.some(({ fields }) => fields.includes(field)));
  const { vi, en } = joined(
    names.map((field) => KEPT[field]),
    ', ',
  );
  return text(
    `Việc đang theo dõi giữ ${vi} như lúc giao (mục ${refs.vi}): kế hoạch sửa chỉ đổi thời hạn, đơn vị chủ trì và đơn vị phối hợp của chúng; việc giao mới theo bản mới.`,
    `Running tasks keep the ${en} they were started with (item${own.length > 1 ? 's' : ''} ${refs.en}): a corrected plan reaches only their due dates, lead units and those that take part; new tasks follow the new version.`,
  );
}
