import { join } from 'node:path';
import { text } from '../../domain/text/text.ts';
import {
  obtainOnce,
  type Progress,
  userCacheDir,
  withProgress,
} from '../../worker/engine/obtain/cache.ts';
import { goInstall } from '../../worker/engine/obtain/goBuild.ts';

/** The release that `docs/production.md` and `docs/cluster/compose.yaml` name too. */
export const SERVER_VERSION = 'v1.31.2';

export interface Executables {
  /** The Temporal server with all its services. */
  server: string;
  /** `temporal-sql-tool`, which creates databases and brings their schemas up to date. */
  sqlTool: string;
}

/**
 * Builds the server and its schema tool with Go (some 3½ minutes on two cores, 240 MB), once per
 * user.
 */
export async function obtainExecutables(
  progress: Progress,
  cacheDir = userCacheDir(),
): Promise<Executables> {
  const install = async (dir: string): Promise<void> => {
    for (const command of ['server', 'tools/sql'])
      await goInstall(dir, `go.temporal.io/server/cmd/${command}@${SERVER_VERSION}`);
  };
  const make = (dir: string) => withProgress(progress, building, () => install(dir));
  const dir = await obtainOnce(cacheDir, `temporal-server-${SERVER_VERSION}`, make, progress);
  return { server: join(dir, 'server'), sqlTool: join(dir, 'sql') };
}

const building = (seconds: number) =>
  text(
    `Đang dựng máy chủ Temporal đầy đủ bằng Go (chỉ một lần, khoảng 4 phút): ${seconds} giây…`,
    `Building the full Temporal server with Go (once only, about 4 minutes): ${seconds} s…`,
  );
