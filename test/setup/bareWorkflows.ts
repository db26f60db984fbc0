import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Setup of tests whose workflow code runs in their own thread: leaves out what the SDK adds to
 * each step for people who look into a live worker, about a third of what these tests cost.
 *
 * - Stacks of waiting promises, for the query `__stack_trace`. The SDK goes on without them where
 *   promises cannot be watched, and only there.
 * - The time limit of a step. In a test's own thread it is seven weeks, but each step still starts
 *   a thread that watches it.
 */
const DONE = Symbol.for('dondoc.bareWorkflows');

function bare(): void {
  const { createHook } = v8.promiseHooks;
  v8.promiseHooks.createHook = (hooks) => {
    // Node's own, for what follows an asynchronous call, say before and after each step as well.
    if (hooks.before === undefined) throw new Error('promises are not watched in tests');
    return createHook(hooks);
  };
  const { runInContext } = vm.Script.prototype;
  vm.Script.prototype.runInContext = function run(context, options) {
    return runInContext.call(this, context, { ...options, timeout: undefined });
  };
}

// Files of one project share a process, and each runs its setup.
if (!(DONE in globalThis)) {
  bare();
  Object.assign(globalThis, { [DONE]: true });
}
