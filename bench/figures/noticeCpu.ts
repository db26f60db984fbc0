import { setTimeout as pause } from 'node:timers/promises';
import { startAll } from '../../client/office/commands/startTasks.ts';
import { peakMb } from '../measure/process.ts';
import { untilQuiet, used } from '../measure/quiet.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { openOffice } from '../world/office.ts';
import { dueTomorrow, tasksDue } from '../world/tasks.ts';

const FACTOR = 20;

/**
 * CPU time of engine and worker together from the first hand-over to the last mail, by notice: one
 * a task.
 */
export async function noticeCpu(options: Options): Promise<Row[]> {
  const count = scaled(options, 2_000, 20);
  const people = scaled(options, 100, 5);
  const office = await openOffice(options, {
    people,
    factor: FACTOR,
    opensInMinutes: 60 / FACTOR + 0.7 + count / 1_200,
  });
  try {
    const before = used(office);
    const inputs = tasksDue(office, dueTomorrow(office), {
      count,
      squeeze: office.squeeze,
      series: 'a',
    });
    await startAll(office.world, inputs);
    await untilQuiet(office, 120_000);
    const started = used(office);
    const late = Date.now() > office.squeeze.opensAt - 3_600_000 / FACTOR;
    const all = (): boolean => office.sink.mails.flatMap(({ keys }) => keys).length >= count;
    await until(`${count} notices in mails`, 10 * 60_000, all);
    await pause(2_000);
    const done = used(office);
    const engine = (done.engine - started.engine) / count;
    const worker = (done.worker - started.worker) / count;
    const start = (started.engine + started.worker - before.engine - before.worker) / count;
    const note = [
      `engine ${engine.toFixed(1)} + worker ${worker.toFixed(1)}`,
      `${count} tasks, ${people} people, hour ÷ ${FACTOR}; starting a task ${start.toFixed(1)} ms`,
      late ? 'hand-over began before all were started' : '',
    ];
    return [
      {
        figure: 'CPU per notice, engine + worker',
        unit: 'ms',
        measured: engine + worker,
        target: 15,
        note: note.filter(Boolean).join('; '),
      },
      {
        figure: 'worker memory in that herd (peak)',
        unit: 'MB',
        measured: peakMb(office.worker.pid),
        target: 512,
        note: '',
      },
    ];
  } finally {
    await office.close();
  }
}
