import type { Client } from '@temporalio/client';
import proto, { type temporal } from '@temporalio/proto';
import type { Method, Reader } from 'protobufjs';
import { Reader as ProtobufReader } from 'protobufjs/minimal.js';

const { ListWorkflowExecutionsRequest } = proto.temporal.api.workflowservice.v1;
const { Memo, WorkflowExecution } = proto.temporal.api.common.v1;
const { Timestamp } = proto.google.protobuf;

/** A connection takes no more of a method than its name. */
const LIST = { name: 'ListWorkflowExecutions' } as Method;

/** One run of a workflow as a list has it. */
export interface ListedRun {
  id: string;
  run: string;
  /** As the engine numbers them. */
  status: number;
  startedMs: number;
  /** Null while it is open. */
  closedMs: number | null;
}

/** The same with its memo, still encoded. */
export interface EncodedRun extends ListedRun {
  memo: NonNullable<temporal.api.common.v1.Memo['fields']>;
}

/** One page of a list. */
export interface RunPage {
  runs: EncodedRun[];
  /** Empty on the last page. */
  nextPageToken: Uint8Array;
}

/**
 * One page of a list, of which only runs and memos are read. Each task also comes with some fifteen
 * search attributes in payloads of their own, which no list shows: decoding them took a client most
 * of its time.
 */
export async function runPage(
  { workflowService, options: { namespace } }: Client,
  asked: { query: string; pageSize: number; nextPageToken: Uint8Array },
): Promise<RunPage> {
  const request = ListWorkflowExecutionsRequest.encode({ namespace, ...asked }).finish();
  const answer = await new Promise<Uint8Array>((resolve, reject) => {
    workflowService.rpcImpl?.(LIST, request, (error, bytes) =>
      bytes ? resolve(bytes) : reject(error),
    );
  });
  return readPage(ProtobufReader.create(answer));
}

/** Field numbers of `ListWorkflowExecutionsResponse` and of `WorkflowExecutionInfo`. */
const EXECUTIONS = 1;
const NEXT_PAGE_TOKEN = 2;
const EXECUTION = 1;
const START_TIME = 3;
const CLOSE_TIME = 4;
const STATUS = 5;
const MEMO = 10;

function readPage(reader: Reader): RunPage {
  const page: RunPage = { runs: [], nextPageToken: new Uint8Array() };
  eachField(reader, reader.len, {
    [EXECUTIONS]: () => page.runs.push(readRun(reader)),
    [NEXT_PAGE_TOKEN]: () => {
      page.nextPageToken = reader.bytes();
    },
  });
  return page;
}

function readRun(reader: Reader): EncodedRun {
  const found: EncodedRun = {
    ...{ id: '', run: '', status: 0, startedMs: 0, closedMs: null, memo: {} },
  };
  const length = reader.uint32();
  eachField(reader, reader.pos + length, {
    [EXECUTION]: () => {
      const { workflowId, runId } = WorkflowExecution.decode(reader, reader.uint32());
      Object.assign(found, { id: workflowId, run: runId });
    },
    [START_TIME]: () => {
      found.startedMs = readMs(reader);
    },
    [CLOSE_TIME]: () => {
      found.closedMs = readMs(reader);
    },
    [STATUS]: () => {
      found.status = reader.int32();
    },
    [MEMO]: () => {
      found.memo = Memo.decode(reader, reader.uint32()).fields;
    },
  });
  return found;
}

function readMs(reader: Reader): number {
  const { seconds, nanos } = Timestamp.decode(reader, reader.uint32());
  return Number(seconds) * 1000 + Math.floor(nanos / 1e6);
}

/** Reads the fields of one message, skipping what nobody asked for. */
function eachField(reader: Reader, end: number, wanted: Record<number, () => void>): void {
  while (reader.pos < end) {
    const tag = reader.uint32();
    const read = wanted[tag >>> 3];
    if (read) read();
    else reader.skipType(tag & 7);
  }
}
