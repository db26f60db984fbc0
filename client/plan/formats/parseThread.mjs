import { parentPort, workerData } from 'node:worker_threads';
// The product runs from its TypeScript sources; a thread has to be told so again.
import { register } from 'tsx/esm/api';

register();
const { parse } = await import('./parse.ts');
parentPort?.postMessage(await parse(workerData));
