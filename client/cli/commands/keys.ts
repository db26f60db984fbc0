import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { text } from '../../../domain/text/text.ts';
import { newKeyLine, parseKeys } from '../../../worker/codec/keys.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';

const HEAD =
  '# dondoc: the first key encrypts, all of them decrypt. Keep old keys as long as their data. Never commit this.\n';

/** `dondoc keys new FILE`: a new current key in front of those the file has. */
export async function newKey(file: string, options: GlobalOptions): Promise<void> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before !== '') parseKeys(before);
  const line = newKeyLine(new Date().toISOString().slice(0, 10));
  const draft = `${file}.part`;
  writeFileSync(draft, `${HEAD}${line}\n${before.replace(HEAD, '')}`, { mode: 0o600 });
  renameSync(draft, file);
  const [id] = line.split(' ');
  console.log(
    text(
      `Khóa mới ${id} trong ${file}. Ghi encryption.keysFile: ${file} vào dondoc.yaml của mọi tiến trình rồi khởi động lại; cất một bản sao nơi khác: mất khóa là mất dữ liệu.`,
      `New key ${id} in ${file}. Set encryption.keysFile: ${file} in the dondoc.yaml of every process and restart them; keep a copy elsewhere: without the key the data is lost.`,
    )[readOnly(options).language],
  );
}
