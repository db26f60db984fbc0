import { type Text, text } from '../../domain/text/text.ts';

/** Words of what was left out that are shown; the rest is counted. */
const MOST_SHOWN = 3;
const LONGEST = 40;

/** What a file holds that a reader of the page does not see, gathered to be told of. */
export class Told {
  private readonly words: string[] = [];
  private readonly others: Text[] = [];

  /** Words that the file hides. */
  hidden(words: string): void {
    const shown = words.replace(/\s+/gu, ' ').trim();
    if (shown !== '') this.words.push(shown);
  }

  /** Anything else, said as it is. */
  say(said: Text): void {
    if (!this.others.some(({ vi }) => vi === said.vi)) this.others.push(said);
  }

  /** Everything in sentences. */
  get notes(): Text[] {
    return [...(this.words.length > 0 ? [hiddenWords(this.words)] : []), ...this.others];
  }
}

function hiddenWords(words: string[]): Text {
  const shown = words.slice(0, MOST_SHOWN).map((one) => `“${shortened(one)}”`);
  const list = [...shown, ...(words.length > MOST_SHOWN ? ['…'] : [])].join(', ');
  return text(
    `đã bỏ qua ${words.length} chỗ chữ ẩn: ${list}; nếu thuộc kế hoạch thì bỏ ẩn rồi lưu lại`,
    `hidden text was left out in ${words.length} places: ${list}; if it belongs to the plan, unhide it and save again`,
  );
}

const shortened = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
