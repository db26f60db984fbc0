import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { text } from '../../domain/text/text.ts';
import { databaseBytes, freeBytes, mb } from './disk.ts';
import type { Trouble } from './trouble.ts';

/** A database's size on days that were noted, ascending. */
type Sizes = { day: LocalDate; bytes: number }[];

const schema = z.array(z.object({ day: z.string(), bytes: z.number() }));

const KEPT = 60;
/** Fewer days say nothing: a plan that was started made a jump. */
const JUDGED_FROM_DAYS = 7;
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

const fileOf = (dataDir: string): string => path.join(dataDir, 'database-sizes.json');

function readSizes(dataDir: string): Sizes {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return []; // not noted yet, or cut off: it is noted anew
  }
}

/** Notes how large the database is today; the first note of a day stands. */
export function noteDatabaseSize(dataDir: string, day: LocalDate): void {
  const [sizes, bytes] = [readSizes(dataDir), databaseBytes(dataDir)];
  if (bytes === 0 || sizes.at(-1)?.day === day) return;
  const kept = [...sizes, { day, bytes }].slice(-KEPT);
  writeFileSync(fileOf(dataDir), JSON.stringify(kept), { mode: 0o600 });
}

/** Whether the database, growing as it did of late, fills the disk within a month. */
export function growthTroubles(
  dataDir: string,
  sizes = readSizes(dataDir),
  free = freeBytes(dataDir),
): Trouble[] {
  const [first, last] = [sizes.at(-1 - JUDGED_FROM_DAYS) ?? sizes[0], sizes.at(-1)];
  if (!first || !last) return [];
  const days = (Date.parse(last.day) - Date.parse(first.day)) / DAY_MS;
  const perDay = days < JUDGED_FROM_DAYS ? 0 : (last.bytes - first.bytes) / days;
  const left = perDay > 0 ? Math.floor(free / perDay) : Number.POSITIVE_INFINITY;
  if (left >= SOON_DAYS) return [];
  return [
    {
      kind: 'database-growth',
      said: text(
        `Cơ sở dữ liệu đã ${mb(last.bytes)}, mỗi ngày thêm ${mb(perDay)}: ổ đĩa đầy sau khoảng ${left} ngày; tăng dung lượng ổ đĩa hoặc chuyển thư mục dữ liệu`,
        `The database has ${mb(last.bytes)} and grows by ${mb(perDay)} a day: the disk is full in some ${left} days; give it more room or move the data folder`,
      ),
    },
  ];
}
