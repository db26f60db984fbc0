import { readFileSync } from 'node:fs';
import { whilePaused } from '../../../worker/backup/pause.ts';

/**
 * A backup that never ends, to be killed by tests: `ticking.ts PID`; tells its parent when the
 * process stands still.
 */
const pid = Number(process.argv[2]);
await whilePaused(pid, async () => {
  process.send?.(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  await new Promise(() => setInterval(() => {}, 1000));
});
