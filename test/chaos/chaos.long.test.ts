import { expect, test } from 'vitest';
import { quietRuntime } from '../support/quiet.ts';
import { shareOf } from '../support/shareOf.ts';
import { chaos } from './chaos.ts';
import { offences } from './report.ts';

quietRuntime();

const KILLS = shareOf(30, 12);

test(`${KILLS} kills of server, worker and mail server lose nothing and double nothing unseen`, async () => {
  const seed = Date.now() % 1_000_000;
  const options = { kills: KILLS, tasks: 60, paceMs: 500, drainMs: 10_000, address: null };
  const outcome = await chaos({ ...options, seed, progress: () => {} });
  expect(offences(outcome).join('\n')).toBe('');
  expect(outcome.killed.reduce((sum, { kills }) => sum + kills, 0)).toBe(KILLS);
  // It was no idle run: mails arrived and commands were answered.
  expect(outcome.ends.delivered).toBeGreaterThan(0);
  expect(outcome.commandsAcknowledged).toBeGreaterThan(0);
}, 900_000);
