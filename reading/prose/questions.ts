import type { Question } from '../../domain/due/types.ts';
import { text } from '../../domain/text/text.ts';

/** A duty that names a unit and no time. */
export function undatedDuty(): Question {
  const said = text(
    'văn bản không ghi thời hạn; đã coi là việc thường xuyên, nếu có thời hạn thì ghi ở dòng due',
    'the document gives no time; it is taken for continuous work, a due text goes to the line due',
  );
  return { about: 'due', value: '', said, blocking: false };
}

/** A rule about the plan’s tasks, which would start one for each period and unit. */
export function ruleOfPlan(dueText: string): Question {
  const said = text(
    'đây là quy định chung về cập nhật, báo cáo các nhiệm vụ, không phải một nhiệm vụ; chương trình chưa tự thực hiện quy định này, nếu nhận thì mỗi kỳ, mỗi đơn vị thành một việc',
    'this is a rule about the plan’s tasks and none itself; it is not carried out yet, and if it is accepted each period and unit becomes a task',
  );
  return { about: 'plan', value: dueText, said, blocking: false };
}

/** Somebody is charged, and where the name ends is not sure. */
export function unitUnclear(sentence: string): Question {
  const said = text(
    `chưa rõ đơn vị nào được giao trong câu “${sentence}”; ghi đơn vị chịu trách nhiệm`,
    `it is not clear which unit the sentence “${sentence}” charges; give the unit responsible`,
  );
  return { about: 'unit', value: '', said, blocking: true };
}

/** A sentence in a cell names one of its row’s units as who receives something. */
export function recipientUnit(received: readonly string[], owing: readonly string[]): Question {
  const [to, by] = [received.join('; '), owing.join('; ')];
  const said = text(
    `“${to}” là nơi nhận theo câu này; đã coi “${by}” phải thực hiện, đơn vị khác thì ghi ở dòng unit`,
    `“${to}” receives it by this sentence; “${by}” was taken to owe it, another goes to the line unit`,
  );
  return { about: 'unit', value: by, said, blocking: false };
}

/** A sentence in a cell names another unit than its row. */
export function otherUnit(unit: string, leadUnits: readonly string[]): Question {
  const row = leadUnits.join('; ');
  const said = text(
    `câu giao cho “${unit}”, dòng của kế hoạch ghi “${row}”; đã lấy đơn vị ghi trong câu, đơn vị khác thì ghi ở dòng unit`,
    `the sentence charges “${unit}” and its row “${row}”; the unit of the sentence was taken, another goes to the line unit`,
  );
  return { about: 'unit', value: unit, said, blocking: false };
}
