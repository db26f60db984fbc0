import { addDays } from '../domain/calendar/days.ts';
import { shownDate } from '../domain/calendar/shown.ts';
import type { LocalDate } from '../domain/calendar/types.ts';
import type { Person, Term, Unit } from '../domain/directory/types.ts';
import { type Text, text } from '../domain/text/text.ts';
import type { Agency } from './agency.ts';

/** So long before a last day it is told what will fall to whom. */
const AHEAD_DAYS = 30;

/**
 * Of people and units whose last day has come or comes within a month, and of those whose first day
 * is still to come: what falls to whom meanwhile, with the lines of the files that give it to them.
 */
export function termNews({ directory, roleLines }: Agency, today: LocalDate): Text[] {
  const due = termsNear(today);
  return [
    ...directory.people.filter(due).flatMap((person) => personNews(person, roleLines, today)),
    ...directory.units.filter(due).map((unit) => unitNews(unit, today)),
  ];
}

const termsNear =
  (today: LocalDate) =>
  ({ from, until }: Term): boolean =>
    (until !== undefined && until <= addDays(today, AHEAD_DAYS)) ||
    (from !== undefined && from > today);

function personNews(person: Person, lines: Agency['roleLines'], today: LocalDate): Text[] {
  const { id, name } = person;
  const when = termText(person, today);
  return lines
    .filter((line) => line.person === id)
    .map(({ role, place, line, without }) =>
      text(
        `${name} ${when.vi}: ${role.vi} (${place}:${line}); ngoài thời gian đó ${without.vi}`,
        `${name} ${when.en}: ${role.en} (${place}:${line}); outside of it ${without.en}`,
      ),
    );
}

function unitNews(unit: Unit, today: LocalDate): Text {
  const when = termText(unit, today);
  return text(
    `${unit.name} ${when.vi}: ngoài thời gian đó không nhận việc mới; việc đang làm theo tiếp, hoặc giao lại cho đơn vị khác`,
    `${unit.name} ${when.en}: outside of it no new task is given; running ones go on, or are given to another unit`,
  );
}

const termText = ({ from, until }: Term, today: LocalDate): Text =>
  from !== undefined && from > today
    ? text(`từ ngày ${shownDate(from)}`, `from ${shownDate(from)}`)
    : text(`đến hết ngày ${shownDate(until ?? '')}`, `until ${shownDate(until ?? '')}`);
