import { WorkflowNotFoundError } from '@temporalio/client';
import type { RoundFacts } from '../../../domain/round/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { ROUND_WORKFLOW } from '../../../workflows/contract/names.ts';
import {
  ROUND_QUESTION,
  type RoundMemo,
  type RoundState,
  roundFactsIn,
} from '../../../workflows/contract/round.ts';
import type { OfficeContext } from '../context.ts';
import { asking } from '../faults.ts';
import { quoted } from '../queries/quoted.ts';
import { againIfEnded, questionTo } from '../question.ts';

const ROUNDS = text('danh sách kỳ báo cáo', 'the list of rounds');

/** The rounds of an agency, the first due first, as lists know them: no worker is asked. */
export async function listRounds(
  { client }: Pick<OfficeContext, 'client'>,
  agency: string,
): Promise<RoundFacts[]> {
  const query = `WorkflowType = '${ROUND_WORKFLOW}' AND Agency = ${quoted(agency)}`;
  const rounds = await asking(client, ROUNDS, async () => {
    const found = new Map<string, { facts: RoundFacts; startedMs: number }>();
    for await (const { workflowId, memo, startTime } of client.workflow.list({ query })) {
      const startedMs = startTime.getTime();
      if ((found.get(workflowId)?.startedMs ?? 0) > startedMs) continue;
      found.set(workflowId, { facts: roundFactsIn(memo as unknown as RoundMemo), startedMs });
    }
    return [...found.values()].map(({ facts }) => facts);
  });
  return rounds.sort((a, b) => (a.due.at < b.due.at ? -1 : Number(a.due.at > b.due.at)));
}

/** All that is known of a round: a running one is asked, one that ended says how it ended. */
export async function readRound(
  { client }: Pick<OfficeContext, 'client'>,
  id: string,
): Promise<RoundState> {
  const handle = client.workflow.getHandle(id);
  const look = async (): Promise<RoundState> => {
    const { status } = await handle.describe();
    return status.name === 'COMPLETED'
      ? ((await handle.result()) as RoundState)
      : questionTo<RoundState>(handle, ROUND_QUESTION);
  };
  return asking(client, id, async () => {
    try {
      return await againIfEnded(look);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw new UnknownRound(id);
      throw error;
    }
  });
}

/** There is no round of an id. */
export class UnknownRound extends Refusal {
  constructor(id: string) {
    super(text(`Không có kỳ báo cáo “${id}”.`, `There is no round "${id}".`));
  }
}
