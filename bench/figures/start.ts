import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { median } from '../measure/median.ts';
import type { Options } from '../options.ts';
import type { Row } from '../report.ts';
import { startCommand } from '../world/command.ts';
import { freePort } from '../world/ports.ts';

/** `npm start` with the engine's executable present: from the command to *ready*. */
export async function start(options: Options): Promise<Row[]> {
  const first: number[] = [];
  const later: number[] = [];
  for (let run = 0; run < options.repeat; run += 1) {
    const data = mkdtempSync(path.join(options.dir, 'start-'));
    first.push(await secondsToReady(data));
    later.push(await secondsToReady(data));
    rmSync(data, { recursive: true });
  }
  const row = (name: string, seconds: number[], target: number, note = ''): Row => ({
    ...{ figure: `npm start, ${name}`, unit: 's', measured: median(seconds), target, note },
  });
  return [row('first', first, 6, 'with the sample and its plan'), row('later', later, 3)];
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
