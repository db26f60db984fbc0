import pc from 'picocolors';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { type GlobalOptions, readOnly } from './ground.ts';

/**
 * Said on top of every command of a practice, and so of every list; beside what machines read, not
 * in it.
 */
export function tellPractice(options: GlobalOptions): void {
  try {
    const { settings, language } = readOnly(options);
    if (!settings.practice) return;
    const said = text(
      `DIỄN TẬP: không phải số liệu thật (${settings.dataDir}); mọi thư gửi về đầu mối.`,
      `PRACTICE: nothing here is real (${settings.dataDir}); all mails go to the coordinator.`,
    )[language];
    (options.json ? console.error : console.log)(pc.bold(pc.yellow(said)));
  } catch (error) {
    // What is wrong with the settings the command says itself.
    if (!(error instanceof Refusal)) throw error;
  }
}
