import pc from 'picocolors';
import { hint } from '../../config/hint.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { type GlobalOptions, type Ground, readOnly } from './cliContext.ts';

/**
 * Said on top of every command of a practice, and so of every list; beside what machines read, not
 * in it.
 */
export function tellPractice(options: GlobalOptions): void {
  const practice = practiceOf(options);
  if (!practice) return;
  const { settings, language } = practice;
  const said = text(
    `DIỄN TẬP: không phải số liệu thật (${settings.dataDir}); mọi thư gửi về đầu mối.`,
    `PRACTICE: nothing here is real (${settings.dataDir}); all mails go to the coordinator.`,
  )[language];
  (options.json ? console.error : console.log)(pc.bold(pc.yellow(said)));
}

/**
 * Refuses, as a practice, a command that is the office's own.
 * @param words the command as it is typed without the switch
 */
export function refusePractice(options: GlobalOptions, words: string): void {
  if (!options.practice && !practiceOf(options)) return;
  const instead = hint(words, { practice: false });
  const [name] = words.split(' ');
  throw new Refusal(
    text(
      `${name} không dùng cho diễn tập, chỉ cho cơ quan thật; chưa làm gì. Để làm cho cơ quan thật, chạy không có --practice (và không đặt DONDOC_PRACTICE hay practice trong tệp cài đặt): ${instead}`,
      `${name} is not for a practice, only for the office itself; nothing was done. To do it for the office, run it without --practice (and with neither DONDOC_PRACTICE nor practice in the settings): ${instead}`,
    ),
  );
}

/**
 * Null of an office itself, and of settings that cannot be read: the command tells what is wrong.
 */
function practiceOf(options: GlobalOptions): Ground | null {
  try {
    const ground = readOnly(options);
    return ground.settings.practice ? ground : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
