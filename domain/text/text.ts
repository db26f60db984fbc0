/** Languages an office user may read. Vietnamese comes first everywhere. */
export type Language = 'vi' | 'en';

/** One sentence in both languages; whoever shows it picks one. */
export interface Text {
  vi: string;
  en: string;
}

/** Builds a bilingual sentence: `text('quá hạn', 'overdue')`. */
export const text = (vi: string, en: string): Text => ({ vi, en });

/** What is called the same in both languages, as a text. */
export const inBoth = (said: string | Text): Text =>
  typeof said === 'string' ? text(said, said) : said;

/** Several texts as one, with something between them. */
export const joined = (said: Text[], between: Text | string): Text => {
  const { vi, en } = typeof between === 'string' ? text(between, between) : between;
  return text(said.map((one) => one.vi).join(vi), said.map((one) => one.en).join(en));
};

/** Several texts, each on lines of its own. */
export const inLines = (...said: Text[]): Text => joined(said, '\n');
