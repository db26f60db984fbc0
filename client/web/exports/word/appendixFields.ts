import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import type { AppendixRow, AppendixSection } from '../../../office/pages/documents/planAppendix.ts';
import { draftHead } from './draftHead.ts';
import type { Fields } from './fillTemplate.ts';

/** A plan as its appendix names it. */
export interface AppendixAbout {
  agencyName: string;
  today: LocalDate;
  plan: { name: string; title: string };
}

/** A plan's own table with its last columns filled, as the fields of its Word template. */
export const appendixFields = (
  sections: AppendixSection[],
  { agencyName, today, plan }: AppendixAbout,
): Fields => ({
  ...draftHead(agencyName, today, 'report'),
  ...{ ke_hoach: plan.name, co_tieu_de: plan.title !== '', tieu_de: plan.title },
  muc: sections.map(({ heading, rows }) => ({
    ...{ ten: sectionName(heading), dong: rows.map(rowFields) },
  })),
});

/** A table without sections still has a line above its rows. */
export const sectionName = (heading: string): string => heading || 'Nhiệm vụ';

const rowFields = (row: AppendixRow): Fields => ({
  ...{ tt: row.no, ten: row.title, san_pham: row.deliverable, chu_tri: row.units },
  ...{ phoi_hop: row.coordinating, thoi_han: row.due, ket_qua: row.result.vi },
  ...{ so_van_ban: row.documents.vi, tien_do: row.progress.vi },
  ghi_chu: capitalised(row.remarks.vi),
});
