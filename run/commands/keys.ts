import { type GlobalOptions, readOnly } from '../../client/cli/cliContext.ts';
import { text } from '../../domain/text/text.ts';
import { type Added, addKey } from '../../worker/codec/keysFile.ts';

/**
 * `dondoc keys new FILE`: makes a file of encryption keys, or puts a new current key on top of one.
 */
export async function newKey(file: string, options: GlobalOptions): Promise<void> {
  const { language } = readOnly(options);
  const added = addKey(file, new Date().toISOString().slice(0, 10));
  if (options.json) return console.log(JSON.stringify(added));
  const { vi, en } = added.before === null ? made(added) : rotated(added, added.before);
  console.log(text(vi, en)[language]);
}

const made = ({ file, id }: Added) =>
  text(
    `Đã tạo ${file} với khóa ${id}. Cất một bản sao ở nơi khác: mất khóa là mất dữ liệu. Bật mã hóa: dừng Đôn Đốc, ghi vào dondoc.yaml “encryption: { keysFile: ${file} }”, chạy lại.`,
    `Made ${file} with the key ${id}. Keep a copy elsewhere: without the key the data is lost. To turn encryption on, stop Đôn Đốc, write "encryption: { keysFile: ${file} }" into dondoc.yaml and start it again.`,
  );

const rotated = ({ file, id }: Added, before: string) =>
  text(
    `Khóa ${id} đứng đầu ${file} và mã hóa dữ liệu mới; ${before} và các khóa cũ hơn vẫn cần để đọc, đừng xóa. Chép tệp này sang mọi máy chạy Đôn Đốc và cất một bản sao.`,
    `The key ${id} is on top of ${file} and encrypts what is new; ${before} and older keys are needed for reading, so leave them there. Copy the file to every machine that runs Đôn Đốc, and keep a copy elsewhere.`,
  );
