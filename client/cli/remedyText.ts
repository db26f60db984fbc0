import { hint, isCalledPlainly } from '../../config/hint.ts';
import type { Choice, FillIn, Remedy } from '../../domain/text/remedy.ts';
import { joined, type Text, text } from '../../domain/text/text.ts';
import { optionName } from './options/optionName.ts';

/** What helps, as a part of the sentence that says what is wrong, or as sentences of its own. */
export type RemedyText = { goesOn: Text } | { follows: Text };

/** What helps, told as commands and options to type. */
export function remedyText(remedy: Remedy): RemedyText {
  switch (remedy.action) {
    case 'list-tasks': {
      const list = hint('task list');
      return goesOn(`; xem các mã bằng ${list}`, `; ${list} shows the ids`);
    }
    case 'check-office': {
      const doctor = hint('doctor');
      return remedy.about === 'files'
        ? goesOn(
            `; xem lỗi ở tệp nào, dòng nào bằng ${doctor}`,
            `; ${doctor} says which file and line is wrong`,
          )
        : goesOn(`; thử lại, hoặc xem ${doctor}`, `; try again, or see ${doctor}`);
    }
    case 'start-worker':
      return startText(remedy.fromRelease);
    case 'fill-in': {
      const { vi, en } = fillInText(remedy.choices);
      return goesOn(`; ghi ${remedy.beside ? 'thêm ' : ''}${vi}`, `; say ${en}`);
    }
    case 'check-inputs': {
      const { vi, en } = named(remedy.inputs);
      return goesOn(`; kiểm tra lại ${vi}`, `; check ${en}`);
    }
    case 'choose':
      return { follows: joined(remedy.choices.map(choiceText), ' ') };
    case 'name-actor':
      return actorText(remedy.among ?? []);
    case 'give-command': {
      const { command, why } = remedy;
      return goesOn(`; dùng ${command} ${why.vi}`, `; use ${command} ${why.en}`);
    }
    case 'answer-questions':
      return { follows: ANSWER };
    case 'roll-out-calendar': {
      const apply = hint('calendar apply');
      return goesOn(` rồi chạy ${apply}`, ` and run ${apply}`);
    }
    case 'release':
      return goesOn(`; chạy ${hint('release')}`, `; run ${hint('release')}`);
    case 'make-key': {
      const { vi, en } = keyCommand(remedy.file);
      return goesOn(`; tạo khóa bằng ${vi}`, `; ${en} makes one`);
    }
    case 'restrict-file': {
      const restrict = `chmod o= "${remedy.file}"`;
      return goesOn(`: chạy ${restrict}`, `: run ${restrict}`);
    }
  }
}

const ANSWER = text(
  'Trả lời trong tệp .answers.yaml mà plan preview ghi cạnh kế hoạch, hoặc sửa kế hoạch.',
  'Answer in the file .answers.yaml that plan preview writes beside the plan, or mend the plan.',
);

function actorText(among: readonly string[]): RemedyText {
  if (among.length === 0)
    return goesOn('; ghi mã hoặc họ tên sau --as', '; give an id or a name after --as');
  const each = joined(
    among.map((id) => text(`--as ${id}`, `--as ${id}`)),
    text(' hoặc ', ' or '),
  );
  return goesOn(`; ghi ${each.vi}`, `; say ${each.en}`);
}

const keyCommand = (file: string | null): Text =>
  text(hint(`keys new ${file ?? 'TỆP'}`), hint(`keys new ${file ?? 'FILE'}`));

const goesOn = (vi: string, en: string): RemedyText => ({ goesOn: text(vi, en) });

function startText(fromRelease: boolean): RemedyText {
  const worker = hint('worker');
  if (fromRelease)
    return goesOn(
      `: khởi động ${worker} từ bản này rồi chạy lại`,
      `: start ${worker} from this release, then run this again`,
    );
  const [vi, en] = isCalledPlainly() ? ['npm start hoặc ', 'npm start or '] : ['', ''];
  return goesOn(`; khởi động bằng ${vi}${worker}`, `; start one with ${en}${worker}`);
}

/** `--grant hoặc --refuse`; `--person và --by, hoặc --nobody để thôi giao lại` */
function fillInText(choices: readonly FillIn[]): Text {
  const comma = choices.some(({ inputs }) => inputs.length > 1) ? ',' : '';
  const each = choices.map(({ inputs, why, example }) => {
    const { vi, en } = named(inputs);
    const [whyVi, whyEn] = why ? [` ${why.vi}`, ` ${why.en}`] : ['', ''];
    const [forVi, forEn] = example
      ? [`, ví dụ ${vi} ${example}`, `, e.g. ${en} ${example}`]
      : ['', ''];
    return text(`${vi}${whyVi}${forVi}`, `${en}${whyEn}${forEn}`);
  });
  return joined(each, text(`${comma} hoặc `, `${comma} or `));
}

const named = (inputs: readonly string[]): Text =>
  joined(
    inputs.map((input) => text(optionName(input), optionName(input))),
    text(' và ', ' and '),
  );

function choiceText({ meaning, input, value }: Choice): Text {
  const option = optionName(input);
  return value === null
    ? text(
        `${meaning.vi}: bỏ ${option}, hoặc ghi đúng năm.`,
        `${meaning.en}, leave out ${option}, or give its year.`,
      )
    : text(`${meaning.vi}: thêm ${option} ${value}.`, `${meaning.en}, add ${option} ${value}.`);
}
