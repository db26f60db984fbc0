/** Marks that say yes. */
export const YES = /^(?:x|v|\+|✓|✔|√|☑|■|◼|●|◉|🗹|có|yes|true|\[\s?[xv✓]\s?\]|\(\s?[xv✓]\s?\))$/iu;
/** Marks that say no. */
export const NO = /^(?:[-–—.…0\s]*|không|no|n\/a|false|☐|□|◻|○|\[\s*\]|\(\s*\))$/iu;
/** Signs that say yes where nothing else does, and no beside a plain yes. */
export const EITHER = /^(?:o|☒|✗|✘|❌|×|\*|🗷)$/iu;

/** True for a cell that says no more than yes or no, or nothing. */
export const isMark = (cell: string): boolean =>
  [YES, NO, EITHER].some((kind) => kind.test(cell.trim()));
