import type { Account, Accounts } from '../../../office/types.ts';

/** So old may a remembered epoch be: so long a session lives on after it was ended elsewhere. */
export const REMEMBERED_MS = 30_000;

interface Known {
  atMs: number;
  epoch: Promise<number>;
}

/**
 * From which epoch on people's sessions count, remembered for a while: each request asks for one.
 */
export class Epochs {
  readonly #accounts: Pick<Accounts, 'epochOf'>;
  readonly #nowMs: () => number;
  readonly #known = new Map<string, Known>();

  constructor(accounts: Pick<Accounts, 'epochOf'>, nowMs: () => number = Date.now) {
    this.#accounts = accounts;
    this.#nowMs = nowMs;
  }

  /** As it was half a minute ago at the earliest. Rejects where nothing answers. */
  of(account: Account): Promise<number> {
    const known = this.#known.get(keyOf(account));
    const isFresh = known !== undefined && this.#nowMs() - known.atMs < REMEMBERED_MS;
    return isFresh ? known.epoch : this.asked(account);
  }

  /** As it is now. */
  asked(account: Account): Promise<number> {
    const known: Known = { atMs: this.#nowMs(), epoch: this.#accounts.epochOf(account) };
    const key = keyOf(account);
    this.#known.set(key, known);
    known.epoch.catch(() => {
      if (this.#known.get(key) === known) this.#known.delete(key);
    });
    return known.epoch;
  }

  /** Known from now on, because this process has just ended somebody's sessions. */
  learn(account: Account, epoch: number): void {
    this.#known.set(keyOf(account), { atMs: this.#nowMs(), epoch: Promise.resolve(epoch) });
  }
}

const keyOf = ({ agency, person }: Account): string => `${agency}/${person}`;
