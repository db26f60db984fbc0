import type { Connection } from '@temporalio/client';
import { Refusal } from '../domain/text/refusal.ts';
import { text } from '../domain/text/text.ts';
import { DIGEST_WORKFLOW, PLAN_WORKFLOW, TASK_WORKFLOW } from '../workflows/contract/names.ts';
import { SHAPE_OF_RUN } from '../workflows/contract/searchAttributes.ts';
import { SHAPE } from '../workflows/contract/shape.ts';

/**
 * Throws a Refusal where tasks, mails or plans of another shape are kept: this release could
 * neither go on with them nor read them.
 */
export async function refuseOtherShape(
  { workflowService }: Pick<Connection, 'workflowService'>,
  namespace: string,
): Promise<void> {
  const shape = SHAPE_OF_RUN.name;
  const types = [TASK_WORKFLOW, DIGEST_WORKFLOW, PLAN_WORKFLOW].map((type) => `'${type}'`);
  const query = `WorkflowType IN (${types.join()}) AND (${shape} IS NULL OR ${shape} != ${SHAPE})`;
  const { count } = await workflowService.countWorkflowExecutions({ namespace, query });
  const others = Number(count ?? 0);
  if (others > 0) throw otherShape(others);
}

const otherShape = (others: number): Refusal =>
  new Refusal(
    text(
      `Dữ liệu ở đây do một bản khác ghi, bản này không đọc được (${others} việc, thư và kế hoạch): chạy lại bản đã ghi, hoặc đặt thư mục dữ liệu (dataDir) hay temporal.namespace khác.`,
      `The data here was written by another release, and this one cannot read it (${others} tasks, mails and plans): run the release that wrote it, or set another data folder (dataDir) or temporal.namespace.`,
    ),
  );
