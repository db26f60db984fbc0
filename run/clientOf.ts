import { Client, type ConnectionLike } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { Settings } from '../config/settings.ts';

/** The client of a connection, in the product's namespace. */
export const clientOf = (
  connection: ConnectionLike,
  { temporal }: Pick<Settings, 'temporal'>,
  dataConverter: DataConverter,
): Client => new Client({ connection, namespace: temporal.namespace, dataConverter });
