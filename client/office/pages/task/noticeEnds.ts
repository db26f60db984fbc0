import type { Instant } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { NoticeFate } from '../../../../domain/task/life/fates.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** A notice of a task, to whom it went and how it ended. */
export interface NoticeEnd {
  at: Instant;
  kind: NoticeFate['kind'];
  /** Null where it was never handed over. */
  person: NamedPerson | null;
  end: NoticeFate['end'];
  /** Why; empty where the end says itself. */
  detail: Text;
}

/** Each end in words. */
export const END_TEXT: Record<NoticeFate['end'], Text> = {
  held: text('giữ lại, chờ đầu mối duyệt gửi', 'held for the coordinator’s word'),
  owed: text('chờ chuyển vào thư', 'waiting to be put into a mail'),
  'never-handed-over': text('không chuyển được', 'never handed over'),
  suppressed: text('không gửi', 'suppressed'),
  waiting: text('chờ gửi', 'waiting'),
  delivered: text('đã gửi', 'delivered'),
  'too-late': text('đã gửi, thu hồi không kịp', 'delivered, asked back too late'),
  refused: text('bị từ chối', 'refused'),
  unknown: text('chưa rõ đã gửi', 'unknown'),
  unread: text('chưa đọc được sổ thư', 'its mail cannot be read now'),
};

/** How the notices of a task ended, with the names of those they went to. */
export const noticeEnds = (fates: NoticeFate[], directory: Directory): NoticeEnd[] =>
  fates.map(({ at, kind, person, end, detail }) => ({
    ...{ at, kind, end, detail },
    person: person === null ? null : named(directory, person),
  }));
