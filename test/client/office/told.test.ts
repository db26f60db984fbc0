import { expect, test } from 'vitest';
import { toldOfTasks } from '../../../client/office/queries/told.ts';
import { noticeIdOf } from '../../../domain/case/noticeId.ts';
import type { NoticeEnd } from '../../../domain/digest/delivery/ledger.ts';
import { stepKey } from '../../../domain/task/life/steps.ts';

const ofStep = (id: string, date: string, person = 'an', key = 'k3f9a2c'): string =>
  noticeIdOf(key, stepKey({ id, date }), person);

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
      mail(
        'an/2024-04-01',
        [ofStep('urge', '2024-04-01'), 'delivered'],
        [ofStep('urge', '2024-04-01', 'an', 'zzzzzzz'), 'delivered'],
      ),
      mail('an/2024-03-15', [ofStep('remind/10', '2024-03-15'), 'delivered']),
      mail(
        'an/2024-04-03',
        [ofStep('supervisor', '2024-04-03', 'chi'), 'refused'],
        [ofStep('urge', '2024-04-03'), 'moved'],
      ),
      mail('an/2024-04-04/urgent', [noticeIdOf('k3f9a2c', 'returned@r5', 'an'), 'delivered']),
      [
        'mail/noi-khac/an/2024-04-01',
        { notices: [{ id: ofStep('urge', '2024-04-01'), end: 'delivered' }] },
      ],
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
