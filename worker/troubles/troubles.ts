import type { Settings } from '../../config/settings.ts';
import { type SenderTrouble, whatIsWrong } from '../../domain/digest/delivery/senderTrouble.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { backupTroubles, readBackupRecord } from './backups.ts';
import { certificateTroubles } from './certificates.ts';
import { growthTroubles } from './databaseGrowth.ts';
import { diskTroubles } from './disk.ts';
import { readSenderTrouble } from './senderStore.ts';
import { shownMoment } from './shownMoment.ts';
import type { Trouble } from './trouble.ts';

type Looked = Pick<Settings, 'dataDir' | 'temporal' | 'mail'>;

/**
 * Everything that is wrong with the machine and its accounts, the worst first. It asks no engine
 * and no network, and takes a millisecond, so that every command can say it at once.
 */
export function troublesOf(settings: Looked, now = new Date()): Trouble[] {
  const { dataDir, temporal } = settings;
  return [
    ...diskTroubles(dataDir),
    ...accountTroubles(settings),
    ...backupTroubles(readBackupRecord(dataDir), now),
    ...certificateTroubles(settings, now),
    ...(temporal.address === null ? growthTroubles(dataDir) : []),
  ];
}

function accountTroubles({ dataDir, mail }: Looked): Trouble[] {
  const trouble = mail.transport === 'smtp' ? readSenderTrouble(dataDir) : null;
  return trouble?.certain ? [{ kind: 'mail-account', said: accountWords(trouble) }] : [];
}

function accountWords(trouble: SenderTrouble): Text {
  const wrong = whatIsWrong(trouble.response);
  const [since, next] = [shownMoment(trouble.since), shownMoment(trouble.nextTry)];
  return text(
    `Từ ${since} máy chủ thư không nhận thư của tài khoản gửi: ${wrong.vi}. Mọi thư đang đợi, thử lại từ ${next}${code(trouble.response)}`,
    `Since ${since} the mail server refuses our account: ${wrong.en}. All mails wait and are tried again from ${next}${code(trouble.response)}`,
  );
}

/**
 * ` (554 5.7.0)`: the reply's numbers, for whoever administers the mail server; never its words.
 */
export function code(response: string): string {
  const found = /^(\d{3})(?:[ -](\d\.\d+\.\d+))?/.exec(response);
  return found ? ` (${[found[1], found[2]].filter(Boolean).join(' ')})` : '';
}
