import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, type Connection } from '@temporalio/client';
import type { OfficeContext } from '../../client/office/context.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { prepareNamespace } from '../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { serverArguments } from '../../worker/engine/server/serverArguments.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import { WATCH_ID, type Watched } from '../../workflows/contract/watch.ts';
import type { Office } from '../e2e/office.ts';
import { freePort } from '../worker/engine/ports.ts';
import { setClockOff } from './steer.ts';

const BIN = fileURLToPath(new URL('../../run/bin.mjs', import.meta.url));

/**
 * The server looks for what is due every second, by default every five minutes: what it waits for
 * by its monotonic clock it would otherwise go on waiting for when its clock was set forward.
 */
const LOOKS_OFTEN = 'history.timerProcessorMaxPollInterval="1s"';

/** A workflow of no worker, started each time the clock is set. */
const STIR = 'clock-set';

/** Until then the server has fired what is due by a clock just set, in milliseconds. */
const TIMERS_FIRED = 1500;

/** What takes longer is stuck, in milliseconds. */
const PATIENCE = 120_000;

/** An office's machine: the server and a worker, real processes whose clock can be set. */
export class Machine {
  private offSeconds = 0;
  private running: ChildProcess[] = [];
  private connection: Connection | null = null;
  private fallen: Error | null = null;

  private constructor(
    private readonly office: Office,
    private readonly executable: string,
    private readonly port: number,
  ) {}

  static async of(office: Office): Promise<Machine> {
    return new Machine(
      office,
      await obtainExecutable({ configured: null, progress: () => {} }),
      await freePort(),
    );
  }

  /**
   * Sets the clock of everything that runs, and of what will, when nothing is under way: a workflow
   * task is given up after ten seconds of the server's clock, and a workflow asks for its timer by
   * how long it is, so that a clock set forward between its looking at the clock and the server's
   * taking the timer makes it wake later by as much.
   */
  async setClock(instant: string): Promise<void> {
    await this.quiet();
    // Whole seconds, and never before the moment: what waits for it must find it come.
    this.offSeconds = Math.ceil((Date.parse(instant) - Date.now()) / 1000);
    for (const { pid } of this.running) if (pid) setClockOff(pid, this.offSeconds);
    if (this.connection) await this.stir();
  }

  /** Lets minutes pass quickly until something has happened. */
  async pass(hasHappened: () => boolean): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (!hasHappened()) {
      const now = await this.world.now();
      if (performance.now() > deadline) throw new Error(`nothing happened until ${now}`);
      await this.setClock(new Date(Date.parse(now) + 60_000).toISOString());
    }
  }

  async start(): Promise<void> {
    const dataDir = this.office.env.DONDOC_DATA ?? '';
    mkdirSync(dataDir, { recursive: true });
    const options = serverArguments({ dataDir, port: this.port, page: null });
    this.run(this.executable, [...options, '--dynamic-config-value', LOOKS_OFTEN]);
    this.connection = await this.connected();
    await prepareNamespace(this.connection, {
      namespace: 'dondoc',
      retentionDays: 1825,
      searchAttributes: SEARCH_ATTRIBUTES,
    });
    const now = await this.world.now();
    this.run(process.execPath, [BIN, 'worker']);
    // The worker works once the watch has looked.
    while ((await this.lookedAt()) < now) await pause(100);
  }

  /** When the watch last looked at the clock; empty before its first look. */
  async lookedAt(): Promise<string> {
    const { memo } = await this.world.client.workflow
      .getHandle(WATCH_ID)
      .describe()
      .catch(() => ({ memo: {} }));
    return (memo as Partial<Watched>).lookedAt ?? '';
  }

  /** Power off. */
  async kill(): Promise<void> {
    await this.connection?.close();
    this.connection = null;
    const killed = this.running
      .splice(0)
      .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = killed.map((child) => once(child, 'exit'));
    for (const child of killed) child.kill('SIGKILL');
    await Promise.all(ended);
  }

  /** `dondoc …` by this machine's clock; what it printed. */
  async dondoc(...args: string[]): Promise<string> {
    const child = this.spawn(process.execPath, [BIN, ...args], 'pipe');
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => printed.push(part));
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0)
      throw new Error(`dondoc ${args.join(' ')} ended with ${status}: ${printed.join('')}`);
    return printed.join('');
  }

  get world(): OfficeContext {
    if (this.fallen) throw this.fallen;
    if (!this.connection) throw new Error('the machine is off');
    const agency = loadAgency(this.office.env.DONDOC_AGENCIES ?? '');
    return {
      client: new Client({ connection: this.connection, namespace: 'dondoc' }),
      agencies: { get: () => agency, all: () => [agency] },
      now: async () => new Date(Date.now() + this.offSeconds * 1000).toISOString(),
    };
  }

  /**
   * What it waits for by the wall clock the server goes on waiting for after its clock was set
   * back, an hour and more, also when it is set forward again: it counts anew when it hears of a
   * timer, here that of a workflow which times out.
   */
  private async stir(): Promise<void> {
    await this.world.client.workflow.start(STIR, {
      ...{ workflowId: STIR, taskQueue: STIR, args: [] },
      ...{ workflowRunTimeout: '1 second', workflowIdConflictPolicy: 'TERMINATE_EXISTING' },
    });
    await pause(TIMERS_FIRED);
  }

  /** Waits until no workflow has anything in a worker's hands, or waiting for one. */
  private async quiet(): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (this.connection) {
      const busy = await underWay(this.world.client);
      if (busy.length === 0) return;
      if (performance.now() > deadline)
        throw new Error(`under way for minutes: ${busy.join('; ')}`);
      await pause(200);
    }
  }

  private run(command: string, args: string[]): void {
    const log = path.join(this.office.dir, 'machine.log');
    const child = this.spawn(command, args, openSync(log, 'a'));
    this.running.push(child);
    child.on('exit', (status, signal) => {
      if (!this.running.includes(child)) return;
      this.fallen = new Error(
        `${command} ended by itself with ${status ?? signal}: ${readFileSync(log, 'utf8')}`,
      );
    });
  }

  private spawn(command: string, args: string[], output: 'pipe' | number): ChildProcess {
    const { PATH = '', HOME = '' } = process.env;
    const env = {
      ...this.office.env,
      PATH,
      HOME,
      DONDOC_TEMPORAL_ADDRESS: `127.0.0.1:${this.port}`,
    };
    const child = spawn(command, args, { env, stdio: ['ignore', output, output] });
    if (child.pid) setClockOff(child.pid, this.offSeconds);
    return child;
  }

  private async connected(): Promise<Connection> {
    for (;;) {
      if (this.fallen) throw this.fallen;
      try {
        const connection = await connectClient({
          address: `127.0.0.1:${this.port}`,
          tls: null,
          apiKey: null,
        });
        await connection.workflowService.describeNamespace({ namespace: 'default' });
        return connection;
      } catch {
        await pause(100);
      }
    }
  }
}

/** What a worker has in its hands, or the server for one. */
async function underWay(client: Client): Promise<string[]> {
  const busy: string[] = [];
  for await (const { workflowId } of client.workflow.list({
    query: `ExecutionStatus = "Running" AND WorkflowType != "${STIR}"`,
  })) {
    const { pendingWorkflowTask, pendingActivities } = (
      await client.workflow.getHandle(workflowId).describe()
    ).raw;
    if (pendingWorkflowTask || pendingActivities?.length)
      busy.push(`${workflowId}: ${JSON.stringify({ pendingWorkflowTask, pendingActivities })}`);
  }
  return busy;
}
