import { isOn } from './styles.ts';
import { attributeIn } from './xml.ts';

/** A field to fill in: what it holds stands for its words. */
interface Control {
  /** Whether its box is ticked; absent where it is none. */
  ticked?: boolean;
  /** The day a date picker holds. */
  date?: string | undefined;
  dateFormat?: string;
  /** It shows a hint, for nobody has filled it in. */
  hint?: boolean;
  words: string;
}

const NAMES = new Set([
  ...['checkBox', 'default', 'checked', 'checkbox', 'date', 'dateFormat', 'showingPlcHdr'],
]);

const box = (ticked: boolean): string => (ticked ? '☑' : '☐');

/** The fields of a Word file that are open, the innermost last. */
export class Controls {
  private readonly open: Control[] = [];
  /** A check box of older Word, while its properties are read. */
  private older: { ticked: boolean } | null = null;

  /** Notes the beginning of a field, or a property of one. */
  begin(name: string, attributes: string): void {
    if (name === 'sdt') this.open.push({ words: '' });
    if (!NAMES.has(name)) return;
    if (name === 'checkBox') this.older = { ticked: false };
    const value = attributeIn(attributes, 'val');
    if (this.older && (name === 'default' || name === 'checked')) this.older.ticked = isOn(value);
    const control = this.open.at(-1);
    if (!control) return;
    if (name === 'checkbox') control.ticked = false;
    if (name === 'checked' && control.ticked !== undefined) control.ticked = isOn(value);
    if (name === 'date') control.date = attributeIn(attributes, 'fullDate');
    if (name === 'dateFormat') control.dateFormat = value ?? '';
    if (name === 'showingPlcHdr') control.hint = isOn(value);
  }

  /** What stands in place of a field that ends here; '' where its words were shown at once. */
  end(name: string): string {
    if (name === 'checkBox' && this.older) {
      const { ticked } = this.older;
      this.older = null;
      return box(ticked);
    }
    return name === 'sdt' ? shown(this.open.pop()) : '';
  }

  /** Keeps words that a field stands for; false where they are to be shown as they are. */
  keeps(words: string): boolean {
    const control = this.open.findLast(
      ({ ticked, date, hint }) => ticked !== undefined || date !== undefined || hint,
    );
    if (control) control.words += words;
    return control !== undefined;
  }
}

function shown(control: Control | undefined): string {
  if (!control || control.hint) return '';
  if (control.ticked !== undefined) return box(control.ticked);
  return control.date === undefined ? '' : dateShown(control);
}

/**
 * The day of a date picker as Vietnam writes it; the month alone where no day is shown, and words
 * that somebody typed over it as they are.
 */
function dateShown({ date = '', dateFormat = '', words }: Control): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  const isOwn = /\p{L}/u.test(words.replace(ENGLISH_MONTHS, '')) || !/\d/u.test(words);
  if (isOwn || !day) return words;
  return dateFormat === '' || /d/u.test(dateFormat)
    ? `${day}/${month}/${year}`
    : `${month}/${year}`;
}

const ENGLISH_MONTHS =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*/giu;
