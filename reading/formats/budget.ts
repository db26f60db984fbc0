import { MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS } from './limits.ts';
import { tooHeavy, tooWide } from './refusals.ts';

/**
 * Counts the cells a file is laid out into; merged cells repeat, so a small file may ask for very
 * many.
 */
export class Budget {
  private cells = 0;
  private characters = 0;
  private tooWide = false;

  constructor(private readonly fileName: string) {}

  /** Throws `Refusal` when the file holds more than any plan. */
  spend(text: string, cells = 1): void {
    this.cells += cells;
    this.characters += text.length;
    if (this.cells > MAX_CELLS || this.characters > MAX_CHARACTERS) throw tooHeavy(this.fileName);
  }

  /** Notes words right of the last column that is read; blanks there are nothing. */
  place(text: string, column: number): void {
    this.tooWide ||= column >= MAX_COLUMNS && text.trim() !== '';
  }

  /** Throws `Refusal` when the file, now read, held words that were left out. */
  settle(): void {
    if (this.tooWide) throw tooWide(this.fileName);
  }
}
