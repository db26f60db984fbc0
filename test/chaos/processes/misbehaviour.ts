import type { Chance } from '../random.ts';

/** Where in a conversation something goes wrong; `data` is after the whole message came. */
export type Moment = 'connect' | 'mail' | 'rcpt' | 'mid-data' | 'data';

/**
 * What the server does with one mail. `kept`: the mail is taken, and the sender does not hear of
 * it.
 */
export type Conduct =
  | { do: 'accept' }
  | { do: 'refuse'; at: Exclude<Moment, 'mid-data'>; code: number }
  | { do: 'drop' | 'stall'; at: Moment; kept: boolean };

/** Shares of a hundred mails; the rest are accepted. */
const PLAN: [share: number, conduct: Conduct][] = [
  [3, { do: 'refuse', at: 'mail', code: 451 }],
  [3, { do: 'refuse', at: 'rcpt', code: 450 }],
  [1.5, { do: 'refuse', at: 'rcpt', code: 550 }],
  [5, { do: 'refuse', at: 'data', code: 451 }],
  [1.5, { do: 'refuse', at: 'data', code: 554 }],
  [3, { do: 'drop', at: 'mid-data', kept: false }],
  [5, { do: 'drop', at: 'data', kept: false }],
  [8, { do: 'drop', at: 'data', kept: true }],
  [2, { do: 'stall', at: 'data', kept: false }],
  [3, { do: 'stall', at: 'data', kept: true }],
  [1, { do: 'stall', at: 'rcpt', kept: false }],
];

const GREETINGS: [share: number, conduct: Conduct][] = [
  [3, { do: 'refuse', at: 'connect', code: 421 }],
  [3, { do: 'drop', at: 'connect', kept: false }],
  [1, { do: 'stall', at: 'connect', kept: false }],
];

export const conductOf = (draw: Chance): Conduct => drawn(draw, PLAN);
export const greetingOf = (draw: Chance): Conduct => drawn(draw, GREETINGS);

function drawn(draw: Chance, plan: typeof PLAN): Conduct {
  let left = draw.between(0, 100);
  for (const [share, conduct] of plan) {
    left -= share;
    if (left < 0) return conduct;
  }
  return { do: 'accept' };
}
