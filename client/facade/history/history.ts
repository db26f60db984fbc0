import { personOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Addressed, TaskInput } from '../../../workflows/contract/task.ts';
import { asking } from '../faults.ts';
import { findTask } from '../lists.ts';
import { readTask } from '../tasks.ts';
import type { World } from '../world.ts';
import { commandText } from './commandText.ts';
import { decoded } from './decode.ts';
import { carried, firstOf, type HistoryEvent, instantOf, messageOf } from './read.ts';

/** One line of what the engine itself recorded of a task. */
export interface HistoryEntry {
  /** The engine's number of the event. */
  event: number;
  at: string;
  said: Text;
}

/** What the engine recorded of a task, as sentences: the audit behind the task's own log. */
export async function historyOf(world: World, typed: string): Promise<HistoryEntry[]> {
  const id = await findTask(world, typed);
  const handle = world.client.workflow.getHandle(id);
  const history = await asking(world.client, typed, () => handle.fetchHistory());
  const events = await decoded(world.client, history.events ?? []);
  const { agency } = await readTask(world, id);
  const timers = new Map(
    events.filter(isTimer).map((event) => [`${event.eventId}`, summaryOf(event)]),
  );
  return events.flatMap((event) => {
    const said = sentence(event, agency.directory, timers);
    return said ? [{ event: Number(event.eventId), at: instantOf(event), said }] : [];
  });
}

const isTimer = (event: HistoryEvent): boolean => !!event.timerStartedEventAttributes;

const summaryOf = (event: HistoryEvent): string =>
  carried<string>(event.userMetadata?.summary) ?? '';

/** What one event says to a reader; null for the engine's own housekeeping. */
function sentence(
  event: HistoryEvent,
  directory: Directory,
  timers: Map<string, string>,
): Text | null {
  const started = event.workflowExecutionStartedEventAttributes;
  if (started) return startText(firstOf<TaskInput>(started.input));
  const fired = event.timerFiredEventAttributes;
  if (fired) return timerText(timers.get(`${fired.startedEventId}`) ?? '');
  const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input;
  if (update)
    return commandText(update.name ?? '', firstOf<Record<string, unknown>>(update.args), directory);
  const marker = event.markerRecordedEventAttributes;
  if (marker) return resultText(carried(marker.details?.result?.payloads?.[0]), directory);
  return endText(event) ?? faultText(event);
}

const startText = (input: TaskInput | undefined): Text | null =>
  input
    ? text(
        `Bắt đầu: ${input.facts.title} – ${input.facts.unitName}; ${input.facts.explanation}; ${input.schedule.steps.length} bước (quy tắc ${input.policy.version}, lịch ${input.schedule.calendarVersion})`,
        `Started: ${input.facts.title} – ${input.facts.unitName}; ${input.facts.explanation}; ${input.schedule.steps.length} steps (policy ${input.policy.version}, calendar ${input.schedule.calendarVersion})`,
      )
    : null;

const timerText = (summary: string): Text =>
  text(`Đến giờ: ${summary}`, `Time has come: ${summary}`);

/** What a local activity came back with: where notices went, or what was pushed on. */
function resultText(
  result: { to?: Addressed[]; said?: string } | undefined,
  directory: Directory,
): Text | null {
  if (result?.said) return text(`Dời các bước: ${result.said}`, `Steps pushed on: ${result.said}`);
  if (!result?.to) return null;
  const names = result.to.map(
    ({ person, digest }) => `${personOf(directory, person)?.name ?? person} (${digest})`,
  );
  return text(`Đưa vào thư của ${names.join(', ')}`, `Put into the mail of ${names.join(', ')}`);
}

function endText(event: HistoryEvent): Text | null {
  if (event.workflowExecutionCompletedEventAttributes) return text('Kết thúc', 'Closed');
  if (event.workflowExecutionTerminatedEventAttributes) {
    const reason = event.workflowExecutionTerminatedEventAttributes.reason ?? '';
    return text(`Bị người quản trị dừng: ${reason}`, `Terminated by an administrator: ${reason}`);
  }
  const child = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution?.workflowId;
  if (child) return text(`Mở lần thực hiện ${child}`, `Opened the occurrence ${child}`);
  const told =
    event.signalExternalWorkflowExecutionInitiatedEventAttributes?.workflowExecution?.workflowId;
  return told ? text(`Rút khỏi thư ${told}`, `Called back from the mail ${told}`) : null;
}

function faultText(event: HistoryEvent): Text | null {
  const failure =
    event.workflowTaskFailedEventAttributes?.failure ??
    event.activityTaskFailedEventAttributes?.failure ??
    null;
  return failure ? text(`Lỗi: ${messageOf(failure)}`, `Fault: ${messageOf(failure)}`) : null;
}
