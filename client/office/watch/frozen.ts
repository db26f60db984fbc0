import type { Client } from '@temporalio/client';
import pMap from 'p-map';
import { grpcCode } from '../grpcCode.ts';
import { ORDINARY_ATTEMPTS, REPORTED_PROBLEMS } from './health.ts';
import type { Frozen } from './state.ts';

const INVALID_ARGUMENT = 3;

const NAMED_AT_MOST = 20;

/** Asked a few at a time, so that looking after the engine does not become its work. */
const A_FEW = 8;

/**
 * Open workflows that are asked at one look where the server marks none: a thousand in ten looks.
 */
const ASKED_A_LOOK = 100;

/**
 * Finds workflows whose own code keeps failing. Servers since 1.30 mark them, which is one count;
 * on an older one the open workflows are asked in turn, some at each look, and those found failing
 * at every look.
 */
export class FrozenWorkflows {
  private older = false;
  private nextPage: Uint8Array = new Uint8Array();
  private failing = new Set<string>();

  constructor(private readonly client: Client) {}

  async look(): Promise<Frozen> {
    if (this.older) return this.lookInTurn();
    try {
      const { count } = await this.client.workflow.count(REPORTED_PROBLEMS);
      return { count, ids: count > 0 ? await this.marked() : [] };
    } catch (error) {
      if (!isUnknownAttribute(error)) throw error;
      this.older = true;
      return this.lookInTurn();
    }
  }

  private async marked(): Promise<string[]> {
    const ids: string[] = [];
    for await (const { workflowId } of this.client.workflow.list({ query: REPORTED_PROBLEMS })) {
      ids.push(workflowId);
      if (ids.length >= NAMED_AT_MOST) break;
    }
    return ids;
  }

  private async lookInTurn(): Promise<Frozen> {
    const asked = [...new Set([...this.failing, ...(await this.someOpen())])];
    const look = async (id: string) => ((await this.fails(id)) ? id : null);
    const failing = await pMap(asked, look, { concurrency: A_FEW });
    this.failing = new Set(failing.filter((id) => id !== null));
    return { count: this.failing.size, ids: [...this.failing].slice(0, NAMED_AT_MOST) };
  }

  private async someOpen(): Promise<string[]> {
    const { executions, nextPageToken } = await this.client.workflowService.listWorkflowExecutions({
      namespace: this.client.options.namespace,
      query: `ExecutionStatus = 'Running'`,
      pageSize: ASKED_A_LOOK,
      nextPageToken: this.nextPage,
    });
    this.nextPage = nextPageToken ?? new Uint8Array();
    return (executions ?? []).flatMap(({ execution }) => execution?.workflowId ?? []);
  }

  /** Asked without its memo, which a client would decode. */
  private async fails(workflowId: string): Promise<boolean> {
    const { namespace } = this.client.options;
    const described = await this.client.workflowService.describeWorkflowExecution({
      namespace,
      execution: { workflowId },
    });
    return (described.pendingWorkflowTask?.attempt ?? 0) > ORDINARY_ATTEMPTS;
  }
}

const isUnknownAttribute = (error: unknown): boolean => grpcCode(error) === INVALID_ARGUMENT;
