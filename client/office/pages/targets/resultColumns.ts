import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { YearResult } from './yearResults.ts';

/** The columns of a year's results, on the screen and in files; widths in characters. */
export const RESULT_COLUMNS: {
  said: Text;
  width: number;
  of(row: YearResult, language: Language): string;
}[] = [
  { said: text('Chỉ tiêu', 'Target'), width: 46, of: ({ target }) => target.name },
  { said: text('Đơn vị', 'Unit'), width: 28, of: ({ name }, language) => name[language] },
  { said: text('Cần đạt', 'Wanted'), width: 16, of: ({ wanted }, language) => wanted[language] },
  {
    ...{ said: text('Đạt được', 'Reached'), width: 16 },
    of: ({ reached }, language) => reached?.[language] ?? '',
  },
  { said: text('Kết quả', 'Result'), width: 20, of: ({ said }, language) => said[language] },
  {
    ...{ said: text('Nguồn số liệu', 'Source'), width: 44 },
    of: ({ source }, language) => source[language],
  },
];

export const RESULT_TITLE = text('Kết quả thực hiện chỉ tiêu', 'Results of targets');
