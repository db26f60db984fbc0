import { chmodSync, chownSync } from 'node:fs';
import type { Done, Root } from './files.ts';
import type { Run } from './tools.ts';

export interface Owner {
  uid: number;
  gid: number;
}

/** The user of a name, as the root's own list of users has it. */
export function userOf(root: Root, user: string): Owner | null {
  const line = (root.read('/etc/passwd') ?? '')
    .split('\n')
    .find((entry) => entry.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Has systemd make the user; null: it is not there, and nothing here can make it. */
export function makeUser(root: Root, user: string, run: Run): Done | null {
  if (userOf(root, user)) return 'kept';
  run('systemd-sysusers', [...inRoot(root), 'dondoc.conf']);
  return userOf(root, user) ? 'made' : null;
}

/** Null: there was none. Kept where the system would not let it go. */
export function removeUser(root: Root, user: string, run: Run): Done | null {
  if (!userOf(root, user)) return null;
  run('userdel', [...(root.dir === '/' ? [] : ['--prefix', root.dir]), user]);
  return userOf(root, user) ? 'kept' : 'removed';
}

/** Gives a file or folder its owner and mode; only the system's administrator may. */
export function give(root: Root, absolute: string, owner: Owner | null, mode: number): void {
  chmodSync(root.at(absolute), mode);
  if (owner && process.getuid?.() === 0) chownSync(root.at(absolute), owner.uid, owner.gid);
}

const inRoot = ({ dir }: Root): string[] => (dir === '/' ? [] : [`--root=${dir}`]);
