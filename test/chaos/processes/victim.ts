import { setTimeout as pause } from 'node:timers/promises';

export type Kind = 'server' | 'worker' | 'smtp';

/** One life of a process. */
export interface Life {
  /** Null before it has one. */
  pid(): number | null;
  /** Resolves when it does its work; rejects when it ended before. */
  ready: Promise<void>;
  /** Resolves when it has ended, however. */
  ended: Promise<void>;
  /** Tells it something; processes that take no messages ignore it. */
  tell(said: string): void;
  /** Ends it and gives back what it held. */
  release(): Promise<void>;
}

const UP_WITHIN_MS = 120_000;

/**
 * A process that is killed at any moment and started again each time, as a service manager would.
 */
export class Victim {
  kills = 0;
  /** How long it took to come up the first time. */
  startedInMs = 0;
  /** Ends that nobody here brought about. */
  endedByItself = 0;
  /** From each kill until it worked again, in milliseconds. */
  readonly recoveriesMs: number[] = [];
  /** Whether it does its work. */
  isUp = false;
  private life: Life | null = null;
  private dying = false;
  private stopping = false;
  private readonly waitingSince: number[] = [];
  private over: Promise<void> = Promise.resolve();
  private said: string | null = null;

  constructor(
    readonly kind: Kind,
    private readonly begin: () => Life,
  ) {}

  /** Keeps it running from now on; resolves when it works for the first time. */
  async start(): Promise<void> {
    const begun = performance.now();
    this.over = this.keepUp();
    await this.up();
    this.startedInMs = performance.now() - begun;
  }

  /** Resolves while or as soon as it works; throws when that takes too long. */
  async up(): Promise<void> {
    const deadline = performance.now() + UP_WITHIN_MS;
    while (!this.isUp) {
      if (performance.now() > deadline)
        throw new Error(`${this.kind}: not up within ${UP_WITHIN_MS / 1000} s`);
      await pause(50);
    }
  }

  /** Kills it where it stands, working or just starting; false when there is nothing to kill. */
  kill(): boolean {
    const pid = this.life?.pid() ?? null;
    if (pid === null || this.dying || !killed(pid)) return false;
    this.dying = true;
    this.isUp = false;
    this.kills += 1;
    this.waitingSince.push(performance.now());
    return true;
  }

  /** Tells it something, in this life and every later one. */
  tell(said: string): void {
    this.said = said;
    this.life?.tell(said);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.life?.release();
    await this.over;
  }

  private async keepUp(): Promise<void> {
    while (!this.stopping) {
      const life = this.begin();
      this.dying = false;
      this.life = life;
      await life.ready.then(() => this.back(life)).catch(() => undefined);
      await life.ended;
      this.isUp = false;
      if (!this.dying && !this.stopping) this.endedByItself += 1;
      this.life = null;
      await life.release();
      if (!this.stopping) await pause(this.dying ? 50 : 500);
    }
  }

  private back(life: Life): void {
    if (this.said) life.tell(this.said);
    this.isUp = true;
    for (const since of this.waitingSince.splice(0))
      this.recoveriesMs.push(performance.now() - since);
  }
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false; // it has just ended by itself
  }
}
