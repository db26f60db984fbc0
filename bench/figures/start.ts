import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workflowBundle } from '../../worker/bundle.ts';
import { userCacheDir } from '../../worker/engine/cache.ts';
import { median } from '../measure/median.ts';
import type { Options } from '../options.ts';
import type { Row } from '../report.ts';
import { freePort } from '../world/ports.ts';

const BIN = fileURLToPath(new URL('../../client/cli/bin.mjs', import.meta.url));
const PATIENCE_MS = 60_000;

/** `npm start` with the engine's executable present: from the command to *ready*. */
export async function start(options: Options): Promise<Row[]> {
  const bundle = await workflowBundle(userCacheDir());
  const [unbundled, first, later]: number[][] = [[], [], []];
  for (let run = 0; run < options.repeat; run += 1) {
    const data = mkdtempSync(path.join(options.dir, 'start-'));
    // The first start of a clone also packs the workflow code.
    if (run === 0) rmSync(bundle);
    (run === 0 ? unbundled : first)?.push(await secondsToReady(data));
    later?.push(await secondsToReady(data));
    rmSync(data, { recursive: true });
  }
  const ofFirst = first?.length ? first : unbundled;
  const note = `with the sample and its plan; packing the workflow code too: ${unbundled?.[0]?.toFixed(1)} s`;
  return [
    { figure: 'npm start, first', unit: 's', measured: median(ofFirst ?? []), target: 5, note },
    { figure: 'npm start, later', unit: 's', measured: median(later ?? []), target: 5, note: '' },
  ];
}

async function secondsToReady(data: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [BIN, 'up', '--lang', 'en'], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DONDOC_DATA: data,
      DONDOC_ENGINE_PORT: `${await freePort()}`,
      DONDOC_ENGINE_UI_PORT: `${await freePort()}`,
      DONDOC_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const seconds = await new Promise<number>((ready, failed) => {
    let printed = '';
    const patience = setTimeout(
      () => failed(new Error(`not ready in ${PATIENCE_MS / 1000} s:\n${printed}`)),
      PATIENCE_MS,
    );
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      if (printed.includes('Ready.')) ready((performance.now() - begun) / 1000);
      if (printed.includes('Ready.')) clearTimeout(patience);
    });
    ended.then(() => failed(new Error(`ended:\n${printed}`)));
  }).finally(() => child.kill('SIGINT'));
  await ended;
  return seconds;
}
