import type { Language, Text } from '../../../domain/text/text.ts';

const ERASE_LINE = '\r\u001b[K';

/** One line that counts up, where somebody is watching; `done` takes it away. */
export function counting(
  words: Text,
  language: Language,
): { show(count: number): void; done(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, done: () => {} };
  return {
    show: (count) => void process.stderr.write(`\r${words[language]} ${count}…`),
    done: () => void process.stderr.write(ERASE_LINE),
  };
}
