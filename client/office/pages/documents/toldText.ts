import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate, WorkCalendar } from '../../../../domain/calendar/types.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import type { StepKind } from '../../../../domain/policy/types.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';
import type { Told } from '../../queries/told.ts';

const NAMES: [StepKind, Text][] = [
  ['remind', text('nhắc việc', 'reminded')],
  ['urge', text('đôn đốc', 'urged')],
];

/**
 * What those who do a task were told of it already: `nhắc việc 3 lần, gần nhất ngày 28/03/2024; đôn
 * đốc ngày 01/04/2024`. Empty: nothing.
 */
export function toldText(
  told: Told[],
  doing: PersonId[],
  { explanation }: Pick<TaskFacts, 'explanation'>,
  calendar: WorkCalendar,
): Text {
  const own = told.filter(({ person }) => doing.includes(person));
  const steps = NAMES.flatMap(([kind, name]) => {
    const days = new Set(own.filter((one) => one.kind === kind).map(({ on }) => on));
    return days.size === 0 ? [] : [onDays(name, [...days])];
  });
  if (!explanation) return joined(steps, '; ');
  const asked = onDays(DEMANDED, [localDate(calendar, explanation.demandedAt)]);
  return joined([...steps, asked], '; ');
}

const DEMANDED = text('yêu cầu giải trình', 'asked to explain');

function onDays({ vi, en }: Text, days: LocalDate[]): Text {
  const last = shownDate(days.at(-1) ?? '');
  return days.length === 1
    ? text(`${vi} ngày ${last}`, `${en} on ${last}`)
    : text(
        `${vi} ${days.length} lần, gần nhất ngày ${last}`,
        `${en} ${days.length} times, last on ${last}`,
      );
}
