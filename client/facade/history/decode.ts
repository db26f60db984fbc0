import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { HistoryEvent } from './read.ts';

/** Opens every payload of some events, wherever it stands in them; histories come from the server as it keeps them. */
export async function decoded(client: Client, events: HistoryEvent[]): Promise<HistoryEvent[]> {
  const { payloadCodecs } = client.options.loadedDataConverter;
  const found = events.flatMap((event) => payloadsIn(event));
  for (const codec of [...payloadCodecs].reverse()) {
    const opened = await codec.decode(found);
    for (const [at, payload] of found.entries()) Object.assign(payload, opened[at]);
  }
  return events;
}

function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if ('metadata' in value && 'data' in value) return [value as Payload];
  return Object.values(value).flatMap(payloadsIn);
}
