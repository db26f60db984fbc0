import type { Client } from '@temporalio/client';
import proto, { type temporal } from '@temporalio/proto';
import type { Method, Reader } from 'protobufjs';
import { Reader as ProtobufReader } from 'protobufjs/minimal.js';

const { ListWorkflowExecutionsRequest } = proto.temporal.api.workflowservice.v1;
const { Memo } = proto.temporal.api.common.v1;

/** A connection takes no more of a method than its name. */
const LIST = { name: 'ListWorkflowExecutions' } as Method;

type Fields = temporal.api.common.v1.Memo['fields'];

/** Of one page of a list: what stands in the memos, still encoded. */
export interface MemoPage {
  memos: Fields[];
  /** Empty on the last page. */
  nextPageToken: Uint8Array;
}

/**
 * One page of a list, of which only memos are read. Each task also comes with some fifteen search
 * attributes in payloads of their own, which no list shows: decoding them took a client most of its
 * time.
 */
export async function memoPage(
  { workflowService, options: { namespace } }: Client,
  asked: { query: string; pageSize: number; nextPageToken: Uint8Array },
): Promise<MemoPage> {
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
const MEMO = 10;

function readPage(reader: Reader): MemoPage {
  const page: MemoPage = { memos: [], nextPageToken: new Uint8Array() };
  eachField(reader, reader.len, {
    [EXECUTIONS]: () => page.memos.push(readMemo(reader)),
    [NEXT_PAGE_TOKEN]: () => {
      page.nextPageToken = reader.bytes();
    },
  });
  return page;
}

function readMemo(reader: Reader): Fields {
  let fields: Fields = {};
  const length = reader.uint32();
  eachField(reader, reader.pos + length, {
    [MEMO]: () => {
      fields = Memo.decode(reader, reader.uint32()).fields;
    },
  });
  return fields;
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
