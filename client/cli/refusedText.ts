import { hint, isCalledPlainly } from '../../config/hint.ts';
import type { Refused } from '../../domain/text/refusal.ts';
import type { Remedy } from '../../domain/text/remedy.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** Why something was refused, with the command that helps: `… “x”; xem các mã bằng npx dondoc …`. */
export function refusedText({ remedy, vi, en }: Refused): Text {
  if (!remedy) return text(vi, en);
  const more = remedyText(remedy);
  return text(withMore(vi, more.vi), withMore(en, more.en));
}

/** The sentence goes on before its full stop. */
const withMore = (said: string, more: string): string => `${said.replace(/\.$/, '')}${more}.`;

function remedyText(remedy: Remedy): Text {
  switch (remedy.action) {
    case 'list-tasks': {
      const list = hint('task list');
      return text(`; xem các mã bằng ${list}`, `; ${list} shows the ids`);
    }
    case 'check-office': {
      const doctor = hint('doctor');
      return remedy.about === 'files'
        ? text(
            `; xem lỗi ở tệp nào, dòng nào bằng ${doctor}`,
            `; ${doctor} says which file and line is wrong`,
          )
        : text(`; thử lại, hoặc xem ${doctor}`, `; try again, or see ${doctor}`);
    }
    case 'start-worker':
      return startText(remedy.fromRelease);
  }
}

function startText(fromRelease: boolean): Text {
  const worker = hint('worker');
  if (fromRelease)
    return text(
      `: khởi động ${worker} từ bản này rồi chạy lại`,
      `: start ${worker} from this release, then run this again`,
    );
  const [vi, en] = isCalledPlainly() ? ['npm start hoặc ', 'npm start or '] : ['', ''];
  return text(`; khởi động bằng ${vi}${worker}`, `; start one with ${en}${worker}`);
}
