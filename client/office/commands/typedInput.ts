import type { LocalDate, WorkCalendar } from '../../../domain/calendar/types.ts';
import { isThere } from '../../../domain/directory/asOf.ts';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import { matchUnits } from '../../../domain/directory/matchUnits.ts';
import { personOf, unitOf } from '../../../domain/directory/roles.ts';
import type { Directory, PersonId, UnitId } from '../../../domain/directory/types.ts';
import { notThere } from '../../../domain/directory/unitQuestions.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';
import { readRelativeTerm } from '../../../domain/due/relativeTerm.ts';
import { countedDue } from '../../../domain/plan/expand/countedDue.ts';
import type { Typed, WantedDue } from '../../../domain/task/commands/types.ts';
import { personNotThere } from '../../../domain/task/mayAct.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import type { Subject } from '../queries/readTask.ts';

/** What was typed for a command, as it came: by the names of its inputs. */
export type RawInput = Readonly<Record<string, string | boolean | undefined>>;

/** Reads what was typed, each by its kind. What cannot be read is refused when it is asked for. */
export function typedInput(raw: RawInput, { state, agency, today }: Subject): Typed {
  const { directory, policy } = agency;
  const words = (name: string): string => {
    const value = raw[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const ifAny = <T>(name: string, read: (typed: string) => T): T | null => {
    const typed = words(name);
    return typed === '' ? null : read(typed);
  };
  const reading = { planYear: state.facts.planYear, ...policy };
  return {
    words,
    day: (name) => typedDate(words(name)),
    due: (name) => ifAny(name, (typed) => wantedDue(typed, reading, agency.calendar)),
    id: (name) =>
      ifAny(name, (typed) =>
        name === 'unit'
          ? unitThere(directory, chosenUnit(directory, typed), today)
          : personThere(directory, chosenPerson([directory], typed), today),
      ),
    units: (name) => unitsIn(directory, words(name), today),
    yes: (name) => raw[name] === true,
  };
}

/** Reads a due date as it would stand in a plan. Refuses what is not exactly one day. */
export function wantedDue(
  words: string,
  reading: { planYear: number; beforeIsInclusive: boolean },
  calendar: WorkCalendar,
): WantedDue {
  const term = readRelativeTerm(words);
  if (term && typeof term.from === 'object')
    return { words, kind: 'date', ...countedDue(calendar, term, term.from.on) };
  const { planYear, beforeIsInclusive } = reading;
  const { deadline, questions } = readDueText(words, { planYear, beforeIsInclusive });
  const [asked] = questions;
  if (asked) throw new Refusal(asked.said);
  const [dueDate, ...more] = deadline.dueDates;
  if (dueDate && more.length === 0) return { words, kind: deadline.kind, dueDate };
  throw new Refusal(
    text(
      `“${words}” không phải một thời hạn cụ thể; ghi một ngày (05/03/${planYear}), một tháng hoặc một quý.`,
      `"${words}" is not one due date; give a day (05/03/${planYear}), a month or a quarter.`,
    ),
  );
}

/** Nothing is given to a unit outside its days. */
function unitThere(directory: Directory, id: UnitId, today: LocalDate): UnitId {
  const unit = unitOf(directory, id);
  if (unit && !isThere(unit, today)) throw new Refusal(notThere(unit, today).said);
  return id;
}

/** Each that is named, with “;” between; a group is its units. */
function unitsIn(directory: Directory, words: string, today: LocalDate): UnitId[] {
  const named = words.split(';').flatMap((part) => part.trim() || []);
  const ids = named.flatMap((part) => {
    if (unitOf(directory, part)) return [part];
    const { units, questions } = matchUnits(directory, part);
    const [asked] = questions;
    if (asked) throw new Refusal(asked.said);
    return units;
  });
  return [...new Set(ids)].map((id) => unitThere(directory, id, today));
}

/** Nor to a person. */
function personThere(directory: Directory, id: PersonId, today: LocalDate): PersonId {
  const person = personOf(directory, id);
  if (person && !isThere(person, today)) throw personNotThere(person, today);
  return id;
}

function chosenUnit(directory: Directory, words: string): UnitId {
  if (unitOf(directory, words)) return words;
  const { units, questions } = matchUnits(directory, words);
  const asked = questions.find(({ blocking }) => blocking);
  if (asked) throw new Refusal(asked.said);
  const [unit, ...others] = units;
  if (unit && others.length === 0) return unit;
  throw new Refusal(
    text(`“${words}” là nhiều đơn vị; chọn một.`, `"${words}" names several units; choose one.`),
  );
}
