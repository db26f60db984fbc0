import type { Reported } from '../../../domain/task/documentDoubts.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';

const NUMBER = /^documentNo(?<row>\.\d+)?$/;

/** The documents of a form of a report, each with its product; halves are left out. */
export const documentsIn = (typed: Readonly<Record<string, string>>): Reported[] =>
  Object.entries(typed).flatMap(([name, documentNo]) => {
    const found = NUMBER.exec(name);
    const row = found?.groups?.row ?? '';
    const day = typed[`documentDate${row}`] ?? '';
    if (!found || documentNo === '' || day === '') return [];
    return [{ documentNo, documentDate: typedDate(day), product: typed[`product${row}`] ?? '' }];
  });
