import type { ListPage } from '../../office/pages/list/listPage.ts';
import type { TaskRow } from '../../office/types.ts';

/**
 * A list of tasks for machines: what is listed, the figures, and how many ended tasks are in these
 * and not listed.
 */
export const listJson = ({ rows, counts, ended }: ListPage) => ({
  tasks: rows.map(jsonRow),
  counts,
  ended,
});

/** A row for machines: what a list shows and the facts behind it, without the whole schedule. */
const jsonRow = ({ key, status, standing, officer, facts, next }: TaskRow) => ({
  ...facts,
  key,
  status,
  ...standing,
  officer,
  next,
});
