import { type Text, text } from '../../../../domain/text/text.ts';
import type { YearResult } from './yearResults.ts';

/** What targets came to, as a report tells it: how many, then each in a line; none: nothing. */
export function targetSentences(results: YearResult[], year: number): Text[] {
  if (results.length === 0) return [];
  const reached = results.filter(({ state }) => state === 'reached').length;
  const head = text(
    `Có ${results.length} chỉ tiêu năm ${year}, tính đến nay ${reached} chỉ tiêu đạt:`,
    `${results.length} targets of ${year}, of which ${reached} are reached so far:`,
  );
  const last = results.length - 1;
  return [head, ...results.map((one, at) => lineOf(one, at === last ? '.' : ';'))];
}

function lineOf({ target, wanted, reached, said }: YearResult, end: string): Text {
  const [vi, en] = reached ? [`, đạt được ${reached.vi}`, `, reached ${reached.en}`] : ['', ''];
  return text(
    `- ${target.name}: cần đạt ${wanted.vi}${vi} (${said.vi})${end}`,
    `- ${target.name}: wanted ${wanted.en}${en} (${said.en})${end}`,
  );
}
