import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { grpcStatus } from './grpcStatus.ts';
import {
  type NamespaceNeeds,
  namespaceCommand,
  searchAttributesCommand,
} from './operatorCommands.ts';
import { addSearchAttributes, understood } from './searchAttributes.ts';

/**
 * Registers the namespace and its search attributes where they are missing, and waits until the
 * server knows them (half a minute at most). What is there already is left as it is, and then needs
 * no administrator's right; calling it again, or from two processes, is harmless. Throws a Refusal
 * when the server does not let us register, or does not come to know them in time.
 */
export async function prepareNamespace(
  connection: Connection,
  needs: NamespaceNeeds,
): Promise<void> {
  const { namespace } = needs;
  const known = () => understood(connection, needs);
  if (await known()) return;
  const both = `${namespaceCommand(needs)} && ${searchAttributesCommand(needs)}`;
  await allowed(namespace, both, () => registerMissing(connection, needs));
  await allowed(namespace, searchAttributesCommand(needs), () =>
    until(namespace, () => addSearchAttributes(connection, needs)),
  );
  await until(namespace, known);
}

/**
 * Registers without looking first: the server remembers for seconds that it did not find a
 * namespace. Where registering is refused, one that is there already does as well.
 */
async function registerMissing(
  connection: Connection,
  { namespace, retentionDays }: NamespaceNeeds,
): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      description: 'Đôn Đốc',
      workflowExecutionRetentionPeriod: msToTs(`${retentionDays} days`),
    });
  } catch (error) {
    if (grpcStatus(error) !== 'already-exists' && !(await exists(connection, namespace)))
      throw error;
  }
}

async function exists(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (grpcStatus(error) === 'not-found') return false;
    throw error;
  }
}

/**
 * Runs a step that needs an administrator's right, and says what an administrator has to run when
 * we have none.
 */
async function allowed(
  namespace: string,
  commands: string,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (grpcStatus(error) !== 'forbidden') throw error;
    throw new Refusal(forbidden(namespace, commands, (error as Error).message));
  }
}

const forbidden = (namespace: string, commands: string, why: string): Text =>
  text(
    `Máy chủ không cho đăng ký không gian tên "${namespace}" hoặc thuộc tính tìm kiếm (${why}): nhờ người quản trị Temporal chạy: ${commands}`,
    `The server does not let us register the namespace "${namespace}" or its search attributes (${why}): have Temporal's administrator run: ${commands}`,
  );

const knownWithinMs = 30_000;

/**
 * Asks until the answer is yes: the server's parts read such definitions anew only every second or
 * more.
 */
async function until(namespace: string, known: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + knownWithinMs; !(await known()); await pause(200))
    if (performance.now() > deadline)
      throw new Refusal(
        text(
          `Không gian tên "${namespace}" chưa sẵn sàng sau ${knownWithinMs / 1000} giây: chạy lại sau ít phút.`,
          `The namespace "${namespace}" is not ready after ${knownWithinMs / 1000} s: run this again in a few minutes.`,
        ),
      );
}
