import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import type { Instant } from '../../../../domain/calendar/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { ExportedTask } from '../../../office/pages/list/exportedTasks.ts';
import type { SheetColumn, SheetContent } from './workbook.ts';

const NAME = text('Nhiệm vụ', 'Tasks');

interface Column {
  said: Text;
  width: number;
  kind: SheetColumn['kind'];
  of(task: ExportedTask, at: number, language: Language): string | number | null;
}

const COLUMNS: Column[] = [
  { said: text('STT', 'No.'), width: 6, kind: 'number', of: (_, at) => at + 1 },
  { said: text('Mã', 'Id'), width: 10, kind: 'text', of: ({ key }) => key },
  { said: text('Nhiệm vụ', 'Task'), width: 50, kind: 'text', of: ({ title }) => title },
  {
    ...{ said: text('Văn bản giao', 'Assigned by'), width: 28, kind: 'text' },
    of: ({ source }, _, language) => source[language],
  },
  { said: text('Đơn vị chủ trì', 'Lead unit'), width: 24, kind: 'text', of: ({ unit }) => unit },
  {
    ...{ said: text('Người phụ trách', 'Officer'), width: 22, kind: 'text' },
    of: ({ officer }) => officer,
  },
  {
    ...{ said: text('Lãnh đạo phụ trách', 'Supervising leader'), width: 22, kind: 'text' },
    of: ({ supervisor }) => supervisor,
  },
  { said: text('Thời hạn', 'Due'), width: 12, kind: 'date', of: ({ due }) => due },
  {
    ...{ said: text('Tình trạng', 'State'), width: 28, kind: 'text' },
    of: ({ state }, _, language) => state[language],
  },
  {
    ...{ said: text('Văn bản kết quả', 'Reported by'), width: 28, kind: 'text' },
    of: ({ documents }, _, language) => documents[language],
  },
  { said: text('Ghi chú', 'Remarks'), width: 20, kind: 'text', of: () => null },
];

/** A list of tasks as a sheet, under what it is narrowed to and as of when. */
export const taskListSheet = (
  tasks: ExportedTask[],
  { narrowedTo, asOf }: { narrowedTo: Text; asOf: Instant },
  language: Language,
): SheetContent => ({
  name: NAME[language],
  above: [narrowedTo[language], showInstant(asOf)],
  columns: COLUMNS.map(({ said, width, kind }) => ({ header: said[language], width, kind })),
  rows: tasks.map((task, at) => COLUMNS.map(({ of }) => of(task, at, language))),
});
