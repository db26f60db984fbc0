/** How many of something each task of a row is proven by: `02 tin, bài` of each unit and period. */
export interface WantedProofs {
  /** What each of them is: `tin bài`. */
  each: string;
  count: number;
}
