import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { spawnDondoc } from '../e2e/commandLine.ts';

/** A `dondoc worker` that is killed with -9 and started again. */
export class MortalWorker {
  /** How long each start took, in milliseconds. */
  readonly startsMs: number[] = [];
  #process: ChildProcess | null = null;

  constructor(private readonly env: Record<string, string>) {}

  /** Resolves when it says that it is ready. */
  async start(): Promise<void> {
    const begun = performance.now();
    const child = spawnDondoc(['worker'], { ...this.env, DONDOC_LOG_LEVEL: 'info' });
    this.#process = child;
    child.stdout.resume();
    await new Promise<void>((ready, failed) => {
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        said += part;
        if (said.includes('worker ready')) ready();
      });
      child.once('exit', () => failed(new Error(`the worker ended:\n${said}`)));
    });
    this.startsMs.push(performance.now() - begun);
  }

  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }
}
