import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A port that a process listens on. */
export interface OpenPort {
  /** `127.0.0.1`, or the 32 hexadecimal digits of an IPv6 address. */
  ip: string;
  port: number;
}

/** Every TCP port that a process, or one below it, listens on. Reads Linux's /proc. */
export function openPorts(pid: number): OpenPort[] {
  const sockets = new Set([pid, ...below(pid)].flatMap(socketsOf));
  return ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTEN && sockets.has(inode ?? ''))
    .map(([, local = '']) => placeOf(local));
}

const LISTEN = '0A';

const below = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...below(child)]);

const socketsOf = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const inode = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${fd}`))?.[1];
    return inode === undefined ? [] : [inode];
  });

/** A file that was closed meanwhile is no socket. */
function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

/** `0100007F:1C47`: IPv4 addresses stand there backwards. */
function placeOf(local: string): OpenPort {
  const [address = '', port = ''] = local.split(':');
  const bytes = (address.match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16));
  const ip = bytes.length === 4 ? bytes.reverse().join('.') : address;
  return { ip, port: Number.parseInt(port, 16) };
}
