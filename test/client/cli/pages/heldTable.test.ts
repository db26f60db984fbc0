import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { heldTable } from '../../../../client/cli/pages/heldTable.ts';
import type { HeldLine } from '../../../../client/office/pages/list/heldNotices.ts';

test('a held notice is a line: of which task, what it is, to whom, since when', () => {
  const held: HeldLine = {
    ...{ id: 'x', key: 'k000001', title: 'Rà soát', due: '2024-03-29' },
    ...{ kind: 'report-supervisor', to: ['supervisor', 'chairman'], since: '2024-04-03' },
  };
  const table = heldTable([held], 'vi');
  expect(stripVTControlCharacters(table)).toMatch(
    /k000001 .* 29\/03\/2024 .* Rà soát .* Báo cáo lãnh đạo .* lãnh đạo phụ trách, Chủ tịch .* 03\/04\/2024/,
  );
});
