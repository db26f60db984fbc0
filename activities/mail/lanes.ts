/** A fixed number of lanes. Whoever finds none free stands in line, but only so long. */
export class Lanes {
  private readonly line: ((entered: boolean) => void)[] = [];
  private closed = false;

  constructor(
    private free: number,
    private readonly patienceMs: number,
  ) {}

  /**
   * True with a lane, which must be left again; false when none came free in time, or once the
   * lanes are closed.
   */
  enter(): Promise<boolean> {
    if (this.closed) return Promise.resolve(false);
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const turn = (entered: boolean): void => {
        clearTimeout(timer);
        resolve(entered);
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(turn), 1);
        resolve(false);
      }, this.patienceMs);
      this.line.push(turn);
    });
  }

  leave(): void {
    const next = this.line.shift();
    if (next) next(true);
    else this.free += 1;
  }

  /** Sends away whoever stands in line, and whoever comes. */
  close(): void {
    this.closed = true;
    for (const turn of this.line.splice(0)) turn(false);
  }
}
