export { account } from './accounts/account.ts';
export { signIn } from './accounts/signIn.ts';
export { digest } from './digest.ts';
export { plan } from './plan/plan.ts';
export { round } from './round/round.ts';
export { task } from './task.ts';
export { watch } from './watch.ts';
