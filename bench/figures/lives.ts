import { median } from '../measure/median.ts';
import { cpuMs } from '../measure/process.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { bareLives, startBareWorker } from '../world/bareLives.ts';
import type { Child } from '../world/child.ts';
import { BUSY, ourLives } from '../world/lives.ts';
import { type Office, openOffice } from '../world/office.ts';

const PEOPLE = 10;
const TWO_HOURS = 120;

interface Run {
  seconds: number;
  cpuMs: number;
}

/**
 * Whole lives (three notices, one report that closes) many abreast, against a bare workflow with
 * as many timers, local activities, updates, upserts and signals, in turns on the same engine.
 */
export async function lives(options: Options): Promise<Row[]> {
  const count = scaled(options, 240, 10);
  const office = await openOffice(options, {
    people: PEOPLE,
    factor: 1,
    opensInMinutes: TWO_HOURS,
  });
  const bareWorker = await startBareWorker(office);
  try {
    const ratios: { speed: number; cpu: number; ours: Run; bare: Run }[] = [];
    // The first round warms both up.
    for (let round = 0; round <= options.repeat; round += 1) {
      const ours = await timed(office, office.worker, () => ourLives(office, count, `r${round}`));
      const bare = await timed(office, bareWorker, () =>
        bareLives(office, count, `r${round}`, PEOPLE),
      );
      if (round > 0)
        ratios.push({
          speed: bare.seconds / ours.seconds,
          cpu: ours.cpuMs / bare.cpuMs,
          ours,
          bare,
        });
    }
    return rowsOf(ratios, count);
  } finally {
    await bareWorker.stop();
    await office.close();
  }
}

async function timed({ engine }: Office, worker: Child, act: () => Promise<void>): Promise<Run> {
  const used = (): number => cpuMs(engine.pid) + cpuMs(worker.pid);
  const before = { at: performance.now(), cpu: used() };
  await act();
  return { seconds: (performance.now() - before.at) / 1000, cpuMs: used() - before.cpu };
}

function rowsOf(
  rounds: { speed: number; cpu: number; ours: Run; bare: Run }[],
  count: number,
): Row[] {
  const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  const ours = middle((round) => count / round.ours.seconds);
  const bare = middle((round) => count / round.bare.seconds);
  const cpu = middle((round) => round.ours.cpuMs / count);
  const bareCpu = middle((round) => round.bare.cpuMs / count);
  const note = `median of ${rounds.length} rounds of ${count} lives, ${BUSY.abreast} abreast`;
  return [
    {
      figure: 'lives per second ÷ bare workflow',
      unit: '',
      measured: middle(({ speed }) => speed),
      target: 0.9,
      bound: '≥',
      note: `${ours.toFixed(1)} against ${bare.toFixed(1)} a second; ${note}`,
    },
    {
      figure: 'CPU per life',
      unit: 'ms',
      measured: cpu,
      baseline: { of: 'ms, bare', value: bareCpu },
      note: 'engine + worker, digests included but for their mails',
    },
  ];
}
