import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';

export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What a payload carries; undefined where there is none. */
export const carried = <T>(
  payload: Payload | temporal.api.common.v1.IPayload | null | undefined,
): T | undefined =>
  payload ? defaultPayloadConverter.fromPayload<T>(payload as Payload) : undefined;

/** The first of a message's arguments. */
export const firstOf = <T>(
  payloads: temporal.api.common.v1.IPayloads | null | undefined,
): T | undefined => carried<T>(payloads?.payloads?.[0]);

/** What went wrong: where payloads are encrypted, the message is one of them. */
export const messageOf = ({
  encodedAttributes,
  message,
}: temporal.api.failure.v1.IFailure): string =>
  carried<{ message: string }>(encodedAttributes)?.message ?? message ?? '';

/** When an event happened. */
export function instantOf({ eventTime }: HistoryEvent): string {
  const ms =
    Number(eventTime?.seconds ?? 0) * 1000 + Math.floor(Number(eventTime?.nanos ?? 0) / 1e6);
  return new Date(ms).toISOString();
}
