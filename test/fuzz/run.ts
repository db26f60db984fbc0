import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { dueTexts, faultIn } from './dueTexts.ts';
import { damaged, FORMATS, PLAN, readOrRefuse } from './files.ts';
import { excelLooks, pdfLooks, wordLooks } from './looks.ts';

// npm run fuzz -- [--texts N] [--files N] [--seed S]: due texts and plan files broken at random. It
// stops at the first that is read amiss, and prints the smallest of its kind.

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '1000000' },
    files: { type: 'string', default: '10000' },
    seed: { type: 'string' },
  },
});
const settings = (runs: number) => ({
  numRuns: runs,
  ...(values.seed ? { seed: Number(values.seed) } : {}),
});

/** Runs one property; prints how many held, in what time, and how long the slowest took. */
async function broken<T>(
  what: string,
  any: fc.Arbitrary<T>,
  runs: number,
  tried: (one: T) => Promise<void>,
) {
  const begun = performance.now();
  let slowest = 0;
  const timed = fc.asyncProperty(any, async (one) => {
    const from = performance.now();
    await tried(one);
    slowest = Math.max(slowest, performance.now() - from);
  });
  const outcome = await fc.check(timed, settings(runs));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${outcome.numRuns} ${what} in ${seconds} s, seed ${outcome.seed}; the slowest took ${slowest.toFixed(0)} ms`,
  );
  if (!outcome.failed) return;
  console.error(outcome.errorInstance, outcome.counterexample);
  process.exit(1);
}

await broken('due texts', dueTexts, Number(values.texts), async (raw) => {
  const fault = faultIn(raw);
  if (fault) throw new Error(`${JSON.stringify(raw)}: ${fault}`);
});
const looks: [string, fc.Arbitrary<Uint8Array>][] = [
  ['Word looks', wordLooks(PLAN)],
  ['Excel looks', await excelLooks(PLAN)],
  ['PDF looks', pdfLooks(PLAN)],
];
const runs = Math.ceil(Number(values.files) / (FORMATS.length + looks.length));
for (const [what, any] of looks) await broken(what, any, runs, readOrRefuse);
for (const [format, make] of FORMATS) {
  await broken(`${format} files`, damaged(await make()), runs, readOrRefuse);
}
