import { expect, test } from 'vitest';
import { groupCounts } from '../../../../../client/office/pages/chat/groupCounts.ts';
import { weeklyReport } from '../../../../../client/office/pages/report/weeklyReport.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { explanation } from '../../../../support/facts.ts';
import { rowOn } from '../../../../support/rowOn.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const TODAY = '2024-04-10';
const OFFICE = smallOffice();

const said = (members: string[] | null, ...changes: Partial<TaskFacts>[]): string[] => {
  const rows = changes.map((change, at) =>
    rowOn(TODAY, { id: `thu-nghiem/ke-hoach/I.${at}/dcxd/2024`, ...change }),
  );
  const report = weeklyReport(rows, OFFICE, { today: TODAY, asOf: '2024-04-10T02:00:00.000Z' });
  const about = { agencyName: OFFICE.directory.name, members };
  return groupCounts(report, about, 'vi').trimEnd().split('\n').slice(1);
};

const LATE = { title: 'Việc không nêu tên', ...explanation() };
const SOON = { dueDate: '2024-04-12', workBy: '2024-04-12', unit: 'vp' };
const OF_PEER = { unit: 'du', relation: 'peer' as const };

test('has numbers by unit in the order of the directory, and no task by its name', () => {
  expect(said(null, SOON, LATE, {}, OF_PEER)).toEqual([
    '- Địa chính – Xây dựng: quá hạn chưa hoàn thành 2, phải có văn bản giải trình 1',
    '- Văn phòng: đến hạn trong tuần 1',
  ]);
});

test('a group has its members alone', () => {
  expect(said(['vp'], SOON, LATE)).toEqual(['- Văn phòng: đến hạn trong tuần 1']);
});

test('nothing to say is said', () => {
  expect(said(['tp'], LATE)).toEqual([
    'Không có nhiệm vụ quá hạn, đến hạn trong tuần hoặc phải giải trình.',
  ]);
});
