import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { chaos } from './chaos.ts';
import { shown } from './report.ts';

// npm run chaos -- --kills N --tasks M [--seed S] [--pace MS] [--drain S] [--address HOST:PORT] [--json]

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    tasks: { type: 'string', default: '80' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    pace: { type: 'string', default: '1500' },
    drain: { type: 'string', default: '400' },
    address: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
if (values.address) console.error('A cluster: only worker and mail server are killed; the cluster itself is not.');
const outcome = await chaos({
  kills: Number(values.kills),
  tasks: Number(values.tasks),
  seed: Number(values.seed),
  paceMs: Number(values.pace),
  drainMs: Number(values.drain) * 1000,
  address: values.address ?? null,
  progress: (said) => console.error(said),
});
console.log(values.json ? JSON.stringify(outcome, null, 2) : shown(outcome));
process.exit(outcome.lost.length + outcome.doubled.length === 0 ? 0 : 1);
