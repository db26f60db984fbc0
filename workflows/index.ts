export { account } from './account.ts';
export { digest } from './digest.ts';
export { plan } from './plan.ts';
export { signIn } from './signIn.ts';
export { task } from './task.ts';
export { watch } from './watch.ts';
