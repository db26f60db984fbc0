import { startAll } from '../../client/office/commands/startTasks.ts';
import { listTasks } from '../../client/office/queries/listTasks.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { median } from '../measure/median.ts';
import { untilQuiet } from '../measure/quiet.ts';
import { taken } from '../measure/taken.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { type Office, openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const TWO_HOURS = 120;
/** Twenty units: a list of one of them has 500 rows of ten thousand. */
const UNITS = 20;

/** How long a person waits for a list and for one task, by the office's calls on a warm engine. */
export async function office(options: Options): Promise<Row[]> {
  const count = scaled(options, 10_000, UNITS);
  const office = await openOffice(options, { people: UNITS, factor: 1, opensInMinutes: TWO_HOURS });
  try {
    const { world } = office;
    const inputs = tasksDue(office, dueTomorrow(office), {
      count,
      squeeze: office.squeeze,
      series: 'a',
    });
    await startAll(world, inputs);
    // Before that, a question to a task waits until ten thousand others have begun.
    await untilQuiet(office, 10 * 60_000);
    const unit = inputs[0]?.facts.unit ?? '';
    const keys = inputs.map(({ facts }) => shortKey(facts.id));
    const some = (run: number): string =>
      keys[Math.floor((run * keys.length) / options.repeat)] ?? '';
    const [all, rows] = await seconds(options, () => listTasks(world, {}));
    const [one, ofUnit] = await seconds(options, () => listTasks(world, { unit }));
    const [task] = await seconds(options, (run) => readTask(world, some(run)));
    return [
      {
        figure: 'office: list of one unit',
        unit: 's',
        measured: one,
        target: 0.6,
        note: `${ofUnit.length} rows of ${count}`,
      },
      {
        figure: 'office: list of all open',
        unit: 's',
        measured: all,
        target: 2,
        note: `${rows.length} rows`,
      },
      {
        figure: 'office: one task by its short id',
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

/** The median of some runs, after one that warms up, and what the last one answered. */
async function seconds<T>(
  { repeat }: Options,
  ask: (run: number) => Promise<T>,
): Promise<[number, T]> {
  let answer = await ask(0);
  const times = await taken(repeat, async (run) => {
    answer = await ask(run);
  });
  return [median(times), answer];
}
