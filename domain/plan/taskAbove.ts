/** The task of a plan above that a plan is the answer to, as it was called when that was said. */
export interface TaskAbove {
  /** Its workflow id. */
  task: string;
  key: string;
  title: string;
  planName: string;
}
