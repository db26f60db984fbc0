import { spawnSync } from 'node:child_process';

/** What a tool of the system said; null: this machine does not have it. */
export interface Ran {
  ok: boolean;
  output: string;
}

/** Runs a tool of the system and waits for it. */
export type Run = (tool: string, args: string[]) => Ran | null;

export const runTool: Run = (tool, args) => {
  const { error, status, stdout, stderr } = spawnSync(tool, args, {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}`.trim() };
};
