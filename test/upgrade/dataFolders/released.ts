import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const RECORDED = path.join(import.meta.dirname, 'recorded');

/** What a release left on disk, and what it told of it. */
export interface ReleasedFolder {
  release: string;
  told: Told;
  /** Puts `data/` and `agency/` into a folder. */
  unpackInto(dir: string): void;
}

/** What people of that office saw before its release was replaced. */
export type Told = z.infer<typeof TOLD>;

const TOLD = z.object({
  /** Every task with how it stood. */
  tasks: z.array(
    z.object({ key: z.string(), ref: z.string(), title: z.string(), status: z.string() }),
  ),
  /** Mails that had arrived, by their ids. */
  mails: z.array(z.string()),
  plans: z.array(z.string()),
  /** The title of a draft that was not started. */
  draft: z.string(),
  /** The name of a filter that the coordinator saved. */
  view: z.string(),
  /** The path of the coordinator's calendar. */
  calendar: z.string(),
});

/** Every release that left a folder behind, the oldest first. */
export const releasedFolders = (): ReleasedFolder[] =>
  readdirSync(RECORDED)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((release) => ({
      release,
      told: TOLD.parse(JSON.parse(readFileSync(path.join(RECORDED, release, 'told.json'), 'utf8'))),
      unpackInto: (dir) => {
        execFileSync('tar', ['-xzf', path.join(RECORDED, release, 'office.tgz'), '-C', dir]);
      },
    }));

/** Where a release's folder is kept. */
export const placeOf = (release: string): string => path.join(RECORDED, release);
