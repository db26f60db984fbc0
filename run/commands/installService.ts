import path from 'node:path';
import type { GlobalOptions } from '../../client/cli/cliContext.ts';
import { refusePractice } from '../../client/cli/practiceNotice.ts';
import { ROOT } from '../../config/root.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../domain/text/text.ts';
import { type Done, Root } from '../../worker/install/files.ts';
import { type Installed, install, remove, type Step } from '../../worker/install/install.ts';
import { runTool } from '../../worker/install/tools.ts';
import { AGENCY_DIR, CONFIG_FILE } from '../../worker/install/units.ts';

interface InstallOptions extends GlobalOptions {
  root?: string;
  remove?: boolean;
  user?: string;
}

/**
 * `dondoc install-service`: user, folders and systemd units of one Linux machine; `--remove` takes
 * them away again. Says of each thing what became of it.
 */
export async function installService(options: InstallOptions): Promise<void> {
  const language = options.lang ?? 'vi';
  refusePractice(options, options.remove ? 'install-service --remove' : 'install-service');
  const root = new Root(path.resolve(options.root ?? '/'));
  const place = { node: process.execPath, program: ROOT, user: typedUser(options.user) };
  refuseElsewhere(root);
  if (options.remove) {
    const steps = remove(place, root, runTool);
    if (options.json) console.log(JSON.stringify({ steps }, null, 2));
    else for (const line of removedLines(steps)) console.log(line[language]);
    return;
  }
  const installed = install(place, root, runTool);
  if (options.json) console.log(JSON.stringify(installed, null, 2));
  else for (const line of installedLines(installed, language)) console.log(line);
  if (installed.verified?.ok === false) process.exitCode = 1;
}

const DEFAULT_USER = 'dondoc';

function typedUser(words = DEFAULT_USER): string {
  if (/^[a-z_][a-z0-9_-]{0,30}$/.test(words)) return words;
  throw new Refusal(
    text(
      `Tên người dùng “${words}” không hợp lệ; dùng chữ thường, chữ số, gạch nối, ví dụ dondoc.`,
      `The user name "${words}" is not valid; use lower-case letters, digits and hyphens, e.g. dondoc.`,
    ),
  );
}

function refuseElsewhere(root: Root): void {
  if (process.platform !== 'linux') throw new Refusal(NOT_LINUX);
  if (process.getuid?.() !== 0 && root.dir === '/') throw new Refusal(NOT_ROOT);
}

const NOT_LINUX = text(
  'install-service chỉ dùng cho Linux có systemd; trên máy khác, chạy dondoc up bằng trình quản lý dịch vụ của máy đó.',
  'install-service is for Linux with systemd; elsewhere run dondoc up under that system’s service manager.',
);
const NOT_ROOT = text(
  'Cần quyền quản trị để cài dịch vụ: chạy bằng sudo, hoặc thử trước với --root THƯ_MỤC.',
  'Installing a service needs the administrator: run it with sudo, or try it with --root DIR first.',
);

const DONE: Record<Done, Text> = {
  made: text('đã tạo', 'made'),
  changed: text('đã cập nhật', 'updated'),
  kept: text('giữ nguyên', 'kept'),
  removed: text('đã gỡ', 'removed'),
};

const stepLine = ({ what, done }: Step): Text => {
  const [vi, en] = [DONE[done].vi.padEnd(12), DONE[done].en.padEnd(8)];
  return text(`${vi} ${what.replace(/^user /, 'người dùng ')}`, `${en} ${what}`);
};

function removedLines(steps: Step[]): Text[] {
  if (steps.length === 0) return [text('Không có gì để gỡ.', 'There was nothing to remove.')];
  const kept = steps.some(({ done }) => done === 'kept');
  const rest = kept
    ? [
        text(
          'Cài đặt, dữ liệu và bản sao lưu được giữ lại; muốn xóa hẳn thì tự xóa các mục “giữ nguyên”.',
          'Settings, data and backups stay; delete what was kept by hand to be rid of it.',
        ),
      ]
    : [];
  return [...steps.map(stepLine), ...rest];
}

function installedLines({ steps, verified }: Installed, language: Language): string[] {
  return [...steps.map(stepLine), ...checked(verified), ...NEXT].map((line) => line[language]);
}

function checked(verified: Installed['verified']): Text[] {
  if (verified === null) return [];
  if (verified.ok)
    return [text('systemd-analyze verify: đạt', 'systemd-analyze verify: nothing to say')];
  const said = `systemd-analyze verify: ${verified.output}`;
  return [text(said, said)];
}

const NEXT: Text[] = [
  text('', ''),
  text('Việc tiếp theo:', 'What comes next:'),
  text(
    `1. Khai cơ quan: cp -r ${ROOT}/config/sample/agency ${AGENCY_DIR} && chown -R ${DEFAULT_USER}: ${AGENCY_DIR}, rồi sửa các tệp trong đó; người, đơn vị, vắng mặt sửa được trên trang.`,
    `1. Describe your office: cp -r ${ROOT}/config/sample/agency ${AGENCY_DIR} && chown -R ${DEFAULT_USER}: ${AGENCY_DIR}, and change the files in it; people, units and absences on the page, too.`,
  ),
  text(
    `2. Khai máy chủ thư trong ${CONFIG_FILE}; thử: sudo -u dondoc node ${ROOT}/run/bin.mjs --config ${CONFIG_FILE} doctor`,
    `2. Name your mail server in ${CONFIG_FILE}; try it: sudo -u dondoc node ${ROOT}/run/bin.mjs --config ${CONFIG_FILE} doctor`,
  ),
  text(
    '3. Chạy: systemctl start dondoc dondoc-backup.timer (chạy lại: systemctl restart dondoc); nhật ký: journalctl -u dondoc',
    '3. Start: systemctl start dondoc dondoc-backup.timer (again: systemctl restart dondoc); log: journalctl -u dondoc',
  ),
];
