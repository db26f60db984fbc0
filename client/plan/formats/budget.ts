import { MAX_CELLS, MAX_CHARACTERS } from './limits.ts';
import { tooHeavy } from './refusals.ts';

/** Counts the cells a file is laid out into; merged cells repeat, so a small file may ask for very many. */
export class Budget {
  private cells = 0;
  private characters = 0;

  constructor(private readonly fileName: string) {}

  /** Throws `Refusal` when the file holds more than any plan. */
  spend(text: string, cells = 1): void {
    this.cells += cells;
    this.characters += text.length;
    if (this.cells > MAX_CELLS || this.characters > MAX_CHARACTERS) throw tooHeavy(this.fileName);
  }
}
