/** What gave a task in the system of a superior: the number of its slip, and the line there. */
export interface Slip {
  number: string;
  /** Empty: the slip has no numbered lines. */
  line: string;
}
