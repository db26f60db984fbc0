import { expect, test } from 'vitest';
import type { Desk } from '../../../../client/office/office.ts';
import { linkedSubjects } from '../../../../client/web/mailLink/linkedSubjects.ts';
import { rowOn } from '../../../support/rowOn.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const TODAY = '2024-03-13';
const proof = { product: '', documentNo: '1/BC', documentDate: '2024-03-13' };
const reportedBy = (by: string) => ({
  reports: [{ at: '2024-03-13T02:00:00.000Z', by, proofs: [proof], note: '' }],
});

test('the link of a list leads to what its person has reported since, and to no report of others', async () => {
  const rows = [
    rowOn(TODAY, { id: 'thu-nghiem/a', ...reportedBy('an') }),
    rowOn(TODAY, { id: 'thu-nghiem/b', unit: 'vhxh', ...reportedBy('em') }),
  ];
  const opened = {
    link: { place: 'list' as const, id: '', agency: 'thu-nghiem', person: 'an', date: TODAY },
    ...{ word: '', agency: smallOffice(), today: TODAY, from: '', desk: {} as Desk },
    person: { id: 'an', name: 'Lê Thị An', title: '' },
  };
  expect(await linkedSubjects(opened as never, rows)).toEqual(['thu-nghiem/a']);
});
