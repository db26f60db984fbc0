import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rehearsePlan } from '../../client/office/plans/rehearsePlan.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { SAMPLE_AGENCY } from '../../config/settings.ts';
import { readPlan } from '../../reading/readPlan.ts';
import { excelBomb, wordBomb } from '../../test/support/bombs.ts';
import { planInEveryFormat } from '../../test/support/largePlan.ts';
import { median } from '../measure/median.ts';
import { peakMb } from '../measure/process.ts';
import { taken } from '../measure/taken.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';

const BIN = fileURLToPath(new URL('../../run/bin.mjs', import.meta.url));
const DUES = [
  'Quý IV/2026',
  'Trước ngày 20/3/2026',
  'Hằng tháng',
  'Thường xuyên',
  'Trước ngày 10 tháng cuối quý',
];
const UNITS = [
  'Phòng Kinh tế',
  'Trung tâm Phục vụ hành chính công',
  'Phòng Văn hóa – Xã hội',
  'Ban Chỉ huy Quân sự xã',
  'Trạm Y tế xã',
];
const LEADERS = [
  'Chủ tịch UBND xã',
  'PCT UBND xã',
  'PCT phụ trách kinh tế',
  'Đồng chí Đoàn Thị Mỹ Lệ PCT',
];

const rowOf = (no: number): string[] => [
  `${no}`,
  `Rà soát, cập nhật nội dung số ${no} của kế hoạch cải cách hành chính`,
  UNITS[no % UNITS.length] ?? '',
  `Báo cáo số ${no}`,
  DUES[no % DUES.length] ?? '',
  LEADERS[no % LEADERS.length] ?? '',
];

/** `dondoc plan preview` of two thousand rows, from the command to its end; bombs likewise. */
export async function preview(options: Options): Promise<Row[]> {
  const count = scaled(options, 2000);
  const starting = await measured(options, ['--help']);
  const baseline = { of: 's, dondoc --help', value: starting.seconds };
  const rows: Row[] = [];
  for (const [format, make] of Object.entries(planInEveryFormat(count, rowOf))) {
    const file = write(options, `plan.${format}`, await make());
    const note = `${count} rows, whole command`;
    rows.push(
      ...(await previewed(options, { figure: `preview, ${format}`, note, baseline }, file)),
    );
  }
  for (const [format, bomb] of [['docx', wordBomb] as const, ['xlsx', excelBomb] as const])
    rows.push(await refused(options, format, bomb()));
  return rows;
}

async function previewed(
  options: Options,
  named: Pick<Row, 'figure' | 'note' | 'baseline'>,
  file: string,
): Promise<Row[]> {
  const command = ['plan', 'preview', file, '--year', '2026', '--agency', SAMPLE_AGENCY];
  const { seconds, mb } = await measured(options, command);
  const figure = `${named.figure}, memory`;
  return [
    { ...named, unit: 's', measured: seconds, target: 3 },
    { figure, unit: 'MB', measured: mb, target: 512, note: 'the process at its peak' },
  ];
}

async function refused(options: Options, format: string, bomb: Uint8Array): Promise<Row> {
  const times = await taken(options.repeat, async () => {
    const said = await readPlan(bomb, { fileName: `bomb.${format}`, year: 2026 }).catch(
      (error: Error) => error.message,
    );
    if (typeof said !== 'string') throw new Error(`the ${format} bomb was read`);
  });
  const note = `${Math.round(bomb.length / 1000)} KB, refused`;
  return { figure: `bomb, ${format}`, unit: 's', measured: median(times), target: 1, note };
}

/** The year of a hundred tasks, without the command around it. */
export async function rehearsal(options: Options): Promise<Row[]> {
  const agency = loadAgency(SAMPLE_AGENCY);
  const make = planInEveryFormat(100, rowOf).txt;
  if (!make) throw new Error('no plan as text');
  const span = { from: '2026-01-05T01:00:00.000Z', until: '2027-01-31' };
  const reading = await readPlan(await make(), { fileName: 'plan.txt', year: 2026 });
  let tasks = 0;
  const times = await taken(options.repeat, () => {
    const { starting } = rehearsePlan(agency, reading, { accept: [], ...span });
    tasks = starting.flatMap(({ starts }) => starts).length;
  });
  const first = `the first of ${times.length}: ${times[0]?.toFixed(2)} s`;
  const note = `100 rows, ${tasks} tasks of the year; ${first}`;
  return [{ figure: 'rehearsal', unit: 's', measured: median(times), target: 1, note }];
}

function write({ dir }: Options, name: string, content: Uint8Array): string {
  const file = path.join(dir, name);
  writeFileSync(file, content);
  return file;
}

/** Wall time of the command and the most memory it held, medians. */
async function measured(
  options: Options,
  args: string[],
): Promise<{ seconds: number; mb: number }> {
  const runs: { seconds: number; mb: number }[] = [];
  for (let at = 0; at < options.repeat; at += 1) runs.push(await commanded(args));
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    mb: median(runs.map(({ mb }) => mb)),
  };
}

const LOOK_EVERY_MS = 20;

async function commanded(args: string[]): Promise<{ seconds: number; mb: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  let mb = 0;
  const looking = setInterval(() => {
    // A process that has ended and is not yet waited for has no memory any more.
    mb = (child.pid && peakMb(child.pid)) || mb;
  }, LOOK_EVERY_MS);
  const [status] = (await ended) as [number | null];
  clearInterval(looking);
  if (status !== 0) throw new Error(`dondoc ${args.join(' ')} ended with ${status}`);
  return { seconds: (performance.now() - begun) / 1000, mb };
}
