import type { Question } from '../../domain/due/types.ts';
import { text } from '../../domain/text/text.ts';

/** A date taken from the row above, where the file does not tell whether the cells are merged. */
export function inheritedDate(dueText: string): Question {
  const said = text(
    `ô thời hạn để trống, đã lấy “${dueText}” của dòng trên; đúng với nhiệm vụ này không?`,
    `the deadline cell is blank and “${dueText}” was taken from the row above; is it meant for this task?`,
  );
  return { about: 'due', value: dueText, said, blocking: false, ifNot: 'none' };
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
    blocking: false,
    ...(about === 'unit' ? { choices: ['có'] } : { ifNot: 'none' }),
  };
}

/** A deadline printed in another column. */
export function shiftedDue(dueText: string): Question {
  const said = text(
    `“${dueText}” nằm ở cột khác, cột thời hạn để trống; đó có phải là thời hạn không?`,
    `“${dueText}” stands in another column and the deadline is blank; is it the deadline?`,
  );
  return { about: 'due', value: dueText, said, blocking: false, ifNot: 'none' };
}

/** A month or quarter that heads the section, for a row without a deadline. */
export function headedPeriod(dueText: string): Question {
  const said = text(
    `nhiệm vụ không ghi thời hạn; đã lấy “${dueText}” ghi ở đề mục, đúng không?`,
    `the task names no deadline; “${dueText}” was taken from its section’s heading, is that right?`,
  );
  return { about: 'due', value: dueText, said, blocking: false, ifNot: 'none' };
}

/** Marks in neighbouring months or quarters. */
export function markedPeriods(dueText: string, last: string): Question {
  const said = text(
    `đánh dấu liền các cột “${dueText}”; đã coi mỗi kỳ là một hạn. Nếu là một việc kéo dài, ghi kỳ cuối: “${last}”`,
    `neighbouring columns are marked: “${dueText}”; each was taken for a deadline. If it is one work that goes on, give its last: “${last}”`,
  );
  return { about: 'due', value: dueText, said, blocking: false, choices: ['có', last] };
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

/** Nobody leads. */
export function unitMissing(title: string): Question {
  const said = text(
    `“${title}” chưa ghi đơn vị chủ trì; chọn đơn vị chịu trách nhiệm`,
    `“${title}” names no lead unit; choose who is responsible`,
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
