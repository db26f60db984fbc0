import type { RoundFacts } from '../../../../domain/round/types.ts';
import { dueText, roundTitle } from '../../../../domain/round/words.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { BoardRow } from '../../../office/pages/round/boardRows.ts';
import { type SumTable, spanText } from '../../../office/pages/round/sumTable.ts';
import type { SheetContent } from './workbook.ts';

const SAID = {
  board: text('Tình hình gửi', 'Board'),
  unit: text('Đơn vị', 'Unit'),
  state: text('Tình trạng', 'State'),
  sent: text('Gửi lúc', 'Sent'),
  received: text('Văn phòng nhận', 'Received'),
  reminded: text('Đã nhắc', 'Reminded'),
  share: text('Tỷ lệ cập nhật', 'Share updated'),
  note: text('Ghi chú', 'Remarks'),
  due: text('Hạn gửi', 'Due'),
  whole: text('Toàn cơ quan', 'The agency'),
};

/** The board of a round as a sheet, with what each unit sent. */
export function boardSheet(
  round: RoundFacts,
  rows: BoardRow[],
  asOf: string,
  language: Language,
): SheetContent {
  const { fields, what } = round.collection;
  const head = (said: { vi: string; en: string }, width: number) => ({
    ...{ header: said[language], width, kind: 'text' as const },
  });
  return {
    name: SAID.board[language],
    above: [
      roundTitle(round)[language],
      `${SAID.due[language]}: ${dueText(round.due)[language]}`,
      asOf,
    ],
    columns: [
      head(SAID.unit, 34),
      head(SAID.state, 22),
      head(SAID.sent, 26),
      head(SAID.received, 26),
      head(SAID.reminded, 24),
      ...(what === 'progress' ? [head(SAID.share, 16)] : []),
      ...fields.map(({ name, measure, kind }) => ({
        header: measure ? `${name} (${measure})` : name,
        width: 18,
        kind: kind === 'number' ? ('figure' as const) : ('text' as const),
      })),
      ...(what === 'figures' ? [head(SAID.note, 30)] : []),
    ],
    rows: rows.map((row) => {
      const sent = round.reports[row.unit.unit]?.sent;
      return [
        row.unit.name,
        row.said[language],
        row.sent[language],
        row.received[language],
        row.reminded[language],
        ...(what === 'progress' ? [row.share] : []),
        ...fields.map(({ id }) => sent?.values[id] ?? null),
        ...(what === 'figures' ? [sent?.note ?? null] : []),
      ];
    }),
  };
}

/** Sums, a sheet for each field. */
export const sumSheets = (title: string, tables: SumTable[], language: Language): SheetContent[] =>
  tables.map(({ field, spans, rows, agency }, at) => ({
    name: `${at + 1}. ${field.name}`.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    above: [title, field.measure ? `${field.name} (${field.measure})` : field.name],
    columns: [
      { header: SAID.unit[language], width: 34, kind: 'text' },
      ...spans.map((span) => ({
        ...{ header: spanText(span)[language], width: 18, kind: 'figure' as const },
      })),
    ],
    rows: [
      ...rows.map(({ unit, sums }) => [unit.name, ...sums.map(({ value }) => value)]),
      [SAID.whole[language], ...agency.map(({ value }) => value)],
    ],
  }));
