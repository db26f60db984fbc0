import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { CONFIG_TEMPLATE } from './configTemplate.ts';
import type { Done, Root } from './files.ts';
import { give, makeUser, removeUser, userOf } from './owner.ts';
import type { Run } from './tools.ts';
import {
  BACKUP_DIR,
  CONFIG_DIR,
  CONFIG_FILE,
  DATA_DIR,
  ENABLED,
  ownFiles,
  type Place,
  UNIT_DIR,
} from './units.ts';

/** One thing the installer looked at, and what became of it. */
export interface Step {
  what: string;
  done: Done;
}

export interface Installed {
  steps: Step[];
  /** What systemd-analyze finds wrong with the units; null: there is none on this machine. */
  verified: { ok: boolean; output: string } | null;
}

const step = (what: string, done: Done | null): Step[] => (done ? [{ what, done }] : []);

/**
 * Puts units, user, folders and first settings onto a machine, or under a root of its own. Done
 * again it changes only what differs; settings and data are never touched. It starts nothing.
 * Throws a Refusal where the service could not run from where Node.js or the product is.
 */
export function install(place: Place, root: Root, run: Run): Installed {
  refuseUnderHome(place);
  const files = ownFiles(place).flatMap(({ file, content }) =>
    step(file, root.file(file, content)),
  );
  const made = makeUser(root, place.user, run);
  if (made === null) throw noUser(place.user);
  const steps = [
    ...files,
    ...step(`user ${place.user}`, made),
    ...ownFolders(place, root),
    ...ENABLED.flatMap(({ link, to }) => step(link, root.link(link, to))),
  ];
  if (root.dir === '/') run('systemctl', ['daemon-reload']);
  const units = ['dondoc.service', 'dondoc-backup.service', 'dondoc-backup.timer'];
  const verified = run('systemd-analyze', [
    'verify',
    ...units.map((unit) => root.at(`${UNIT_DIR}/${unit}`)),
  ]);
  return { steps, verified };
}

/** The service reads its settings and writes its data; others do neither. */
function ownFolders({ user }: Place, root: Root): Step[] {
  const owner = userOf(root, user);
  const shared = owner && { uid: 0, gid: owner.gid };
  const folder = (dir: string, mode: number, of: typeof owner): Step[] => {
    const done = root.folder(dir, mode);
    if (done === 'made') give(root, dir, of, mode);
    return step(dir, done);
  };
  const folders = [
    ...folder(CONFIG_DIR, 0o750, shared),
    ...folder(DATA_DIR, 0o700, owner),
    ...folder(BACKUP_DIR, 0o700, owner),
  ];
  const config = root.read(CONFIG_FILE) === null ? root.file(CONFIG_FILE, CONFIG_TEMPLATE) : 'kept';
  if (config === 'made') give(root, CONFIG_FILE, shared, 0o640);
  return [...folders, ...step(CONFIG_FILE, config)];
}

/**
 * Takes away what `install` put there. Settings that somebody wrote, data and backups stay, and
 * with them the user who owns them.
 */
export function remove(place: Place, root: Root, run: Run): Step[] {
  if (root.dir === '/')
    run('systemctl', ['disable', '--now', 'dondoc.service', 'dondoc-backup.timer']);
  const untouched = root.read(CONFIG_FILE) === CONFIG_TEMPLATE;
  const own = [...ENABLED.map(({ link }) => link), ...ownFiles(place).map(({ file }) => file)];
  const steps = [
    ...own.flatMap((file) => step(file, root.remove(file))),
    ...(untouched ? step(CONFIG_FILE, root.remove(CONFIG_FILE)) : []),
    ...[CONFIG_DIR, DATA_DIR, BACKUP_DIR].flatMap((dir) => step(dir, root.removeEmpty(dir))),
  ];
  const owns = steps.some(({ done }) => done === 'kept');
  const user = owns ? keptUser(place, root) : removeUser(root, place.user, run);
  if (root.dir === '/') run('systemctl', ['daemon-reload']);
  return [...steps, ...step(`user ${place.user}`, user)];
}

const keptUser = ({ user }: Place, root: Root): Done | null => (userOf(root, user) ? 'kept' : null);

/** The service sees nothing under /home and /root, and its user could read nothing there. */
function refuseUnderHome({ node, program }: Place): void {
  const hidden = [program, node].find((place) => /^\/(home|root)(\/|$)/.test(place));
  if (hidden === undefined) return;
  throw new Refusal(
    text(
      `“${hidden}” nằm trong thư mục riêng của một người dùng, dịch vụ không đọc được: đặt phần mềm ở /opt/dondoc, cài Node.js cho cả máy (/usr/bin/node), rồi chạy lại từ đó.`,
      `"${hidden}" is in somebody's home, which the service cannot read: put the product into /opt/dondoc, install Node.js for the whole machine (/usr/bin/node), and run this from there.`,
    ),
  );
}

const noUser = (user: string): Refusal =>
  new Refusal(
    text(
      `Chưa có người dùng “${user}” và máy này không có systemd-sysusers để tạo: chạy useradd --system --user-group --home-dir ${DATA_DIR} --shell /usr/sbin/nologin ${user}, rồi chạy lại.`,
      `There is no user "${user}" and no systemd-sysusers to make one: run useradd --system --user-group --home-dir ${DATA_DIR} --shell /usr/sbin/nologin ${user}, then run this again.`,
    ),
  );
