import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { workflowBundle } from '../../worker/bundle.ts';
import { userCacheDir } from '../../worker/engine/obtain/cache.ts';
import { median } from '../measure/median.ts';
import type { Options } from '../options.ts';
import type { Row } from '../report.ts';
import { startCommand } from '../world/command.ts';
import { freePort } from '../world/ports.ts';

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
  const packing = `packing the workflow code too: ${unbundled?.[0]?.toFixed(1)} s`;
  const note = `with the sample and its plan; ${packing}`;
  return [
    { figure: 'npm start, first', unit: 's', measured: median(ofFirst ?? []), target: 5, note },
    { figure: 'npm start, later', unit: 's', measured: median(later ?? []), target: 5, note: '' },
  ];
}

async function secondsToReady(data: string): Promise<number> {
  const env = {
    DONDOC_DATA: data,
    DONDOC_ENGINE_PORT: `${await freePort()}`,
    DONDOC_WEB: `127.0.0.1:${await freePort()}`,
    DONDOC_LOG_LEVEL: 'warn',
  };
  const up = await startCommand(['up', '--lang', 'en'], env, 'Ready.');
  await up.stop();
  return up.seconds;
}
