#!/usr/bin/env node
// The product runs from its TypeScript sources; tsx reads them as they are.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
