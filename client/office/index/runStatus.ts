import proto from '@temporalio/proto';

const { WorkflowExecutionStatus } = proto.temporal.api.enums.v1;

/** The number of a run that is open. */
export const RUNNING = WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;

/** The number of a run that ended by itself and left a result. */
export const COMPLETED = WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;

const PREFIX = 'WORKFLOW_EXECUTION_STATUS_';

const capitalised = (word: string): string => `${word[0] ?? ''}${word.slice(1).toLowerCase()}`;

const numbers = new Map(
  Object.entries(WorkflowExecutionStatus).map(([name, number]) => [
    name.replace(PREFIX, '').split('_').map(capitalised).join(''),
    Number(number),
  ]),
);

/** The number of a status that queries name: `ContinuedAsNew`; 0 for one nobody knows. */
export const statusNumber = (name: string): number => numbers.get(name) ?? 0;
