import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { RESULT_COLUMNS, RESULT_TITLE } from '../../../office/pages/targets/resultColumns.ts';
import type { YearResults } from '../../../office/pages/targets/yearResults.ts';
import type { SheetContent } from './workbook.ts';

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
