import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /**
   * When it started, in the system's own notation; compared, never read. Empty where the system
   * does not say.
   */
  started: string;
}

/**
 * The identity of a running process; null when no such process runs.
 * Numbers alone will not do: a container gives every run the same few, and a reboot hands them out
 * again.
 */
export function processIdentity(pid: number): ProcessIdentity | null {
  if (!answers(pid)) return null;
  const started = process.platform === 'linux' ? startedByProc(pid) : startedByPs(pid);
  return started === null ? null : { pid, started };
}

/** True while the very process that was recorded still runs. */
export function stillRuns(recorded: ProcessIdentity): boolean {
  return processIdentity(recorded.pid)?.started === recorded.started;
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Field 22 of /proc/PID/stat, counted after the command's closing bracket; a zombie (state Z) has
 * ended.
 */
function startedByProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? null : `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}

function startedByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
