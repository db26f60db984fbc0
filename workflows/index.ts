export { digest } from './digest.ts';
export { task } from './task.ts';
