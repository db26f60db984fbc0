import type { Question } from '../../domain/due/types.ts';
import type { WantedProofs } from '../../domain/task/proof/types.ts';
import { text } from '../../domain/text/text.ts';

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

/** One of a row's items took the unit that stands at its place in the list beside. */
export function unitByOrder(title: string, unit: string): Question {
  const said = text(
    `“${title}” được giao cho “${unit}” theo thứ tự hai danh sách trong dòng, đúng không? Nếu không, ghi đơn vị chịu trách nhiệm`,
    `“${title}” was given to “${unit}” by the order of the row’s two lists; is that right? If not, say who is responsible`,
  );
  return { about: 'unit', value: unit, said, blocking: false, choices: ['có'] };
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
    `“${title}” chung cho nhiều dòng có đơn vị hoặc thời hạn riêng; đã coi mỗi dòng là một nhiệm vụ, đúng không?`,
    `“${title}” is shared by rows with units or deadlines of their own; each was taken as a task, is that right?`,
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

/** Its words speak of several proofs: how many each unit owes in each period. */
export function howManyProofs(wants: WantedProofs): Question {
  const { count, each } = wants;
  return {
    about: 'row',
    value: `${count} ${each}`,
    said: text(
      `kế hoạch nói đến ${count} ${each}: mỗi đơn vị, mỗi kỳ phải có bao nhiêu? Chưa trả lời thì chỉ cần một tài liệu`,
      `the plan speaks of ${count} ${each}: how many does each unit owe in each period? Until it is answered, one document is enough`,
    ),
    blocking: false,
    wants,
  };
}
