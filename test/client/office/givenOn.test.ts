import { expect, it } from 'vitest';
import { expandIncoming } from '../../../client/office/commands/addTask.ts';
import type { GivenWork } from '../../../client/office/types.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const SLIP = { number: '12', line: '' };

it.each<[what: string, work: GivenWork, day: string | undefined]>([
  ['a document', { documentNo: '88/SNV', documentDate: '2024-03-11' }, '2024-03-11'],
  ['a word', { given: { where: 'giao ban', on: '2024-03-12' } }, '2024-03-12'],
  ['a slip', { slip: SLIP, on: '2024-03-05', leader: '' }, '2024-03-05'],
  ['a slip without a day', { slip: SLIP, on: null, leader: '' }, undefined],
])('work given by %s knows since when there is such work', (_what, work, day) => {
  const line = { ...work, title: 'Báo cáo biên chế', unit: 'Tư pháp – Hộ tịch', due: '29/3/2024' };
  const starts = expandIncoming(smallOffice(), line, '2024-03-13T02:00:00.000Z');
  expect(starts.map(({ facts }) => facts.givenOn)).toEqual([day]);
});
