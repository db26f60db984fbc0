#!/usr/bin/env node
// The product runs from its TypeScript sources; tsx reads them as they are.
import { register } from 'tsx/esm/api';

// `dondoc … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

register();
const { main } = await import('./main.ts');
const status = await main(process.argv.slice(2));
// The SDK keeps threads of its own; what was printed is out before they are left behind.
process.stdout.write('', () => process.exit(status));
