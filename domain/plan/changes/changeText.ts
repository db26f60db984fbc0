import { shownDate } from '../../calendar/shown.ts';
import type { Instant, LocalDate } from '../../calendar/types.ts';
import { shortKey } from '../../case/shortKey.ts';
import { grouped } from '../../grouped.ts';
import { refuseEnded } from '../../task/refuse.ts';
import type { TaskFacts } from '../../task/types.ts';
import { normalise } from '../../text/fold.ts';
import { shorten } from '../../text/shorten.ts';
import { type Text, text } from '../../text/text.ts';
import type { Start } from '../expand/expand.ts';
import { showPlace } from '../place.ts';
import type { Change } from './changes.ts';

/**
 * One change as a line: where in the plan, which task, old → new.
 * @param dayOf the office's day of an instant
 */
export function changeText(change: Change, dayOf: (at: Instant) => LocalDate): Text {
  const place = showPlace(change.row ?? { ref: change.task.ref, source: {} });
  const [about, what] = [taskText(change), whatText(change, dayOf)];
  return text(`${place.vi}: ${about.vi}: ${what.vi}`, `${place.en}: ${about.en}: ${what.en}`);
}

/** The title it was started with, and the plan's where it is another now. */
function taskText({ task, row }: Change): Text {
  const key = shortKey(task.id);
  const [was, is] = [task.title, row?.title ?? task.title].map((title) => shorten(title, 60));
  if (row === null || normalise(task.title) === normalise(row.title))
    return text(`${key} “${was}”`, `${key} “${was}”`);
  return text(`${key} “${was}” (nay ghi “${is}”)`, `${key} “${was}” (now “${is}”)`);
}

function whatText(change: Change, dayOf: (at: Instant) => LocalDate): Text {
  const { task } = change;
  switch (change.kind) {
    case 'moved':
      return movedText(task, change.to);
    case 'reassigned':
      return text(
        `đơn vị chủ trì ${task.unitName} → ${change.to.unitName}`,
        `lead unit ${task.unitName} → ${change.to.unitName}`,
      );
    case 'joined':
      return text(
        `đơn vị phối hợp ${namesOf(task)} → ${namesOf(change.to)}`,
        `units that take part ${namesOf(task)} → ${namesOf(change.to)}`,
      );
    case 'dropped':
      return text('không còn trong kế hoạch', 'no longer in the plan');
    case 'ended': {
      const ended = refuseEnded(task, dayOf) ?? text('', '');
      return text(
        `${ended.vi}, không đổi và không giao lại`,
        `${ended.en}; it is neither changed nor started again`,
      );
    }
  }
}

const namesOf = ({ coordinating = [] }: TaskFacts): string =>
  coordinating.map(({ name }) => name).join(', ') || '–';

function movedText(task: TaskFacts, { dueDate, dueText }: TaskFacts): Text {
  const [from, to] = [task.dueDate, dueDate].map((date) => (date ? dated(date) : UNDATED));
  return text(
    `thời hạn ${from?.vi} → ${to?.vi} (“${dueText}”)`,
    `due ${from?.en} → ${to?.en} (“${dueText}”)`,
  );
}

const dated = (date: LocalDate): Text => text(shownDate(date), shownDate(date));
const UNDATED = text('chưa có', 'none');

/**
 * Why a command is given that the corrected plan asks for: it goes into the task's log and to the
 * officer.
 */
export function reasonText(change: Change): Text {
  switch (change.kind) {
    case 'moved': {
      const { dueText, printedDue } = change.to;
      return printedDue == null
        ? text(`kế hoạch sửa lại: ${dueText}`, `the plan was corrected: ${dueText}`)
        : text(`đầu mối xác định: ${dueText}`, `the coordinator says: ${dueText}`);
    }
    case 'reassigned':
      return text(
        `kế hoạch sửa lại: đơn vị chủ trì ${change.to.unitName}`,
        `the plan was corrected: lead unit ${change.to.unitName}`,
      );
    case 'joined':
      return text('kế hoạch sửa lại', 'the plan was corrected');
    case 'dropped':
    case 'ended':
      return text(
        'kế hoạch sửa lại: không còn nhiệm vụ này',
        'the plan was corrected: it no longer has this task',
      );
  }
}

/** What a corrected plan starts beside its changes, a line for each row. */
export function freshTexts(fresh: Start[]): Text[] {
  return grouped(fresh, ({ facts }) => facts.ref).map((starts) => {
    const { ref, title: words } = starts[0].facts;
    const title = shorten(words, 60);
    const units = [...new Set(starts.map(({ facts }) => facts.unitName))].join('; ');
    return text(
      `mục ${ref}: “${title}”: giao mới ${starts.length} việc cho ${units}`,
      `item ${ref}: “${title}”: starts ${starts.length} tasks for ${units}`,
    );
  });
}
