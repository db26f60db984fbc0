/** Words on a page, as they were set: their left and right ends and their line, from its top. */
export interface Run {
  text: string;
  left: number;
  right: number;
  /** The line the words stand on. */
  base: number;
  /** Size of their letters. */
  size: number;
}

/** A line drawn on a page, from `from` to `to` at `at`. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** What a page shows that is read; lengths in points, from its upper left corner. */
export interface Page {
  width: number;
  height: number;
  runs: Run[];
  /** Rules across the page: `at` counts downwards. */
  across: Rule[];
  /** Rules down the page: `at` counts to the right. */
  down: Rule[];
}
