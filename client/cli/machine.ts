import type { Settings } from '../../config/settings.ts';
import type { Text } from '../../domain/text/text.ts';
import type { Office } from '../office/office.ts';
import type { Ground } from './cliContext.ts';

/** What commands need of the machine they run on; the process that runs them gives it. */
export interface Machine {
  /**
   * The office on the engine that the settings speak of. Throws a Refusal when none runs, or none
   * answers within 10 s.
   */
  connect(ground: Ground): Promise<{ office: Office; close(): Promise<void> }>;
  /** What is wrong with the machine and its accounts, most urgent first. */
  troubles(settings: Settings): Text[];
}

let here: Machine | null = null;

/** Says, once a process, which machine its commands run on. */
export function runsOn(machine: Machine): void {
  here = machine;
}

/** The machine this process was given. */
export function thisMachine(): Machine {
  if (!here) throw new Error('no machine was given to the command line');
  return here;
}
