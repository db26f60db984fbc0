/** Workflow types, as histories name them. Never rename one that was released. */
export const TASK_WORKFLOW = 'task';
export const DIGEST_WORKFLOW = 'digest';
export const PLAN_WORKFLOW = 'plan';
export const ROUND_WORKFLOW = 'round';
export const WATCH_WORKFLOW = 'watch';
export const ACCOUNT_WORKFLOW = 'account';
export const SIGN_IN_WORKFLOW = 'signIn';

export const TASK_QUEUE = 'dondoc';

/** Temporal's name for all releases of this product in a namespace. */
export const DEPLOYMENT = 'dondoc';
