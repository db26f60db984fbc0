/** Repeats a look, one at a time, until it is stopped. */
export class Loop {
  private underWay: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /**
   * @param everyMs from the end of a look to the next one
   * @param failed is told what a look threw; it is tried again in its turn
   */
  constructor(
    private readonly ask: () => Promise<void>,
    private readonly everyMs: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Looks now, and from then on again and again. */
  async start(): Promise<void> {
    await this.look().catch((error) => this.stopped || this.failed(error));
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), this.everyMs);
    this.timer.unref();
  }

  /** Looks once, or joins the look under way. Throws what it throws. */
  look(): Promise<void> {
    this.underWay ??= this.ask().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  /** Resolves when the look under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.underWay?.catch(() => {});
  }
}
