import { Client, type ConnectionLike } from '@temporalio/client';
import type { Settings } from '../../config/settings.ts';
import { dataConverterOf } from '../../worker/codec/dataConverter.ts';

/** The client of a connection, in the product's namespace. Throws a Refusal when encryption keys cannot be read. */
export const clientOf = (connection: ConnectionLike, settings: Pick<Settings, 'temporal' | 'encryption'>): Client =>
  new Client({ connection, namespace: settings.temporal.namespace, dataConverter: dataConverterOf(settings) });
