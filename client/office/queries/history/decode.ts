import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { HistoryEvent } from './read.ts';

/** Opens every payload of some events in place: histories come from the server as it keeps them. */
export async function decoded(client: Client, events: HistoryEvent[]): Promise<HistoryEvent[]> {
  const payloads = events.flatMap(payloadsIn);
  for (const codec of client.options.loadedDataConverter.payloadCodecs.toReversed()) {
    const opened = await codec.decode(payloads);
    for (const [at, payload] of payloads.entries()) Object.assign(payload, opened[at]);
  }
  return events;
}

function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if ('metadata' in value && 'data' in value) return [value as Payload];
  return Object.values(value).flatMap(payloadsIn);
}
