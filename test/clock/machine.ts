import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, type Connection } from '@temporalio/client';
import type { World } from '../../client/facade/world.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { connectClient } from '../../worker/engine/connectClient.ts';
import { obtainExecutable } from '../../worker/engine/executable.ts';
import { prepareNamespace } from '../../worker/engine/namespace.ts';
import { serverArguments } from '../../worker/engine/serverArguments.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import type { Office } from '../e2e/office.ts';
import { freePort } from '../worker/engine/ports.ts';
import { setClockOff } from './steer.ts';

const BIN = fileURLToPath(new URL('../../client/cli/bin.mjs', import.meta.url));

/**
 * The server looks at its clock anew after so long; by default after up to five minutes, so long would a clock that was
 * set forward go unnoticed.
 */
const NOTICED = 'history.timerProcessorMaxPollInterval="1s"';

/** An office's machine: the server and a worker, real processes whose clock can be set. */
export class Machine {
  private offSeconds = 0;
  private running: ChildProcess[] = [];
  private connection: Connection | null = null;

  private constructor(
    private readonly office: Office,
    private readonly executable: string,
    private readonly port: number,
  ) {}

  static async of(office: Office): Promise<Machine> {
    return new Machine(office, await obtainExecutable({ configured: null, progress: () => {} }), await freePort());
  }

  /** Sets the clock of everything that runs, and of what will. */
  setClock(instant: string): void {
    this.offSeconds = (Date.parse(instant) - Date.now()) / 1000;
    for (const { pid } of this.running) if (pid) setClockOff(pid, this.offSeconds);
  }

  /**
   * Lets minutes pass quickly until something has happened: by leaps, with time between them for whatever is under way,
   * for a workflow task is given up after ten seconds of the server's clock.
   */
  async pass(hasHappened: () => boolean): Promise<void> {
    while (!hasHappened()) {
      await pause(3000);
      this.setClock(new Date(Date.now() + (this.offSeconds + 60) * 1000).toISOString());
    }
  }

  async start(): Promise<void> {
    const dataDir = this.office.env.DONDOC_DATA ?? '';
    mkdirSync(dataDir, { recursive: true });
    const options = serverArguments({ dataDir, port: this.port, uiPort: null });
    this.run(this.executable, [...options, '--dynamic-config-value', NOTICED]);
    this.connection = await this.connected();
    await prepareNamespace(this.connection, {
      namespace: 'dondoc',
      retentionDays: 1825,
      searchAttributes: SEARCH_ATTRIBUTES,
    });
    this.run(process.execPath, [BIN, 'worker']);
  }

  /** Power off. */
  async kill(): Promise<void> {
    await this.connection?.close();
    const ended = this.running.map((child) => once(child, 'exit'));
    for (const child of this.running.splice(0)) child.kill('SIGKILL');
    await Promise.all(ended);
  }

  /** `dondoc …` by this machine's clock; what it printed. */
  async dondoc(...args: string[]): Promise<string> {
    const child = this.spawn(process.execPath, [BIN, ...args], 'pipe');
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => printed.push(part));
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0) throw new Error(`dondoc ${args.join(' ')} ended with ${status}: ${printed.join('')}`);
    return printed.join('');
  }

  get world(): World {
    if (!this.connection) throw new Error('the machine is off');
    const agency = loadAgency(this.office.env.DONDOC_AGENCIES ?? '');
    return {
      client: new Client({ connection: this.connection, namespace: 'dondoc' }),
      agencies: { get: () => agency, all: () => [agency] },
      now: async () => new Date(Date.now() + this.offSeconds * 1000).toISOString(),
    };
  }

  private run(command: string, args: string[]): void {
    this.running.push(this.spawn(command, args, openSync(path.join(this.office.dir, 'machine.log'), 'a')));
  }

  private spawn(command: string, args: string[], output: 'pipe' | number): ChildProcess {
    const { PATH = '', HOME = '' } = process.env;
    const env = { ...this.office.env, PATH, HOME, DONDOC_TEMPORAL_ADDRESS: `127.0.0.1:${this.port}` };
    const child = spawn(command, args, { env, stdio: ['ignore', output, output] });
    if (child.pid) setClockOff(child.pid, this.offSeconds);
    return child;
  }

  private async connected(): Promise<Connection> {
    for (;;) {
      try {
        const connection = await connectClient({ address: `127.0.0.1:${this.port}`, tls: null, apiKey: null });
        await connection.workflowService.describeNamespace({ namespace: 'default' });
        return connection;
      } catch {
        await pause(100);
      }
    }
  }
}
