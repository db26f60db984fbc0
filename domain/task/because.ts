import { stepName } from '../policy/steps/stepName.ts';
import { type Text, text } from '../text/text.ts';
import { commandOf } from './commands/index.ts';
import type { CommandName } from './commands/names.ts';

/** Why a notice was not handed over. */
export type Because =
  | { why: 'reported'; documentNo: string }
  | { why: 'demanded-before' | 'no-explanation-owed' | 'decided' | 'date-set' | 'confirmed' }
  /** It is handed on to nobody any more. */
  | { why: 'taken-back' }
  /** What was posted. */
  | { why: 'taken-down' }
  /** The obstacle was answered or settled. */
  | { why: 'answered' }
  /** It fell due between the end of a task and its reopening. */
  | { why: 'had-ended' }
  /** Steps that fell due at the same time and stand for it, by id. */
  | { why: 'stood-for'; by: string[] }
  /** It was held, and a newer one of its kind takes its place. */
  | { why: 'renewed' }
  | { why: 'none-held' }
  /** A command outdated it. */
  | { why: 'command'; command: CommandName };

/** The reason in words: `không gửi, vì …`. */
export function becauseText(because: Because): Text {
  switch (because.why) {
    case 'reported':
      return text(
        `đã báo cáo (văn bản ${because.documentNo})`,
        `already reported (document ${because.documentNo})`,
      );
    case 'demanded-before':
      return text('đã yêu cầu giải trình', 'an explanation was already demanded');
    case 'no-explanation-owed':
      return text('không còn nợ giải trình', 'no explanation is owed any more');
    case 'decided':
      return text('báo cáo đã được xử lý', 'the report was decided on');
    case 'date-set':
      return text('đã có thời hạn', 'the date has been set');
    case 'confirmed':
      return text('đã được xác nhận', 'it has been confirmed');
    case 'taken-back':
      return text('không còn giao lại trong đơn vị', 'it is no longer handed on');
    case 'answered':
      return text('vướng mắc đã được trả lời', 'the obstacle was answered');
    case 'taken-down':
      return text('đã gỡ niêm yết', 'the posting was taken down');
    case 'had-ended':
      return text('khi đó việc đã kết thúc', 'the task had ended then');
    case 'renewed':
      return text('đã có thông báo mới thay thế', 'a newer one takes its place');
    case 'none-held':
      return text('không còn thông báo chờ duyệt gửi', 'no notice is held any more');
    case 'stood-for': {
      const [vi, en] = (['vi', 'en'] as const).map((language) =>
        because.by.map((id) => stepName(id)[language]).join(', '),
      );
      return text(
        `bước “${vi}” đến hạn cùng lúc và thay cho bước này`,
        `“${en}” fell due at the same time and stands for it`,
      );
    }
    case 'command':
      return commandOf(because.command).because;
  }
}
