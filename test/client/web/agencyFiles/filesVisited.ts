import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Hono } from 'hono';
import type { Readdressed } from '../../../../client/web/agencyFiles/readdressed.ts';
import type { WebEnv } from '../../../../client/web/env.ts';
import { loadAgency } from '../../../../config/load/loadAgency.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { copyOfSample } from '../../../config/agencyFolder.ts';
import { type Look, visited } from '../visited.ts';

export const NOW = '2026-03-10T02:00:00.000Z';

/** An office whose coordinator changes its files on the page. */
export interface FilesVisited {
  dir: string;
  /** What was written down, in order. */
  audited: string[];
  /** What became of people whose addresses were changed, in order. */
  readdressed: string[];
  /** The pages as the files stand now; by default the coordinator's. */
  app(look?: Look): Hono<WebEnv>;
  content(name: string): string;
}

/** A copy of the sample agency's files, and the pages over them. */
export function filesVisited(tasks: Partial<TaskFacts>[] = []): FilesVisited {
  const dir = copyOfSample();
  const audited: string[] = [];
  const readdressed: string[] = [];
  const readdressing = {
    end: async (person: string) => void readdressed.push(`end ${person}`),
    tell: ({ id, former, now }: Readdressed) => {
      readdressed.push(`tell ${id} ${former} ${now}`);
    },
  };
  const note = async (what: string, detail: string) => void audited.push(`${what} ${detail}`);
  return {
    ...{ dir, audited, readdressed },
    app: (look = {}) =>
      visited(loadAgency(dir), tasks, NOW, {
        ...{ person: 'van-phong', seesFiles: true, changesFiles: true, note },
        readdressing,
        ...look,
      }),
    content: (name) => readFileSync(path.join(dir, name), 'utf8'),
  };
}

/** The fields of a form as a page sends them on, hidden ones and those that are filled in. */
export function sentBy(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of page.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  ))
    fields[name] = value
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return fields;
}
