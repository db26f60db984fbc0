import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { commandsOf } from '../../../domain/task/life/log.ts';
import { statusOf } from '../../../domain/task/status.ts';
import { commandText } from '../../../domain/task/story.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { Subject } from '../queries/readTask.ts';
import type { Done } from './done.ts';

/**
 * A command that its sender made looking at a task at a revision, where it is on record since then:
 * a form that is sent again because its answer was lost, or from a page gone back to. Null where it
 * is not.
 * @param fingerprint of actor, command and content
 */
export function doneSince(
  subject: Subject,
  fingerprint: string,
  seen: number,
): Omit<Done, 'subject'> | null {
  const { state, today } = subject;
  const one = state.remembered.find(
    (known) => known.fingerprint === fingerprint && known.revision > seen,
  );
  const entry = one && commandsOf(state.log).find(({ revision }) => revision === one.revision);
  if (!entry) return null;
  const { facts } = state;
  return {
    by: entry.by,
    answer: {
      ...{ revision: entry.revision, changedAt: entry.at, repeated: true },
      ...{ status: statusOf(facts, today), workBy: facts.workBy },
    },
    said: commandOf(entry.what).story(entry.kept),
  };
}

/** Refuses what was made looking at a task that somebody has changed since then. */
export function refuseUnseen({ about, state, agency }: Subject, seen: number): void {
  const last = commandsOf(state.log).findLast(({ revision }) => revision > seen);
  if (!last) return;
  const [what, at] = [commandText(last), showInstant(last.at, agency.calendar.zone)];
  throw new Refusal(
    text(
      `${about}: đã có thay đổi sau khi mở trang (${at}, ${what.vi}), nên chưa ghi nội dung vừa gửi; xem lại, cần thì gửi lại.`,
      `${about}: it was changed after the page was opened (${at}, ${what.en}), so what you sent is not recorded; look again, and send it again if need be.`,
    ),
  );
}
