import type { FC } from 'hono/jsx';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { Visitor } from '../env.ts';

/** A page that says when it has grown old. */
export interface Live {
  /** Its address, as it is opened by a link. */
  href: string;
  /** The one task that it shows; absent: all that its reader sees. */
  task?: { key: string; revision: number };
}

const STALE = text(
  'Số liệu chưa cập nhật được từ máy chủ, có thể không còn đúng',
  'These figures could not be brought up to date and may no longer be right',
);
const CHANGED = text('Có thay đổi mới', 'Something has changed');
const RELOAD = text('tải lại', 'load it again');

interface Props {
  visitor: Visitor;
  live: Live;
  language: Language;
}

/** Says that figures are old where they could not be brought up to date. */
export const OldFigures: FC<Props> = ({ visitor, live, language }) => {
  const { isStale, listedAt } = visitor.desk.queries;
  if (!isStale()) return null;
  const at = listedAt();
  return (
    <p class="fault" role="status">
      {STALE[language]}
      {at && `: ${text('số liệu lúc', 'as of')[language]} ${showInstant(at)}`}.{' '}
      <a href={live.href}>{capitalised(RELOAD[language])}</a>
    </p>
  );
};

/**
 * Room for a script to say that something has changed since. Nothing is loaded by itself: somebody
 * may be typing.
 */
export const ChangedSince: FC<Props> = ({ visitor, live, language }) => {
  const { task } = live;
  const query = new URLSearchParams({ tu: visitor.desk.queries.changes.mark });
  if (task) query.set('viec', task.key);
  if (task) query.set('ban', `${task.revision}`);
  return (
    <div
      class="changed"
      role="status"
      data-changes={`/thay-doi?${query}`}
      data-said={CHANGED[language]}
      data-reload={RELOAD[language]}
      data-href={live.href}
    />
  );
};
