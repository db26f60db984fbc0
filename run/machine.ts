import type { Machine } from '../client/cli/machine.ts';
import { troublesOf } from '../worker/troubles/troubles.ts';

/**
 * This machine, as the command line uses it. What speaks to an engine is loaded where a command
 * asks for it: it is half of what a command without one would wait for.
 */
export const machine: Machine = {
  connect: async (ground) => (await import('./reachOffice.ts')).reachOffice(ground),
  troubles: (settings) => troublesOf(settings).map(({ said }) => said),
};
