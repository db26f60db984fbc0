import path from 'node:path';
import { type GlobalOptions, readOnly } from '../../client/cli/cliContext.ts';
import { type Added, addKey } from '../../config/keys/keysFile.ts';
import { ENCRYPTION_KEYS, WEB_KEYS } from '../../config/keys/kinds.ts';
import { type Text, text } from '../../domain/text/text.ts';

/**
 * `dondoc keys new FILE`: makes a file of keys, or puts a new current key on top of one: of the web
 * page where the settings name that file for it, else of the encryption.
 */
export async function newKey(file: string, options: GlobalOptions): Promise<void> {
  const { settings, language } = readOnly(options);
  const isOfWeb = path.resolve(file) === settings.web.keysFile;
  const added = addKey(file, today(), isOfWeb ? WEB_KEYS : ENCRYPTION_KEYS);
  if (options.json) return console.log(JSON.stringify(added));
  console.log((isOfWeb ? ofWeb(added) : ofEncryption(added))[language]);
}

const today = (): string => new Date().toISOString().slice(0, 10);

const ofEncryption = (added: Added): Text =>
  added.before === null ? made(added) : rotated(added, added.before);

const ofWeb = ({ file, id, before }: Added): Text =>
  before === null
    ? text(
        `Đã tạo ${file} với khóa ${id}, dùng cho liên kết trong thư và phiên đăng nhập. Chép tệp này sang mọi máy chạy Đôn Đốc.`,
        `Made ${file} with the key ${id}, for links in mails and for sessions. Copy the file to every machine that runs Đôn Đốc.`,
      )
    : text(
        `Khóa ${id} đứng đầu ${file} và từ nay ký liên kết trong thư và phiên đăng nhập. Sau một tuần xóa được dòng của ${before} và các khóa cũ hơn; nếu khóa đã lộ thì xóa ngay, liên kết và phiên cũ hết hiệu lực. Chép tệp này sang mọi máy chạy Đôn Đốc.`,
        `The key ${id} is on top of ${file} and signs links in mails and sessions from now on. The lines of ${before} and of older keys can be deleted after a week, or at once where somebody else may know them: older links and sessions end then. Copy the file to every machine that runs Đôn Đốc.`,
      );

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
