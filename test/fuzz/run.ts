import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { dueTexts, faultIn } from './dueTexts.ts';

// npm run fuzz -- --texts N [--seed S]: due texts broken at random; prints the first that is read amiss, shrunk.

const { values } = parseArgs({ options: { texts: { type: 'string', default: '1000000' }, seed: { type: 'string' } } });
const begun = performance.now();
let slowest = { ms: 0, raw: '' };
const timed = (raw: string): string | null => {
  const from = performance.now();
  const fault = faultIn(raw);
  const ms = performance.now() - from;
  if (ms > slowest.ms) slowest = { ms, raw };
  return fault;
};
const settings = { numRuns: Number(values.texts), ...(values.seed ? { seed: Number(values.seed) } : {}) };
const outcome = fc.check(
  fc.property(dueTexts, (raw) => {
    const fault = timed(raw);
    if (fault) throw new Error(`${JSON.stringify(raw)}: ${fault}`);
  }),
  settings,
);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${outcome.numRuns} due texts in ${seconds} s, seed ${outcome.seed}; the slowest took ${slowest.ms.toFixed(1)} ms`,
);
if (outcome.failed)
  console.error(
    String(outcome.errorInstance instanceof Error ? outcome.errorInstance.message : outcome.counterexample),
  );
process.exit(outcome.failed ? 1 : 0);
