import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { YearResult, YearResults } from '../../../office/pages/targets/yearResults.ts';
import type { SheetContent } from './workbook.ts';

/** The columns of a year's results, on the screen and in files. */
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

/** A plan's targets of a year as a sheet. */
export const targetSheetOf = (
  { year, rows }: YearResults,
  { plan, today }: { plan: Text; today: LocalDate },
  language: Language,
): SheetContent => ({
  name: text('Chỉ tiêu', 'Targets')[language],
  above: [
    `${RESULT_TITLE[language]} ${year}`,
    plan[language],
    text(`Số liệu đến ngày ${shownDate(today)}`, `As of ${shownDate(today)}`)[language],
  ],
  columns: RESULT_COLUMNS.map(({ said, width }) => ({
    ...{ header: said[language], width, kind: 'text' },
  })),
  rows: rows.map((row) => RESULT_COLUMNS.map(({ of }) => of(row, language))),
});
