import type { Question } from '../../domain/due/types.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** A date taken from the row above, where the file does not tell whether the cells are merged. */
export function inheritedDate(dueText: string): Question {
  const said = text(
    `ô thời hạn để trống, đã lấy “${dueText}” của dòng trên; đúng với nhiệm vụ này không?`,
    `the deadline cell is blank and “${dueText}” was taken from the row above; is it meant for this task?`,
  );
  return { about: 'due', value: dueText, said, blocking: true, ifNot: 'none' };
}

/** What a blank cell may be about. */
const CELLS = {
  unit: text('đơn vị', 'unit'),
  supervisor: text('lãnh đạo chỉ đạo', 'supervisor'),
  due: text('thời hạn', 'deadline'),
};

/**
 * A blank that the file does not merge with the filled cell above, whose words were taken
 * nevertheless.
 */
export function unmergedBlank(about: keyof typeof CELLS, value: string): Question {
  const cell = CELLS[about];
  const said = text(
    `ô ${cell.vi} để trống và không gộp với ô trên; đã lấy “${value}” của dòng trên, đúng với nhiệm vụ này không?`,
    `the ${cell.en} cell is blank and not merged with the one above; “${value}” was taken from the row above, does it hold for this task?`,
  );
  return {
    about,
    value,
    said,
    blocking: true,
    ...(about === 'unit' ? { choices: ['có'] } : { ifNot: 'none' }),
  };
}

/** A deadline printed in another column. */
export function shiftedDue(dueText: string): Question {
  const said = text(
    `“${dueText}” nằm ở cột khác, cột thời hạn để trống; đó có phải là thời hạn không?`,
    `“${dueText}” stands in another column and the deadline is blank; is it the deadline?`,
  );
  return { about: 'due', value: dueText, said, blocking: true, ifNot: 'none' };
}

/** A time that heads the section, for a row without a deadline; one answer holds for the plan. */
export function headedPeriod(dueText: string): Question {
  const said = text(
    'các nhiệm vụ không ghi thời hạn đã lấy thời gian ghi ở đề mục của mình; đúng không?',
    'tasks that name no deadline have taken the time of their section’s heading; is that right?',
  );
  const once = text('thời gian ghi ở đề mục', 'the time of the heading').vi;
  return { about: 'due', value: dueText, said, blocking: true, ifNot: 'none', once };
}

/** Marks in neighbouring months or quarters. */
export function markedPeriods(dueText: string, last: string): Question {
  const said = text(
    `đánh dấu liền các cột “${dueText}”; đã coi mỗi kỳ là một hạn. Nếu là một việc kéo dài, ghi kỳ cuối: “${last}”`,
    `neighbouring columns are marked: “${dueText}”; each was taken for a deadline. If it is one work that goes on, give its last: “${last}”`,
  );
  return { about: 'due', value: dueText, said, blocking: true, choices: ['có', last] };
}

/** What two columns say that may mean the same. */
interface Said {
  heading: string;
  words: string;
}

const bothSaid = (said: Said[]): string =>
  said.map(({ heading, words }) => `“${heading}”: ${words || '–'}`).join('; ');

/** Two columns as likely to hold the deadline. */
export function rivalDues(both: Said[]): Question {
  const said = text(
    `hai cột đều có thể là thời hạn (${bothSaid(both)}); chọn một, hoặc sửa tiêu đề cột trong tệp`,
    `two columns may hold the deadline (${bothSaid(both)}); choose one, or mend the headings in the file`,
  );
  const choices = both.map(({ words }) => words).filter((words) => words !== '');
  return { about: 'due', value: choices.join(' | '), said, blocking: true, choices };
}

/** Two columns as likely to name who leads. */
export function rivalUnits(both: Said[]): Question {
  const said = text(
    `hai cột đều có thể là đơn vị chủ trì (${bothSaid(both)}); chọn một, hoặc sửa tiêu đề cột trong tệp`,
    `two columns may name the lead unit (${bothSaid(both)}); choose one, or mend the headings in the file`,
  );
  const choices = both.map(({ words }) => words);
  return { about: 'unit', value: choices.join(' | '), said, blocking: true, choices };
}

/** A cell of units that tells what somebody does. */
export function sentenceOfUnit(sentence: string, unit: string): Question {
  const said = text(
    `ô đơn vị ghi “${sentence}”; đã lấy “${unit}”, đúng không?`,
    `the unit cell says “${sentence}”; “${unit}” was taken, is that right?`,
  );
  return { about: 'unit', value: unit, said, blocking: true, choices: ['có'] };
}

/** Lines of a cell that may be one name or several units. */
export function linesOfUnits(lines: string[]): Question {
  const shown = lines.join(' | ');
  const said = text(
    `ô đơn vị có nhiều dòng “${shown}”, không rõ là một hay nhiều đơn vị; ghi tên từng đơn vị, cách nhau bằng “;”`,
    `the unit cell has several lines “${shown}”, of one unit or of several; name each, with “;” between`,
  );
  const choices = [lines.join(' '), lines.join('; ')];
  return { about: 'unit', value: shown, said, blocking: true, choices };
}

/** A heading that is a unit's name, above tasks that name nobody. */
export function headedUnit(unit: string): Question {
  const said = text(
    `nhiệm vụ không ghi đơn vị; đã lấy “${unit}” ghi ở đề mục, đúng không?`,
    `the task names no unit; “${unit}” was taken from its section’s heading, is that right?`,
  );
  return { about: 'unit', value: unit, said, blocking: true, choices: ['có'], once: unit };
}

/** A cell whose file does not say what it shows. */
export const cellInDoubt = (
  about: 'due' | 'unit' | 'row' | 'supervisor',
  said: Text,
): Question => ({
  ...{ about, value: '', said, blocking: true },
});

/** A row that was hidden by hand. */
export function hiddenRow(title: string): Question {
  const said = text(
    `hàng “${title}” đang bị ẩn trong tệp; nhiệm vụ này có thuộc kế hoạch không?`,
    `row “${title}” is hidden in the file; does the task belong to the plan?`,
  );
  return { about: 'row', value: title, said, blocking: true, ifNot: 'none' };
}
