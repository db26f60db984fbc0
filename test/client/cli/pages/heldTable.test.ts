import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { heldTable } from '../../../../client/cli/pages/heldTable.ts';
import type { TaskRow } from '../../../../client/office/queries/listTasks.ts';
import { facts } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

test('what is held is listed by the office’s day, though it fell due the evening before in UTC', () => {
  const since = '2024-04-02T23:40:00.000Z';
  const one = { id: 'supervisor@2024-04-03', kind: 'report-supervisor', since } as const;
  const held = facts({ held: [{ ...one, to: ['supervisor'] }] });
  const rows = [{ key: 'k000001', facts: held }] as TaskRow[];
  const page = stripVTControlCharacters(heldTable(rows, { get: () => smallOffice() }, 'vi'));
  expect(page).toContain('03/04/2024');
});
