import { patched, upsertMemo, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import type { CommandBase } from '../../domain/task/commands/types.ts';

import { REMEMBERS } from './patchName.ts';

export { digest, task } from '../../workflows/index.ts';

/**
 * A later release, which does something new in tasks that run already: it remembers who noted
 * progress last.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      handleUpdate: (input, next) => {
        if (input.name === 'progress' && patched(REMEMBERS))
          upsertMemo({ progressBy: byOf(input.args) });
        return next(input);
      },
    },
  ],
});

const byOf = ([noted]: unknown[]): string => (noted as CommandBase).by.person.id;
