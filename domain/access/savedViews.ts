import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';

/** A filter of the list of tasks that somebody keeps by a name of his own. */
export interface SavedView {
  name: string;
  /** What stands behind `?` in its address. */
  query: string;
}

/** What somebody does to one of his views; the others stay as they are. */
export type ViewChange =
  | { do: 'save'; name: string; query: string }
  | { do: 'rename'; name: string; to: string }
  | { do: 'remove'; name: string };

export const VIEWS_AT_MOST = 20;
export const NAME_AT_MOST = 60;
const QUERY_AT_MOST = 2000;

/**
 * Somebody's views after a change. The same change made again changes nothing: of a form that was
 * sent twice the second is no fault. Throws a `Refusal` without the view's name.
 */
export function changedViews(views: readonly SavedView[], change: ViewChange): SavedView[] {
  switch (change.do) {
    case 'save':
      return saved(views, change);
    case 'rename':
      return renamed(views, change);
    case 'remove':
      return views.filter(({ name }) => name !== change.name);
  }
}

function saved(views: readonly SavedView[], { name, query }: SavedView): SavedView[] {
  if (views.some((one) => one.name === name && one.query === query)) return [...views];
  demandFree(views, name);
  if (query === '') throw new Refusal(NOTHING);
  if (query.length > QUERY_AT_MOST) throw new Refusal(TOO_MUCH);
  if (views.length >= VIEWS_AT_MOST) throw new Refusal(TOO_MANY);
  return [...views, { name, query }];
}

function renamed(
  views: readonly SavedView[],
  { name, to }: { name: string; to: string },
): SavedView[] {
  if (!views.some((one) => one.name === name)) {
    if (views.some((one) => one.name === to)) return [...views];
    throw new Refusal(GONE);
  }
  demandFree(
    views.filter((one) => one.name !== name),
    to,
  );
  return views.map((one) => (one.name === name ? { ...one, name: to } : one));
}

/** Names that look the same are the same. */
function demandFree(views: readonly SavedView[], name: string): void {
  if (name === '') throw new Refusal(NO_NAME);
  if ([...name].length > NAME_AT_MOST) throw new Refusal(TOO_LONG);
  const isTaken = views.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new Refusal(TAKEN);
}

const NO_NAME = text('cần đặt tên cho bộ lọc', 'the filter needs a name');
const TOO_LONG = text(
  `tên có nhiều nhất ${NAME_AT_MOST} ký tự; rút ngắn lại`,
  `a name has at most ${NAME_AT_MOST} characters; shorten it`,
);
const TAKEN = text(
  'đã có bộ lọc mang tên này; đặt tên khác, hoặc xóa bộ lọc cũ trước',
  'another filter has this name; choose another, or delete that one first',
);
const NOTHING = text(
  'chưa chọn gì để lọc; lọc danh sách trước khi lưu',
  'nothing is filtered; narrow the list before you save',
);
const TOO_MUCH = text(
  'bộ lọc quá dài; bớt từ tìm kiếm',
  'the filter is too long; use fewer words to search for',
);
const TOO_MANY = text(
  `đã lưu ${VIEWS_AT_MOST} bộ lọc, là số nhiều nhất; xóa bớt trước khi lưu thêm`,
  `${VIEWS_AT_MOST} filters are saved, which is the most; delete one before you save another`,
);
const GONE = text(
  'bộ lọc này không còn; có thể đã được đổi tên hoặc xóa ở cửa sổ khác',
  'this filter is not there any more; it may have been renamed or deleted in another window',
);
