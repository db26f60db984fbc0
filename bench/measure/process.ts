import { readFileSync } from 'node:fs';

/** `getconf CLK_TCK` is 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;

/**
 * CPU time a process has used so far, user and system, with the children it has waited for, in
 * milliseconds.
 */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name, in parentheses, may hold spaces: fields are counted from behind it (utime
  // is the 14th of all).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * MS_PER_TICK;
}

/** The most memory a process has held resident so far, in MB. */
export const peakMb = (pid: number): number => statusKb(pid, 'VmHWM') / 1024;

/** What it holds now, in MB. */
export const residentMb = (pid: number): number => statusKb(pid, 'VmRSS') / 1024;

function statusKb(pid: number, field: string): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(
    readFileSync(`/proc/${pid}/status`, 'utf8'),
  );
  return Number(line?.[1] ?? Number.NaN);
}

/** CPU time of a process and of every process below it that still runs or was waited for. */
export function treeCpuMs(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  const below = children === '' ? [] : children.split(' ').map(Number);
  return below.reduce((sum, child) => sum + treeCpuMs(child), cpuMs(pid));
}
