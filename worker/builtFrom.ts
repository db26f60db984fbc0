import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../config/root.ts';
import { Refusal } from '../domain/text/refusal.ts';
import { text } from '../domain/text/text.ts';
import { workflowBuildId } from './bundle.ts';

const NOTE = path.join(ROOT, 'dist/built-from');

/** Notes beside a build which workflow code it was made from; nothing where that is noted. */
export function noteBuild(): void {
  const buildId = workflowBuildId();
  if (!existsSync(NOTE) || readFileSync(NOTE, 'utf8') !== buildId) writeFileSync(NOTE, buildId);
}

/**
 * Workflows are packed from their sources, and what serves them runs from the build: a worker whose
 * build is of other sources would announce one release and run another. Throws a Refusal then.
 */
export function refuseOldBuild(): void {
  const built = existsSync(NOTE) ? readFileSync(NOTE, 'utf8') : null;
  if (built === workflowBuildId()) return;
  throw new Refusal(
    text(
      'Chương trình được dựng từ mã nguồn khác với mã nguồn đang có: chạy npm ci (sau khi nâng cấp) hoặc npm run build, rồi chạy lại.',
      'The program was built from other sources than those that are here: run npm ci (after an upgrade) or npm run build, and start again.',
    ),
  );
}
