import { type Text, text } from '../../../domain/text/text.ts';
import { type Backup, takeBackup } from '../../../worker/backup/takeBackup.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';
import { showInstant } from '../showInstant.ts';

/** `dondoc backup FILE`: the whole office in one file, while it runs. */
export async function backup(
  options: GlobalOptions & { force?: boolean },
  file: string,
): Promise<void> {
  const { settings, registry, language } = readOnly(options);
  const progress = (said: Text): void => console.error(said[language]);
  // What cannot be read is not in the backup: nobody must find that out on the day he needs it.
  for (const { said } of registry.faults()) console.error(said[language]);
  const taken = await takeBackup({
    settings,
    registry,
    file,
    force: options.force ?? false,
    progress,
  });
  console.log(options.json ? JSON.stringify(taken, null, 2) : summary(taken)[language]);
  if (registry.faults().length > 0) process.exitCode = 1;
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
