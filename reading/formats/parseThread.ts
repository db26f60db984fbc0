import { parentPort, workerData } from 'node:worker_threads';
import { parse } from './parse.ts';

parentPort?.postMessage(await parse(workerData));
