import type { Connection } from '@temporalio/client';
import { grpcStatus } from './grpcStatus.ts';

/** Name → type. */
export type SearchAttributeTypes = Readonly<
  Record<string, 'Keyword' | 'Datetime' | 'Bool' | 'Int'>
>;

interface Needs {
  namespace: string;
  searchAttributes: SearchAttributeTypes;
}

/** `IndexedValueType` of temporal/api/enums/v1/common.proto. */
const indexed = { Keyword: 2, Int: 3, Bool: 5, Datetime: 6 } as const;

/**
 * Adds those the namespace lacks, through the operator API. False while the server does not yet
 * know the namespace there: a new one takes a few seconds to get round.
 */
export async function addSearchAttributes(connection: Connection, needs: Needs): Promise<boolean> {
  try {
    await addMissing(connection, needs);
    return true;
  } catch (error) {
    if (grpcStatus(error) === 'not-found') return false;
    if (grpcStatus(error) === 'already-exists') return true;
    throw error;
  }
}

async function addMissing(
  connection: Connection,
  { namespace, searchAttributes }: Needs,
): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, indexed[type]])),
  });
}

/**
 * True when the server accepts a query that names them all: being listed comes earlier and is not
 * enough. False while the namespace or one of them is missing, or we may not ask.
 */
export async function understood(connection: Connection, needs: Needs): Promise<boolean> {
  const query = Object.keys(needs.searchAttributes)
    .map((name) => `${name} IS NULL`)
    .join(' AND ');
  try {
    await connection.workflowService.countWorkflowExecutions({ namespace: needs.namespace, query });
    return true;
  } catch (error) {
    if (['invalid', 'not-found', 'forbidden'].includes(grpcStatus(error))) return false;
    throw error;
  }
}
