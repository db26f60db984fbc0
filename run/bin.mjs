#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';

// `dondoc … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
// Stacks name lines of the sources, not of what they were built into.
process.setSourceMapsEnabled(true);

// Written last.
if (!existsSync(path.resolve(import.meta.dirname, '../dist/built-from'))) {
  console.error(
    'Chương trình chưa được dựng: chạy npm run build. / Not built yet: run npm run build.',
  );
  process.exit(1);
}
const { main } = await import('../dist/main.js');
const status = await main(process.argv.slice(2));
// The SDK keeps threads of its own; what was printed is out before they are left behind.
process.stdout.write('', () => process.exit(status));
