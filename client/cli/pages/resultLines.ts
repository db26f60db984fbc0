import { showPlace } from '../../../domain/plan/place.ts';
import type { PlanResults } from '../../../domain/plan/results.ts';
import { documentText } from '../../../domain/task/proof/proofText.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { joined, type Language, type Text, text } from '../../../domain/text/text.ts';
import { wrapped } from '../layout/wrap.ts';

/**
 * The rows of a plan whose column of results names a document, each with the cell's own words and
 * what is odd about the document, and those where it is unclear.
 */
export function resultLines({ done, unclear }: PlanResults, language: Language): string[] {
  const taken = done.map(({ task, document, doubts }) => {
    const [place, by] = [showPlace(task), documentText(document)];
    const [title, words] = [shorten(task.title, 60), shorten(task.result ?? '', 100)];
    const { vi, en } = joined(doubts, '; ');
    return text(
      `${place.vi}: ${title} – “${words}” – ${by.vi}${vi && `; CẦN XEM LẠI: ${vi}`}`,
      `${place.en}: ${title} – "${words}" – ${by.en}${en && `; LOOK AGAIN: ${en}`}`,
    );
  });
  const open = unclear.map(({ task, why }) => {
    const place = showPlace(task);
    const words = shorten(task.result ?? '', 60);
    return text(`${place.vi}: “${words}”: ${why.vi}`, `${place.en}: "${words}": ${why.en}`);
  });
  return [...part(NAMED, taken, language), ...part(OPEN, open, language)];
}

const NAMED = text('Đã ghi kết quả trong kế hoạch', 'Results that the plan names');
const OPEN = text(
  'Kết quả chưa rõ, để nguyên như chưa báo cáo',
  'Results that are unclear, left as not reported',
);

const part = (title: Text, lines: Text[], language: Language): string[] =>
  lines.length === 0
    ? []
    : [
        `${title[language]} (${lines.length}):`,
        ...lines.flatMap((line) => wrapped(line[language], 2)),
      ];
