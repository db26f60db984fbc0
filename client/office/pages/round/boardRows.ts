import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { Instant, WorkCalendar } from '../../../../domain/calendar/types.ts';
import { shareText } from '../../../../domain/round/shares.ts';
import {
  isLateUnit,
  isMissing,
  type Shares,
  stateOf,
  stateText,
  type UnitState,
} from '../../../../domain/round/state.ts';
import type { RoundFacts, RoundUnit } from '../../../../domain/round/types.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** One unit as the board of a round shows it. */
export interface BoardRow {
  unit: RoundUnit;
  state: UnitState;
  isLate: boolean;
  /** `chưa gửi, chậm` */
  said: Text;
  sent: Text;
  received: Text;
  reminded: Text;
  /** Of its tasks, where the round asks for progress. */
  share: string;
}

const NOTHING = text('', '');
const NO_TASK = text('không có việc đang thực hiện', 'no open task');

/** The units of a round, or some of them, in the round's order. */
export function boardRows(
  round: RoundFacts,
  units: RoundUnit[],
  { now, shares, calendar }: { now: Instant; shares: Shares; calendar: WorkCalendar },
): BoardRow[] {
  return units.map((unit) => {
    const { sent, received, reminded, returned } = round.reports[unit.unit] ?? {};
    const state = stateOf(round, unit.unit, shares);
    const isLate = isLateUnit(round, unit.unit, now, shares);
    const share = shares[unit.unit];
    return {
      ...{ unit, state, isLate },
      said: share?.open === 0 ? NO_TASK : saidOf(round, state, isLate),
      sent: sent ? byAt(sent.by.name, sent.at) : NOTHING,
      received: received
        ? byAt(received.by.name, received.at)
        : returned && isMissing(state)
          ? again(shownDate(returned.dueDate), returned.reason)
          : NOTHING,
      reminded: reminded
        ? times(reminded.times, shownDate(localDate(calendar, reminded.at)))
        : NOTHING,
      share: share ? shareText(share) : '',
    };
  });
}

/** A late unit that has sent was late; one that has not is. */
function saidOf({ collection }: RoundFacts, state: UnitState, isLate: boolean): Text {
  const { vi, en } = stateText(collection, state);
  if (!isLate) return stateText(collection, state);
  return isMissing(state)
    ? text(`${vi}, quá hạn`, `${en}, late`)
    : text(`${vi} chậm`, `${en} late`);
}

const byAt = (name: string, at: Instant): Text =>
  text(`${showInstant(at)}, ${name}`, `${showInstant(at)}, ${name}`);

const again = (day: string, reason: string): Text =>
  text(`gửi lại đến ${day}: ${reason}`, `again by ${day}: ${reason}`);

const times = (n: number, day: string): Text =>
  text(`${n} lần, gần nhất ${day}`, `${n} times, last on ${day}`);
