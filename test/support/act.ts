import type { Asker } from '../../client/office/commands/actor.ts';
import {
  type Added,
  addTask as add,
  type IncomingTask,
} from '../../client/office/commands/addTask.ts';
import { performTyped } from '../../client/office/commands/perform.ts';
import type { RawInput } from '../../client/office/commands/typedInput.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import type { CommandName } from '../../domain/task/commands/names.ts';
import type { TaskState } from '../../workflows/contract/task.ts';

/** What a person types, and who he is; absent: the coordinator. */
type Typed = Record<string, string | boolean | undefined> & { as?: string };

/** A person at a command line; absent: the coordinator. */
export const asking = (as?: string): Asker => ({
  as,
  typist: null,
  origin: 'command-line',
  ground: '',
});

/** Work of no plan becomes a task, by the coordinator. */
export const addTask = (world: OfficeContext, agency: Agency, line: IncomingTask): Promise<Added> =>
  add(world, agency, line, asking());

/** Gives a command as a person would on a command line; returns the task as it stands then. */
const giving =
  (name: CommandName) =>
  async (world: OfficeContext, id: string, { as, ...raw }: Typed): Promise<TaskState> => {
    await performTyped(world, id, name, raw as RawInput, asking(as));
    return (await readTask(world, id)).state;
  };

export const report = giving('report');
export const progress = giving('progress');
export const accept = giving('accept');
export const returnReport = giving('return');
export const requestExtension = giving('request-extension');
export const decideExtension = giving('decide-extension');
export const reassign = giving('reassign');
export const handOn = giving('hand-on');
export const contribute = giving('contribute');
export const setCoordinating = giving('set-coordinating');
export const askHandOver = giving('ask-hand-over');
export const raiseObstacle = giving('raise-obstacle');
export const assignObstacle = giving('assign-obstacle');
export const answerObstacle = giving('answer-obstacle');
export const settleObstacle = giving('settle-obstacle');
export const takeDown = giving('take-down');
export const reschedule = giving('reschedule');
export const confirmLate = giving('confirm');
export const demandExplanation = giving('demand-explanation');
export const recordExplanation = giving('record-explanation');
export const trigger = giving('trigger');
export const setDue = giving('set-due');
export const withdraw = giving('withdraw');
export const reopen = giving('reopen');
export const reinstate = giving('reinstate');
export const cancel = giving('cancel');
export const sendHeld = giving('send-held');
export const dropHeld = giving('drop-held');
