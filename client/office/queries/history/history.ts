import type { AddressedNotice } from '../../../../domain/digest/types.ts';
import { personOf } from '../../../../domain/directory/roles.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import { dueReasonText } from '../../../../domain/policy/dueReasonText.ts';
import { storyOf } from '../../../../domain/task/story.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskInput } from '../../../../workflows/contract/task.ts';
import type { OfficeContext } from '../../context.ts';
import { asking } from '../../faults.ts';
import { findTask } from '../listTasks.ts';
import { readTask } from '../readTask.ts';
import { recordedCommand } from './commandText.ts';
import { decoded } from './decode.ts';
import { carried, firstOf, type HistoryEvent, instantOf, messageOf } from './read.ts';

/** One line of what the engine itself recorded of a task. */
export interface HistoryEntry {
  /** The engine's number of the event; null for what a run knows of the runs before it. */
  event: number | null;
  at: string;
  said: Text;
}

/** What the engine recorded of a task, as sentences: the audit behind the task's own log. */
export async function historyOf(context: OfficeContext, typed: string): Promise<HistoryEntry[]> {
  const id = await findTask(context, typed);
  const handle = context.client.workflow.getHandle(id);
  const history = await asking(context.client, typed, () => handle.fetchHistory());
  const events = await decoded(context.client, history.events ?? []);
  const { agency } = await readTask(context, id);
  const timers = new Map(
    events.filter(isTimer).map((event) => [`${event.eventId}`, summaryOf(event)]),
  );
  const entries = events.flatMap((event) => {
    const said = sentence(event, agency.directory, timers);
    return said ? [{ event: Number(event.eventId), at: instantOf(event), said }] : [];
  });
  return [...earlierRuns(events, agency.directory), ...entries];
}

/** What a task that went on in a new run brought along of those before. */
function earlierRuns([first]: HistoryEvent[], directory: Directory): HistoryEntry[] {
  const started = first?.workflowExecutionStartedEventAttributes;
  const carried = firstOf<TaskInput>(started?.input)?.carried;
  if (!carried) return [];
  return storyOf({ ...carried, fates: [] }, directory).map((line) => ({ event: null, ...line }));
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
  if (update) return recordedCommand(update.name ?? '', firstOf<object>(update.args));
  const result = resultIn(event);
  if (result) return resultText(carried(result), directory);
  return endText(event) ?? faultText(event);
}

function startText(input: TaskInput | undefined): Text | null {
  if (!input) return null;
  const { facts, schedule, policy } = input;
  const due = dueReasonText(facts.dueReason, facts, { version: true });
  const { title, unitName } = facts;
  const n = schedule.steps.length;
  const versions = [policy.version, schedule.calendarVersion];
  return text(
    `Bắt đầu: ${title} – ${unitName}; ${due.vi}; ${n} bước (quy tắc ${versions[0]}, lịch ${versions[1]})`,
    `Started: ${title} – ${unitName}; ${due.en}; ${n} steps (policy ${versions[0]}, calendar ${versions[1]})`,
  );
}

const timerText = (summary: string): Text =>
  text(`Đến giờ: ${summary}`, `Time has come: ${summary}`);

/** Of an activity, local or not. */
function resultIn({
  markerRecordedEventAttributes: marker,
  activityTaskCompletedEventAttributes: completed,
}: HistoryEvent) {
  const payloads = marker?.details?.result ?? completed?.result;
  return payloads?.payloads?.[0] ?? null;
}

/** What an activity came back with: where notices went, or which rungs come later. */
function resultText(
  result: { to?: AddressedNotice[]; moves?: unknown[] } | undefined,
  directory: Directory,
): Text | null {
  if (result?.moves) {
    const n = result.moves.length;
    return text(`Dời ${n} bước vì hệ thống ngừng`, `${n} steps moved over an outage`);
  }
  if (!result?.to) return null;
  const names = result.to.map(
    ({ person, mail }) => `${personOf(directory, person)?.name ?? person} (${mail})`,
  );
  return text(`Lập thông báo cho ${names.join(', ')}`, `Put into the mail of ${names.join(', ')}`);
}

function endText(event: HistoryEvent): Text | null {
  if (event.workflowExecutionCompletedEventAttributes) return text('Kết thúc', 'Closed');
  if (event.workflowExecutionTerminatedEventAttributes) {
    const reason = event.workflowExecutionTerminatedEventAttributes.reason ?? '';
    return text(`Bị người quản trị dừng: ${reason}`, `Terminated by an administrator: ${reason}`);
  }
  const child = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution?.workflowId;
  return child ? text(`Mở lần thực hiện ${child}`, `Opened the occurrence ${child}`) : null;
}

function faultText(event: HistoryEvent): Text | null {
  const failure =
    event.workflowTaskFailedEventAttributes?.failure ??
    event.activityTaskFailedEventAttributes?.failure ??
    null;
  return failure ? text(`Lỗi: ${messageOf(failure)}`, `Fault: ${messageOf(failure)}`) : null;
}
