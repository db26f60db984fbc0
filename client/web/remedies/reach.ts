import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { Visitor } from '../env.ts';

/** Where somebody can follow a remedy from the page that he reads. */
export interface Reach {
  /** Lists of tasks open to him: he has signed in. */
  tasks: boolean;
  /** The state of the system opens to him. */
  records: boolean;
  /** He may bring a calendar to running tasks. */
  rollOuts: boolean;
  /** Where on this page a command is given; null: not here, or not by him. */
  formOf(command: CommandName): string | null;
}

/** Of somebody who has not signed in. */
export const NOWHERE: Reach = {
  ...{ tasks: false, records: false, rollOuts: false },
  formOf: () => null,
};

/** How far a visitor reaches from a page, by the commands that it has forms for. */
export const reachOf = (
  visitor: Pick<Visitor, 'seesRecords' | 'startsPlans'> | undefined,
  formOf: Reach['formOf'] = NOWHERE.formOf,
): Reach =>
  visitor
    ? { tasks: true, records: visitor.seesRecords, rollOuts: visitor.startsPlans, formOf }
    : NOWHERE;
