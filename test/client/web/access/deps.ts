import type { AuditLine } from '../../../../client/web/access/audit.ts';
import { signingKeys } from '../../../domain/access/signingKeys.ts';

/** What the page's access stands on, in memory, with a clock that stands until it is set. */
export function accessDeps() {
  const lines: AuditLine[] = [];
  const redeemed = new Set<string>();
  const epochs = new Map<string, number>();
  const asked: string[] = [];
  let now = '2026-11-30T01:00:00.000Z';
  let ring = signingKeys('k1');
  const keyOf = ({ agency, person }: { agency: string; person: string }) => `${agency}/${person}`;
  return {
    lines,
    /** Whose epochs were asked for. */
    asked,
    told: () => lines.map(({ what, person, detail }) => `${what} ${person} ${detail}`.trim()),
    pass: (ms: number) => {
      now = new Date(Date.parse(now) + ms).toISOString();
    },
    rotate: (...ids: [string, ...string[]]) => {
      ring = signingKeys(...ids);
    },
    ground: {
      keys: () => ring,
      now: () => now,
      audit: { write: async (line: AuditLine) => void lines.push(line) },
      accounts: {
        epochOf: async (account: { agency: string; person: string }) => {
          asked.push(keyOf(account));
          return epochs.get(keyOf(account)) ?? 0;
        },
        endSessions: async (account: { agency: string; person: string }) => {
          const epoch = (epochs.get(keyOf(account)) ?? 0) + 1;
          epochs.set(keyOf(account), epoch);
          return epoch;
        },
      },
      redeemer: {
        redeem: async (account: { agency: string; person: string }, id: string) => {
          const key = `${keyOf(account)}/${id}`;
          return !redeemed.has(key) && redeemed.add(key) !== null;
        },
      },
    },
  };
}
