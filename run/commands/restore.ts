import { type GlobalOptions, readOnly } from '../../client/cli/cliContext.ts';
import { refusePractice } from '../../client/cli/practiceNotice.ts';
import { hint, shell } from '../../config/hint.ts';
import { showInstant } from '../../domain/calendar/showInstant.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { type Restored, restoreBackup } from '../../worker/backup/restoreBackup.ts';
import { heldWarning } from '../heldWarning.ts';

/** `dondoc restore FILE`: an office from a backup, in an empty data folder, its mails held. */
export async function restore(options: GlobalOptions, file: string): Promise<void> {
  refusePractice(options, `restore ${shell(file)}`);
  const { settings, registry, language } = readOnly(options);
  const progress = (said: Text): void => console.error(said[language]);
  const restored = await restoreBackup({ settings, registry, file, progress });
  if (options.json) console.log(JSON.stringify(restored, null, 2));
  else
    for (const line of [...summary(restored), ...heldWarning(settings.dataDir)])
      console.log(line[language]);
}

const summary = ({ dataDir, takenAt, files, agencies, kept }: Restored): Text[] => [
  text(
    `Đã khôi phục bản sao lưu lúc ${showInstant(takenAt)} vào ${dataDir} (${files} tệp). Khởi động bằng ${hint('up', { data: dataDir })}.`,
    `Restored the backup of ${showInstant(takenAt)} into ${dataDir} (${files} files). Start it with ${hint('up', { data: dataDir })}.`,
  ),
  ...agencies.map(({ code, dir }) =>
    text(`  Cơ quan ${code}: dùng thư mục ${dir}`, `  Agency ${code}: served from ${dir}`),
  ),
  text(
    `Bản chép danh bạ, lịch và cài đặt lúc sao lưu nằm trong ${kept}; không tệp nào đang có bị ghi đè.`,
    `Copies of people, calendars and settings as they were are in ${kept}; nothing that exists was replaced.`,
  ),
];
