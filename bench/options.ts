/** What a run of the bench is asked for. */
export interface Options {
  /** Figures to measure, by name. */
  names: string[];
  json: boolean;
  /**
   * Multiplies every load: 0.02 tries the code out in a minute, 1 gives the figures of the table.
   */
  scale: number;
  /** How often a figure that is cheap is measured; the median counts. */
  repeat: number;
  /** Holds the data folders while they are needed. */
  dir: string;
  /** Keeps them afterwards. */
  keep: boolean;
  /** A folder for the worker's CPU profiles. */
  profile: string | null;
  say(line: string): void;
}

/** A load at this scale, at least so many. */
export const scaled = ({ scale }: Options, full: number, atLeast = 1): number =>
  Math.max(atLeast, Math.round(full * scale));
