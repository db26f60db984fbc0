import { levelOf } from '../../table/numbering.ts';

/**
 * True for the cells of a row whose words are all struck out: what is left of it is its number, at
 * most.
 */
export const nothingHolds = (cells: string[]): boolean =>
  cells.every((cell) => cell === '' || levelOf(cell) !== null);
