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

/** A row of several deadlines whose items cannot be told apart. */
export function unequalLists(parts: string[], value: string): Question {
  const deadlines = parts.length;
  const said = text(
    `dòng có ${deadlines} thời hạn nhưng không tách rõ được từng nội dung; giữ chung một nhiệm vụ hay tách mỗi thời hạn một nhiệm vụ?`,
    `the row has ${deadlines} deadlines but its items cannot be told apart; keep it one task, or cut it into one for each deadline?`,
  );
  return { about: 'row', value, said, blocking: true, parts };
}

/** A row's units are listed, but not one for each of its items. */
export function unequalUnits(value: string): Question {
  const said = text(
    `danh sách đơn vị “${value}” không khớp từng nội dung; ghi rõ đơn vị của mỗi nội dung`,
    `the units “${value}” do not match the items one by one; say which unit carries which item`,
  );
  return { about: 'unit', value, said, blocking: true };
}

/** A title alone, in a table that does not number its tasks. */
export function titleAlone(title: string): Question {
  const said = text(
    `dòng “${title}” chỉ có nội dung, không rõ là nhiệm vụ hay tiêu đề; đã coi là nhiệm vụ riêng, đúng không?`,
    `row “${title}” has a title alone, and may be a task or a heading; it was taken as a task of its own, is that right?`,
  );
  return { about: 'row', value: title, said, blocking: false };
}

/** A row with a unit or a deadline but no words of its own. */
export function titleMissing(): Question {
  const said = text(
    'ô nội dung nhiệm vụ để trống; ghi việc phải làm',
    'the task cell is blank; say what is to be done',
  );
  return { about: 'row', value: '', said, blocking: true };
}

/** Nobody leads; `detail` is a sentence that stands where the unit was expected. */
export function unitMissing(title: string, detail = ''): Question {
  const said =
    detail === ''
      ? text(
          `“${title}” chưa ghi đơn vị chủ trì; chọn đơn vị chịu trách nhiệm`,
          `“${title}” names no lead unit; choose who is responsible`,
        )
      : text(
          `“${title}” chỉ ghi “${detail}”, không có cột đơn vị; chọn đơn vị chịu trách nhiệm`,
          `“${title}” says “${detail}” and no column names the unit; choose who is responsible`,
        );
  return { about: 'unit', value: '', said, blocking: true };
}

/** One title, merged over rows with deadlines of their own. */
export function sharedTitle(title: string): Question {
  const said = text(
    `“${title}” gộp cho nhiều dòng có thời hạn riêng; đã coi mỗi dòng là một nhiệm vụ, đúng không?`,
    `“${title}” is merged over rows with deadlines of their own; each was taken as a task, is that right?`,
  );
  return { about: 'row', value: title, said, blocking: false };
}

/** A row without a number in the middle of a page. */
export function unnumberedRow(title: string): Question {
  const said = text(
    `dòng “${title}” không có số thứ tự; đã coi là nhiệm vụ riêng, đúng không?`,
    `row “${title}” has no number; it was taken as a task of its own, is that right?`,
  );
  return { about: 'row', value: title, said, blocking: false };
}
