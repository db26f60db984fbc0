/** Languages an office user may read. Vietnamese comes first everywhere. */
export type Language = 'vi' | 'en';

/** One sentence in both languages; whoever shows it picks one. */
export interface Text {
  vi: string;
  en: string;
}

/** Builds a bilingual sentence: `text('quá hạn', 'overdue')`. */
export const text = (vi: string, en: string): Text => ({ vi, en });

/** Several texts, each on lines of its own. */
export const inLines = (...said: Text[]): Text =>
  text(said.map(({ vi }) => vi).join('\n'), said.map(({ en }) => en).join('\n'));
