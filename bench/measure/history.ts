import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

const { EventType } = proto.temporal.api.enums.v1;
const { History, HistoryEvent } = proto.temporal.api.history.v1;

/**
 * Commands, messages and calls that the server counts as Actions, by the event they leave behind.
 */
const ACTION_EVENTS = new Set([
  'WORKFLOW_EXECUTION_STARTED',
  'WORKFLOW_EXECUTION_SIGNALED',
  'WORKFLOW_EXECUTION_UPDATE_ACCEPTED',
  'TIMER_STARTED',
  'ACTIVITY_TASK_SCHEDULED',
  'UPSERT_WORKFLOW_SEARCH_ATTRIBUTES',
  'WORKFLOW_PROPERTIES_MODIFIED',
  'SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED',
  'START_CHILD_WORKFLOW_EXECUTION_INITIATED',
]);

/** One workflow's history, as far as it costs. */
export interface HistoryCost {
  events: number;
  actions: number;
  bytes: number;
  /** Event types in order. */
  types: string[];
  /** Of its bytes, how many are events of each type. */
  bytesByType: Map<string, number>;
}

/**
 * Counts a history. All markers of one workflow task are one Action; a start by a signal is one
 * with its first signal.
 */
export async function historyCost(client: Client, workflowId: string): Promise<HistoryCost> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const events = history.events ?? [];
  const types = events.map(({ eventType }) =>
    (EventType[eventType ?? 0] ?? '?').replace('EVENT_TYPE_', ''),
  );
  const plain = types.filter(
    (type, index) => ACTION_EVENTS.has(type) && !isEcho(events[index]),
  ).length;
  const byTask = events.map(
    (event) => event.markerRecordedEventAttributes?.workflowTaskCompletedEventId,
  );
  const markers = new Set(byTask.filter((id) => id !== undefined && id !== null).map(String));
  const signalledAtStart = types[1] === 'WORKFLOW_EXECUTION_SIGNALED' ? 1 : 0;
  const bytes = History.encode(history).finish().length;
  const actions = plain + markers.size - signalledAtStart;
  return { events: types.length, actions, bytes, types, bytesByType: byType(events, types) };
}

function byType(
  events: proto.temporal.api.history.v1.IHistoryEvent[],
  types: string[],
): Map<string, number> {
  const bytes = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const type = types[index] ?? '?';
    bytes.set(type, (bytes.get(type) ?? 0) + HistoryEvent.encode(event).finish().length);
  }
  return bytes;
}

/** A signal another workflow sent: counted there, as the command that sent it. */
const isEcho = (event: proto.temporal.api.history.v1.IHistoryEvent | undefined): boolean =>
  Boolean(event?.workflowExecutionSignaledEventAttributes?.externalWorkflowExecution);
