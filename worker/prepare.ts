import type { Connection } from '@temporalio/client';
import type { Settings } from '../config/settings.ts';
import { SEARCH_ATTRIBUTES } from '../workflows/contract/searchAttributes.ts';
import { prepareNamespace } from './engine/connect/namespace.ts';
import { refuseOtherShape } from './otherShape.ts';

/**
 * Kept as long as an office must be able to answer for its year; fixed for each workflow when it
 * closes.
 */
const RETENTION_DAYS = 5 * 365;

/**
 * Sees to it that the settings' namespace is there, with what the product looks its tasks up by,
 * and that this release can read what it holds. Throws a Refusal.
 */
export async function prepare(
  connection: Connection,
  { temporal }: Pick<Settings, 'temporal'>,
): Promise<void> {
  await prepareNamespace(connection, {
    namespace: temporal.namespace,
    retentionDays: RETENTION_DAYS,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  await refuseOtherShape(connection, temporal.namespace);
}
