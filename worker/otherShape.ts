import type { Connection } from '@temporalio/client';
import { Refusal } from '../domain/text/refusal.ts';
import { text } from '../domain/text/text.ts';
import {
  DIGEST_WORKFLOW,
  PLAN_WORKFLOW,
  ROUND_WORKFLOW,
  TASK_WORKFLOW,
} from '../workflows/contract/names.ts';
import { SHAPE_OF_RUN } from '../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../workflows/contract/shape.ts';

/** What an office could not do without. */
const KEPT = [TASK_WORKFLOW, DIGEST_WORKFLOW, PLAN_WORKFLOW, ROUND_WORKFLOW];

/**
 * Throws a Refusal where tasks, mails, plans or rounds of another shape are kept: this release
 * could neither go on with them nor read them.
 */
export async function refuseOtherShape(
  { workflowService }: Pick<Connection, 'workflowService'>,
  namespace: string,
): Promise<void> {
  const shape = SHAPE_OF_RUN.name;
  const query = `WorkflowType IN (${KEPT.map((type) => `'${type}'`).join()}) AND (${shape} IS NULL OR ${shape} != ${SHAPE})`;
  const { count } = await workflowService.countWorkflowExecutions({ namespace, query });
  const others = Number(count ?? 0);
  if (others > 0) throw otherShape(others);
}

const otherShape = (others: number): Refusal =>
  new Refusal(
    text(
      `Dữ liệu ở đây do một bản khác ghi, bản này không đọc được (${others} việc, thư, kế hoạch và kỳ báo cáo): chạy lại bản đã ghi, hoặc đặt thư mục dữ liệu (dataDir) hay temporal.namespace khác.`,
      `The data here was written by another release, and this one cannot read it (${others} tasks, mails, plans and rounds): run the release that wrote it, or set another data folder (dataDir) or temporal.namespace.`,
    ),
  );
