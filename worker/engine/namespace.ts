import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { grpcStatus } from './grpcStatus.ts';
import { addSearchAttributes, type SearchAttributeTypes, understood } from './searchAttributes.ts';

export interface NamespaceNeeds {
  namespace: string;
  /** How long closed workflows are kept; fixed for each when it closes, so it must be right before the first start. */
  retentionDays: number;
  searchAttributes: SearchAttributeTypes;
}

/**
 * Registers the namespace and its search attributes where they are missing, and waits until the server knows them
 * (half a minute at most). What is there already is left as it is; calling it again, or from two processes, is harmless.
 * Throws a Refusal when the server does not let us register, or does not come to know them in time.
 */
export async function prepareNamespace(connection: Connection, needs: NamespaceNeeds): Promise<void> {
  await allowed(needs.namespace, () => registerMissing(connection, needs));
  await allowed(needs.namespace, () => until(needs.namespace, () => addSearchAttributes(connection, needs)));
  await until(needs.namespace, () => understood(connection, needs));
}

/**
 * Registers without looking first: the server remembers for seconds that it did not find a namespace. Where registering
 * is refused, one that is there already does as well.
 */
async function registerMissing(connection: Connection, { namespace, retentionDays }: NamespaceNeeds): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      description: 'Đôn Đốc',
      workflowExecutionRetentionPeriod: msToTs(`${retentionDays} days`),
    });
  } catch (error) {
    if (grpcStatus(error) !== 'already-exists' && !(await exists(connection, namespace))) throw error;
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

/** Runs a step that needs an administrator's right, and says so when that is what fails. */
async function allowed(namespace: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (grpcStatus(error) !== 'forbidden') throw error;
    throw new Refusal(forbidden(namespace, (error as Error).message));
  }
}

const forbidden = (namespace: string, why: string): Text =>
  text(
    `Máy chủ không cho đăng ký không gian tên "${namespace}" và thuộc tính tìm kiếm (${why}): nhờ người quản trị Temporal tạo trước, hoặc dùng tài khoản có quyền.`,
    `The server does not let us register the namespace "${namespace}" and its search attributes (${why}): ask Temporal's administrator to create them, or use an account that may.`,
  );

const knownWithinMs = 30_000;

/** Asks until the answer is yes: the server's parts read such definitions anew only every second or more. */
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
