import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { Question } from '../due/types.ts';
import { text } from '../text/text.ts';
import { type Entry, entryName, nearestNames } from './lookup.ts';
import type { Directory, Person, Unit } from './types.ts';

const quoted = (names: string[]): string => names.map((name) => `“${name}”`).join(', ');
const quotedEn = (names: string[]): string => names.map((name) => `"${name}"`).join(', ');

const unitQuestion = (value: string, vi: string, en: string, choices: string[]): Question => ({
  about: 'unit',
  value,
  said: text(vi, en),
  blocking: true,
  choices,
});

const personQuestion = (value: string, vi: string, en: string, choices?: string[]): Question => ({
  about: 'person',
  value,
  said: text(vi, en),
  blocking: false,
  ...(choices === undefined ? {} : { choices }),
});

export const noUnit = (): Question =>
  unitQuestion(
    '',
    'Chưa ghi đơn vị chủ trì; hãy chọn đơn vị.',
    'No lead unit is given; choose one.',
    [],
  );

/** `các ngành có liên quan` names nobody until the directory says who that is. */
export const vagueUnits = (directory: Directory, phrase: string): Question =>
  unitQuestion(
    phrase,
    `“${phrase}” chưa rõ gồm những đơn vị nào; chọn đơn vị hoặc khai nhóm này (trang Cơ quan, units.yaml).`,
    `"${phrase}" does not say which units; choose them, or declare this group (page Agency, units.yaml).`,
    nearestNames(directory, phrase),
  );

/**
 * `UBND xã` as lead names the chairman's whole office: who does the work is asked of each task by
 * itself.
 */
export const agencyItself = (directory: Directory, phrase: string): Question => ({
  ...unitQuestion(
    phrase,
    `“${phrase}” là chính cơ quan; ghi bộ phận trực tiếp làm việc này.`,
    `"${phrase}" is the agency itself; say which unit does this task.`,
    directory.units.filter(({ relation }) => relation === 'subordinate').map(({ name }) => name),
  ),
  perTask: true,
});

export const unknownUnit = (directory: Directory, phrase: string): Question => {
  const choices = nearestNames(directory, phrase);
  return unitQuestion(
    phrase,
    `Không có đơn vị “${phrase}” trong danh bạ ${directory.name}; gần giống: ${quoted(choices)}. Chọn một đơn vị hoặc thêm tên gọi này cho đơn vị đó (trang Cơ quan, units.yaml).`,
    `No unit "${phrase}" in the directory of ${directory.name}; close to it: ${quotedEn(choices)}. Choose one, or add this name to one of them (page Agency, units.yaml).`,
    choices,
  );
};

/** A unit that is given no new task on a day: it has ended, or has not begun. */
export const notThere = ({ name, from, until }: Unit, date: LocalDate): Question => {
  const [vi, en] =
    until && until < date
      ? [
          `chỉ nhận việc mới đến ngày ${shownDate(until)}`,
          `took new tasks until ${shownDate(until)}`,
        ]
      : [
          `chỉ nhận việc từ ngày ${shownDate(from ?? '')}`,
          `takes tasks from ${shownDate(from ?? '')}`,
        ];
  return unitQuestion(
    name,
    `“${name}” ${vi} (units.yaml); chọn đơn vị khác.`,
    `"${name}" ${en} (units.yaml); choose another unit.`,
    [],
  );
};

export const severalUnits = (phrase: string, entries: Entry[]): Question => {
  const names = entries.map(entryName);
  return unitQuestion(
    phrase,
    `“${phrase}” có thể là ${quoted(names)}; hãy chọn một.`,
    `"${phrase}" may be ${quotedEn(names)}; choose one.`,
    names,
  );
};

/** A coordinating unit owes nothing, so not knowing it stops nothing. */
export const unknownCoordinating = (question: Question): Question => ({
  ...question,
  blocking: false,
});

export const unknownPerson = (name: string, unit: Unit): Question =>
  personQuestion(
    name,
    `Không có “${name}” trong danh bạ; việc giao cho người phụ trách của “${unit.name}”. Thêm người này vào people.yaml hoặc giao lại.`,
    `"${name}" is not in the directory; the task goes to the officer of "${unit.name}". Add them to people.yaml or reassign it.`,
  );

export const severalPeople = (name: string, people: Person[]): Question =>
  personQuestion(
    name,
    `Có ${people.length} người tên “${name}”; việc giao cho người phụ trách của đơn vị. Hãy giao lại đúng người.`,
    `There are ${people.length} people called "${name}"; the task goes to the unit's officer. Reassign it to the right one.`,
    people.map((person) => person.id),
  );

export const furtherPerson = (name: string, first: Person): Question =>
  personQuestion(
    name,
    `Việc ghi nhiều người; “${first.name}” phụ trách, “${name}” cùng thực hiện. Nếu người khác phụ trách, ghi tên người đó.`,
    `The task names several people; "${first.name}" answers for it and "${name}" does it with him. If it is somebody else, name him.`,
  );

export const personAmongUnits = (name: string): Question =>
  personQuestion(
    name,
    `“${name}” đứng cạnh nhiều đơn vị; mỗi việc giao cho người phụ trách của đơn vị mình. Giao lại nếu không đúng.`,
    `"${name}" stands beside several units; each task goes to its own unit's officer. Reassign it if that is wrong.`,
  );
