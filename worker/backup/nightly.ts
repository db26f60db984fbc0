import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';

const NAME = /^dondoc-\d{4}-\d\d-\d\d-\d{6}\.tar\.gz$/;

/** `/var/backups/dondoc/dondoc-2026-11-20-013000.tar.gz`, by the office's clock. */
export function nightlyFile(dir: string, at: Date): string {
  const stamp = DateTime.fromJSDate(at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('yyyy-MM-dd-HHmmss');
  return path.join(dir, `dondoc-${stamp}.tar.gz`);
}

/** Nightly backups of a folder beyond the newest `keep`. Files of other names are left alone. */
export function outdated(dir: string, keep: number): string[] {
  const nightly = readdirSync(dir).filter((name) => NAME.test(name));
  return nightly
    .sort()
    .slice(0, -keep)
    .map((name) => path.join(dir, name));
}
