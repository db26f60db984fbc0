export { digest } from './digest.ts';
export { task } from './task.ts';
export { watch } from './watch.ts';
