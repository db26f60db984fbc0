import { expect, test } from 'vitest';
import { toldOfTasks } from '../../../client/office/queries/told.ts';
import type { NoticeEnd } from '../../../domain/digest/delivery/ledger.ts';

const mail = (
  id: string,
  ...notices: [id: string, end: NoticeEnd['end']][]
): [string, { notices: Pick<NoticeEnd, 'id' | 'end'>[] }] => [
  `mail/thu-nghiem/${id}`,
  { notices: notices.map(([notice, end]) => ({ id: notice, end })) },
];

test('what was delivered of a task is told by its day, the oldest first, and nothing else', () => {
  const told = toldOfTasks(
    [
      mail('an/2024-04-01', ['k3f9a2c#urge@an', 'delivered'], ['zzzzzzz#urge@an', 'delivered']),
      mail('an/2024-03-15', ['k3f9a2c#remind/10@an', 'delivered']),
      mail('an/2024-04-03', ['k3f9a2c#supervisor@chi', 'refused'], ['k3f9a2c#urge@an', 'moved']),
      mail('an/2024-04-04/urgent', ['k3f9a2c#returned@r5@an', 'delivered']),
      ['mail/noi-khac/an/2024-04-01', { notices: [{ id: 'k3f9a2c#urge@an', end: 'delivered' }] }],
      ['mail/thu-nghiem/an/2024-04-05', null],
    ],
    'thu-nghiem',
  );
  expect(told.get('k3f9a2c')).toEqual([
    { kind: 'remind', person: 'an', on: '2024-03-15' },
    { kind: 'urge', person: 'an', on: '2024-04-01' },
  ]);
  expect([...told.keys()].sort()).toEqual(['k3f9a2c', 'zzzzzzz']);
});
