import type { Unread } from '../../../domain/plan/types.ts';
import { oneLine } from '../cleanCell.ts';
import type { GridRow } from '../grid.ts';
import type { Section } from './sections.ts';
import type { TaskRow } from './taskRow.ts';

const LONGEST = 120;
/** Letterheads and signatures laid out in tables are no rows anybody misses. */
const LAYOUT =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|^(?:(?:Nơi nhận|NƠI NHẬN)\s*:|TM\.|T\/M|KT\.|TL\.|TUQ\.|\(Ký)/mu;

/**
 * Gathers what a table holds beside its tasks, to be told of: nothing is left out without a word.
 */
export class UnreadRows {
  private readonly stretches: Unread[] = [];
  private readonly sections: { section: Section; source: GridRow['source'] }[] = [];
  private open: Unread | null = null;
  private layout = false;

  /** A header of another table; its rows follow. */
  head(row: GridRow): void {
    const heading = wordsOf(row);
    if (this.open?.heading !== heading) this.begin({ source: row.source, rows: 0, heading });
  }

  /** A row no columns are known for. A single cell is a table's title. */
  row(row: GridRow): void {
    const filled = row.cells.filter((cell) => cell !== '').length;
    this.layout ||= !this.open && LAYOUT.test(row.cells.join('\n'));
    if (this.layout || (!this.open && filled < 2)) return;
    if (!this.open) this.begin({ source: row.source, rows: 0, heading: wordsOf(row) });
    if (this.open && filled > 0) this.open.rows += 1;
  }

  /** A row that was taken for the heading of a section. */
  section(section: Section, row: GridRow): void {
    this.sections.push({ section, source: row.source });
  }

  /** The tasks go on. */
  end(): void {
    this.layout = false;
    this.open = null;
  }

  /** What was left out, headings above no task included. */
  beside(rows: TaskRow[]): Unread[] {
    const used = new Set(rows.flatMap(({ sections }) => sections));
    const empty = this.sections.filter(({ section }) => !used.has(section));
    return [
      ...this.stretches.filter(({ rows: count }) => count > 0),
      ...empty.map(({ section, source }) => ({
        source,
        rows: 1,
        heading: short(`${section.no} ${section.title}`),
      })),
    ];
  }

  private begin(stretch: Unread): void {
    this.layout = false;
    this.open = stretch;
    this.stretches.push(stretch);
  }
}

const short = (words: string): string => oneLine(words).slice(0, LONGEST);

const wordsOf = ({ cells }: GridRow): string =>
  short(cells.filter((cell) => cell !== '').join(' | '));
