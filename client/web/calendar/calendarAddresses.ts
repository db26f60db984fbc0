import { opened, type SigningKeys, sealed } from '../../../domain/access/sealed.ts';
import type { Account, Accounts } from '../../office/types.ts';
import { Epochs } from '../access/session/epochs.ts';

interface Ground {
  origin: string;
  keys: () => SigningKeys;
  accounts: Pick<Accounts, 'calendarEpochOf' | 'renewCalendar'>;
}

/** The address of a person's own calendar, as he has it. */
export interface OwnCalendar {
  address(): Promise<string>;
  /** From now on it is another; the one of before shows nothing any more. */
  renew(): Promise<void>;
}

/**
 * Secret addresses of people's calendars. Whoever has one reads them without signing in, so it is
 * signed, and good until its owner renews it.
 */
export class CalendarAddresses {
  readonly #ground: Ground;
  readonly #epochs: Epochs;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#epochs = new Epochs({ epochOf: (account) => ground.accounts.calendarEpochOf(account) });
  }

  /** A person's own. */
  of(account: Account): OwnCalendar {
    const { origin, keys, accounts } = this.#ground;
    const { agency, person } = account;
    return {
      address: async () => {
        const epoch = await this.#epochs.asked(account);
        return `${origin}/lich/${sealed('calendar', [agency, person, `${epoch}`], keys())}.ics`;
      },
      renew: async () => this.#epochs.learn(account, await accounts.renewCalendar(account)),
    };
  }

  /** Whose calendar an address shows; null for one that shows nobody's, or nobody's any more. */
  async ownerOf(word: string): Promise<Account | null> {
    const [agency, person, epoch] = opened('calendar', word, this.#ground.keys()) ?? [];
    if (!agency || !person || epoch === undefined) return null;
    const account = { agency, person };
    return `${await this.#epochs.of(account)}` === epoch ? account : null;
  }
}
