import Table from 'cli-table3';
import type { Outcome } from './chaos.ts';

/** A run as one table, and every offence below it. */
export function shown(outcome: Outcome): string {
  const table = new Table({ style: { head: [] } });
  table.push(
    ...outcome.killed.map(({ kind, kills, endedByItself, recoveriesMs }) => [
      `kills: ${kind}`,
      `${kills}; back after ${middle(recoveriesMs)} s (median), ${longest(recoveriesMs)} s (longest)` +
        (endedByItself > 0 ? `; ended by itself ${endedByItself} times` : ''),
    ]),
    ['tasks, steps due', `${outcome.tasks}, ${outcome.stepsDue}`],
    ['commands asked, acknowledged', `${outcome.commandsAsked}, ${outcome.commandsAcknowledged}`],
    ['notices suppressed, not handed over', `${outcome.suppressed}, ${outcome.notHandedOver}`],
    ['steps told before a kill, not after', outcome.ofLostTries],
    ['mails taken', `${outcome.mailsTaken}, of which copies ${outcome.copies}`],
    ['attempts with unknown end', outcome.unknownAttempts],
    ...Object.entries(outcome.ends).map(([end, count]) => [`notices ${end}`, count]),
    ['lost', outcome.lost.length],
    ['doubled without an unknown before', outcome.doubled.length],
    ['seed, duration', `${outcome.seed}, ${outcome.seconds} s`],
  );
  return [table.toString(), ...offences(outcome)].join('\n');
}

/** One line each; none when all is well. */
export function offences({ lost, doubled, dir, seed }: Outcome): string[] {
  const lines = [
    ...lost.map(({ about, why }) => `lost: ${about}: ${why}`),
    ...doubled.map(({ about, why }) => `doubled: ${about}: ${why}`),
  ];
  return lines.length === 0
    ? []
    : [...lines, `Repeat it with --seed ${seed}; data and logs are left in ${dir}.`];
}

const sorted = (values: number[]): number[] => [...values].sort((a, b) => a - b);
const seconds = (ms: number | undefined): string =>
  ms === undefined ? '–' : (ms / 1000).toFixed(1);
const middle = (values: number[]): string => seconds(sorted(values)[Math.floor(values.length / 2)]);
const longest = (values: number[]): string => seconds(sorted(values).at(-1));
