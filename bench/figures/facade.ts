import { listTasks } from '../../client/facade/lists.ts';
import { startAll } from '../../client/facade/start.ts';
import { readTask } from '../../client/facade/tasks.ts';
import { shortKey } from '../../domain/task/shortKey.ts';
import { median } from '../measure/median.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { type Office, openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const TWO_HOURS = 120;
/** Twenty units: a list of one of them has 500 rows of ten thousand. */
const UNITS = 20;

/** How long a person waits for a list and for one task, by the facade's calls on a warm engine. */
export async function facade(options: Options): Promise<Row[]> {
  const count = scaled(options, 10_000, UNITS);
  const office = await openOffice(options, { people: UNITS, factor: 1, opensInMinutes: TWO_HOURS });
  try {
    const { world } = office;
    const inputs = tasksDue(office, dueTomorrow(office), { count, squeeze: office.squeeze, series: 'a' });
    await startAll(world, inputs);
    await until('every task listed', 60_000, async () => (await listTasks(world, {})).length === count);
    const unit = inputs[0]?.facts.unit ?? '';
    const keys = inputs.map(({ facts }) => shortKey(facts.id));
    const some = (run: number): string => keys[Math.floor((run * keys.length) / options.repeat)] ?? '';
    const rows = { all: 0, one: 0 };
    const all = await seconds(options, async () => void (rows.all = (await listTasks(world, {})).length));
    const one = await seconds(options, async () => void (rows.one = (await listTasks(world, { unit })).length));
    const task = await seconds(options, async (run) => void (await readTask(world, some(run))));
    return [
      {
        figure: 'facade: list of one unit',
        unit: 's',
        measured: one,
        target: 0.6,
        note: `${rows.one} rows of ${count}`,
      },
      { figure: 'facade: list of all open', unit: 's', measured: all, target: 2, note: `${rows.all} rows` },
      {
        figure: 'facade: one task by its short id',
        unit: 's',
        measured: task,
        target: 0.2,
        note: 'found, described, asked',
      },
      memoryOf(office, count),
    ];
  } finally {
    await office.close();
  }
}

const memoryOf = (office: Office, count: number): Row => ({
  figure: 'database bytes per open task',
  unit: 'KB',
  measured: office.engine.databaseBytes() / count / 1024,
  note: 'just started, write-ahead log included',
});

/** The median of some runs, after one that warms up. */
async function seconds({ repeat }: Options, act: (run: number) => Promise<void>): Promise<number> {
  await act(0);
  const taken: number[] = [];
  for (let run = 0; run < repeat; run += 1) {
    const begun = performance.now();
    await act(run);
    taken.push((performance.now() - begun) / 1000);
  }
  return median(taken);
}
