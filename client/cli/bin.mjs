#!/usr/bin/env node
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCES = ['domain', 'workflows', 'activities', 'worker', 'client', 'config'];

const changedAt = (file) => statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const filesOf = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(folder, name));

// Rules run from the build, workflows from their sources: after an upgrade without a build they would not fit.
function checkBuild() {
  const built = changedAt('dist/main.js');
  if (built === 0) {
    console.error('Chương trình chưa được dựng: chạy npm run build. / Not built yet: run npm run build.');
    process.exit(1);
  }
  const newer = SOURCES.flatMap(filesOf).find((file) => file.endsWith('.ts') && changedAt(file) > built);
  if (newer)
    console.error(
      `${newer} đã thay đổi sau lần dựng: chạy npm run build. / Changed since the build: run npm run build.`,
    );
}

// `dondoc … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
// Stacks name lines of the sources, not of what they were built into.
process.setSourceMapsEnabled(true);

checkBuild();
const { main } = await import('../../dist/main.js');
const status = await main(process.argv.slice(2));
// The SDK keeps threads of its own; what was printed is out before they are left behind.
process.stdout.write('', () => process.exit(status));
