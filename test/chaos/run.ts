import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { chaos } from './chaos.ts';
import { shown } from './report.ts';

// npm run chaos -- --kills N --tasks M [--seed S] [--pace MS] [--drain SECONDS] [--address
// HOST:PORT] [--json] pace: between two kills, beside what processes need to come back; drain: how
// long mails may take to come to their end after the last kill.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    tasks: { type: 'string', default: '80' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    pace: { type: 'string', default: '1000' },
    drain: { type: 'string', default: '400' },
    address: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

function number(name: 'kills' | 'tasks' | 'seed' | 'pace' | 'drain'): number {
  const value = values[name];
  if (/^\d{1,9}$/.test(value)) return Number(value);
  console.error(`--${name} "${value}" is no whole number; give one such as --${name} 30.`);
  process.exit(2);
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
if (values.address)
  console.error('A cluster: only worker and mail server are killed; the cluster itself is not.');
const outcome = await chaos({
  kills: number('kills'),
  tasks: number('tasks'),
  seed: number('seed'),
  paceMs: number('pace'),
  drainMs: number('drain') * 1000,
  address: values.address ?? null,
  progress: (said) => console.error(said),
});
console.log(values.json ? JSON.stringify(outcome, null, 2) : shown(outcome));
process.exit(outcome.lost.length + outcome.doubled.length === 0 ? 0 : 1);
