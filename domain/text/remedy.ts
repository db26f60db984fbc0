/**
 * What helps where something was refused: an action by its name. The command line tells it as a
 * command to type, a page offers it as a link or a button.
 */
export type Remedy =
  /** Look the tasks up. */
  | { action: 'list-tasks' }
  /** See what is wrong with the office: with its files, or with an engine that does not answer. */
  | { action: 'check-office'; about: 'files' | 'no-answer' }
  /** Start a worker; from the release that is meant, where it matters which. */
  | { action: 'start-worker'; fromRelease: boolean };
