import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import type { FillIn, Remedy } from '../../../domain/text/remedy.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import { inputLabel } from './inputLabel.ts';
import type { Reach } from './reach.ts';

/** What helps, in words for a page, and where that is done; `to` null: not on the page. */
export interface PageRemedy {
  said: Text;
  to: string | null;
}

/**
 * What a page says of a remedy, after the sentence that says what is wrong; null where the page
 * itself asks for it.
 * @param command whose form was sent, where one was
 */
export function pageRemedy(remedy: Remedy, reach: Reach, command?: CommandName): PageRemedy | null {
  switch (remedy.action) {
    case 'list-tasks':
      return { said: SAID.tasks, to: reach.tasks ? '/nhiem-vu' : null };
    case 'check-office':
      return checkOffice(remedy.about, reach);
    case 'start-worker':
      return ofTheMachine(SAID.worker, reach);
    case 'release':
      return ofTheMachine(SAID.release, reach);
    case 'make-key':
      return ofTheMachine(SAID.key, reach);
    case 'restrict-file':
      return ofTheMachine(SAID.restrict, reach);
    case 'fill-in':
      return wordsOnly(fillIn(remedy.choices, command));
    case 'check-inputs':
      return wordsOnly(check(remedy.inputs, command));
    case 'name-actor':
      return wordsOnly(SAID.actor);
    case 'answer-questions':
      return { said: SAID.answer, to: reach.rollOuts ? '/ke-hoach' : null };
    case 'give-command':
      return instead(remedy.command, reach);
    case 'roll-out-calendar':
      return { said: SAID.rollOut, to: reach.rollOuts ? '/quan-tri/cap-nhat' : null };
    case 'choose':
      return null;
  }
}

const SAID = {
  tasks: text('Tìm trong danh sách nhiệm vụ', 'Look in the list of tasks'),
  condition: text('Xem tình trạng hệ thống', 'See the state of the system'),
  tellFiles: text(
    'Đề nghị báo đầu mối theo dõi của Văn phòng',
    'Please tell the coordinator of the office',
  ),
  tryAgain: text(
    'Thử lại sau ít phút; nếu vẫn không được, báo Văn phòng',
    'Try again in some minutes; if it goes on, tell the office',
  ),
  worker: text(
    'Người quản trị máy chủ cần khởi động lại phần mềm',
    'Whoever looks after the machine has to start the software',
  ),
  release: text(
    'Người quản trị máy chủ cần chuyển các thư này sang bản đang dùng',
    'Whoever looks after the machine has to hand these mails to the current release',
  ),
  key: text(
    'Người quản trị máy chủ cần tạo hoặc đặt lại tệp khóa',
    'Whoever looks after the machine has to make the file of keys, or to put it back',
  ),
  restrict: text(
    'Người quản trị máy chủ cần giới hạn quyền đọc tệp',
    'Whoever looks after the machine has to restrict who may read the file',
  ),
  actor: text('Chọn người thực hiện tại mục “Ghi thay cho”', 'Choose whose act it is'),
  answer: text(
    'Trả lời các câu hỏi trong bản nháp, hoặc sửa kế hoạch',
    'Answer the questions of the draft, or mend the plan',
  ),
  rollOut: text(
    'Sau khi sửa tệp lịch, cập nhật cho các nhiệm vụ đang theo dõi',
    'Once the calendar’s file is mended, bring it to running tasks',
  ),
};

const wordsOnly = (said: Text | null): PageRemedy | null => said && { said, to: null };

/** What nobody can do on the page: only how it stands can be looked at there. */
const ofTheMachine = (said: Text, { records }: Reach): PageRemedy => ({
  said,
  to: records ? CONDITION : null,
});

const CONDITION = '/quan-tri';

function checkOffice(about: 'files' | 'no-answer', { records }: Reach): PageRemedy {
  if (records) return { said: SAID.condition, to: CONDITION };
  return { said: about === 'files' ? SAID.tellFiles : SAID.tryAgain, to: null };
}

function instead(name: CommandName, { formOf }: Reach): PageRemedy {
  const { verb } = commandOf(name);
  return {
    said: text(`Việc cần làm: ${verb.vi}`, `What to do: ${verb.en}`),
    to: formOf(name),
  };
}

function fillIn(choices: readonly FillIn[], command?: CommandName): Text | null {
  const each = choices.flatMap(({ inputs, why, example }) => {
    const said = labels(inputs, command);
    if (!said) return [];
    const [whyVi, whyEn] = why ? [` ${why.vi}`, ` ${why.en}`] : ['', ''];
    const [forVi, forEn] = example ? [` (ví dụ: ${example})`, ` (e.g. ${example})`] : ['', ''];
    return [text(`${said.vi}${whyVi}${forVi}`, `${said.en}${whyEn}${forEn}`)];
  });
  if (each.length === 0) return null;
  const { vi, en } = joined(each, text(', hoặc ', ', or '));
  return text(`Điền ${vi}`, `Fill in ${en}`);
}

function check(inputs: readonly string[], command?: CommandName): Text | null {
  const said = labels(inputs, command);
  return said && text(`Kiểm tra lại ${said.vi}`, `Check ${said.en}`);
}

/** `“Ngày văn bản” và “Ngày nhận”`, as the form has them; null where it has none. */
function labels(inputs: readonly string[], command?: CommandName): Text | null {
  const known = inputs.flatMap((input) => {
    const label = inputLabel(input, command);
    return label ? [text(`“${capitalised(label.vi)}”`, `“${capitalised(label.en)}”`)] : [];
  });
  return known.length === 0 ? null : joined(known, text(' và ', ' and '));
}
