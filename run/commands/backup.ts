import { rmSync } from 'node:fs';
import { type GlobalOptions, type Ground, readOnly } from '../../client/cli/cliContext.ts';
import { refusePractice } from '../../client/cli/practiceNotice.ts';
import { refusedText } from '../../client/cli/refusedText.ts';
import { shell } from '../../config/hint.ts';
import { showInstant } from '../../domain/calendar/showInstant.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { nightlyFile, outdated } from '../../worker/backup/nightly.ts';
import { type Backup, takeBackup } from '../../worker/backup/takeBackup.ts';
import { noteBackup } from '../../worker/troubles/backups.ts';

interface BackupOptions extends GlobalOptions {
  force?: boolean;
  into?: string;
  keep?: string;
}

/**
 * `dondoc backup FILE`: the whole office in one file, while it runs. `--into DIR` is the nightly
 * one: how it ends is noted, and the oldest beyond `--keep` go.
 */
export async function backup(options: BackupOptions, file: string | undefined): Promise<void> {
  const { into } = options;
  refusePractice(
    options,
    `backup ${into === undefined ? shell(file ?? '') : `--into ${shell(into)}`}`,
  );
  const ground = readOnly(options);
  if ((file === undefined) === (into === undefined)) throw new Refusal(ONE_PLACE);
  if (file !== undefined) return show(ground, options, await taken(ground, options, file));
  const dir = into ?? '';
  const keep = typedKeep(options.keep ?? '14');
  const { dataDir } = ground.settings;
  const now = new Date();
  try {
    const nightly = await taken(ground, options, nightlyFile(dir, now));
    noteBackup(dataDir, nightly.takenAt, null);
    for (const old of outdated(dir, keep)) rmSync(old);
    show(ground, options, nightly);
  } catch (error) {
    noteBackup(dataDir, now.toISOString(), reasonOf(error));
    throw error;
  }
}

const reasonOf = (error: unknown): Text =>
  error instanceof Refusal ? refusedText(error.said) : text(String(error), String(error));

async function taken(
  { settings, registry, language }: Ground,
  { force = false }: BackupOptions,
  file: string,
): Promise<Backup> {
  const progress = (said: Text): void => console.error(said[language]);
  // What cannot be read is not in the backup: nobody must find that out on the day he needs it.
  for (const { said } of registry.faults()) console.error(said[language]);
  return takeBackup({ settings, registry, file, force, progress });
}

function show({ registry, language }: Ground, { json }: BackupOptions, backup: Backup): void {
  console.log(json ? JSON.stringify(backup, null, 2) : summary(backup)[language]);
  if (registry.faults().length > 0) process.exitCode = 1;
}

const ONE_PLACE = text(
  'Ghi một nơi để sao lưu: tên tệp, hoặc --into THƯ_MỤC cho bản hằng đêm.',
  'Name one place for the backup: a file, or --into DIR for the nightly one.',
);

function typedKeep(words: string): number {
  const keep = Number(words);
  if (/^\d{1,4}$/.test(words) && keep >= 1) return keep;
  throw new Refusal(
    text(
      `Số bản được giữ “${words}” không hợp lệ; ghi một số từ 1 đến 9999.`,
      `The number of backups to keep "${words}" is not valid; write one from 1 to 9999.`,
    ),
  );
}

function summary({ file, bytes, takenAt, pausedMs, databaseBytes, files, agencies }: Backup): Text {
  const pause = pausedMs === null ? null : (pausedMs / 1000).toFixed(2);
  const at = showInstant(takenAt);
  return text(
    `Đã sao lưu lúc ${at} vào ${file}: ${size(bytes)} (cơ sở dữ liệu ${size(databaseBytes)}, ${files} tệp; cơ quan ${agencies.join(', ')}). ${pause === null ? 'Đôn Đốc không chạy.' : `Máy chủ tạm dừng ${pause} giây.`} Tệp này chứa dữ liệu cá nhân: cất giữ cẩn thận, ở máy khác.`,
    `Backed up at ${at} into ${file}: ${size(bytes)} (database ${size(databaseBytes)}, ${files} files; agencies ${agencies.join(', ')}). ${pause === null ? 'Dondoc was not running.' : `The server stood still for ${pause} s.`} The file holds personal data: keep it safe, on another machine.`,
  );
}

const size = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
