import type { CommandName } from '../task/commands/names.ts';
import type { Text } from './text.ts';

/**
 * What helps where something was refused: an action by its name, and what it takes. The command
 * line tells it as a command or an option to type; a page offers a link, a button or a field.
 */
export type Remedy =
  /** Look the tasks up. */
  | { action: 'list-tasks' }
  /** See what is wrong with the office: with its files, or with an engine that does not answer. */
  | { action: 'check-office'; about: 'files' | 'no-answer' }
  /** Start a worker; from the release that is meant, where it matters which. */
  | { action: 'start-worker'; fromRelease: boolean }
  /** Fill in one of these sets of inputs, in place of what was given or `beside` it. */
  | { action: 'fill-in'; choices: readonly FillIn[]; beside?: true }
  /** Look at these inputs again. */
  | { action: 'check-inputs'; inputs: readonly string[] }
  /** Say which is meant. */
  | { action: 'choose'; choices: readonly Choice[] }
  /** Name whose act it is; `among`: one of these people, by their ids. */
  | { action: 'name-actor'; among?: readonly string[] }
  /** Give another command, by its name. */
  | { action: 'give-command'; command: CommandName; why: Text }
  /** Answer what is asked about a plan. */
  | { action: 'answer-questions' }
  /** Bring the calendar in force to tasks that run already. */
  | { action: 'roll-out-calendar' }
  /** Have the current release finish what older ones began. */
  | { action: 'release' }
  /** Make a key, in this file where one is meant. */
  | { action: 'make-key'; file: string | null }
  /** Let nobody but its owner and group read this file. */
  | { action: 'restrict-file'; file: string };

/** Inputs to fill in together, by their names. */
export interface FillIn {
  inputs: readonly string[];
  /** What for, where another choice is for something else. */
  why?: Text;
  example?: string;
}

/** Something that may be meant, and the input that says so. */
export interface Choice {
  meaning: Text;
  input: string;
  /** Null: left out, or the one that is right. */
  value: string | null;
}
