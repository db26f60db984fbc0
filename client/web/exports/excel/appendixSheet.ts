import { shownDate } from '../../../../domain/calendar/shown.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import type { AppendixRow, AppendixSection } from '../../../office/pages/documents/planAppendix.ts';
import { type AppendixAbout, sectionName } from '../word/appendixFields.ts';
import type { SheetContent } from './workbook.ts';

const COLUMNS: { header: string; width: number; of(row: AppendixRow): string }[] = [
  { header: 'TT', width: 8, of: ({ no }) => no },
  { header: 'Nội dung nhiệm vụ', width: 48, of: ({ title }) => title },
  { header: 'Sản phẩm', width: 22, of: ({ deliverable }) => deliverable },
  { header: 'Đơn vị chủ trì', width: 24, of: ({ units }) => units },
  { header: 'Đơn vị phối hợp', width: 22, of: ({ coordinating }) => coordinating },
  { header: 'Thời hạn', width: 18, of: ({ due }) => due },
  { header: 'Kết quả', width: 20, of: ({ result }) => result.vi },
  { header: 'Số văn bản', width: 24, of: ({ documents }) => documents.vi },
  { header: 'Tiến độ', width: 20, of: ({ progress }) => progress.vi },
  { header: 'Ghi chú', width: 26, of: ({ remarks }) => capitalised(remarks.vi) },
];

/** A plan's own table as a sheet, a section's heading on a line of its own. */
export const appendixSheet = (
  sections: AppendixSection[],
  { today, plan }: AppendixAbout,
): SheetContent => ({
  name: 'Phụ lục',
  above: [
    `Kết quả thực hiện nhiệm vụ – ${plan.name}`,
    ...(plan.title === '' ? [] : [plan.title]),
    `Số liệu đến ngày ${shownDate(today)}`,
  ],
  columns: COLUMNS.map(({ header, width }) => ({ header, width, kind: 'text' })),
  rows: sections.flatMap(({ heading, rows }) => [
    [null, sectionName(heading)],
    ...rows.map((row) => COLUMNS.map(({ of }) => of(row))),
  ]),
});
