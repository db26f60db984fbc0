import { describe, expect, test } from 'vitest';
import { outgoingNotices } from '../../../domain/digest/delivery/outgoingNotices.ts';
import type { HandOver } from '../../../domain/digest/types.ts';
import { MailRoom } from '../../../domain/rehearsal/mailRoom.ts';
import { subjectOf } from '../../../domain/task/subjectOf.ts';
import { facts } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const office = (atOnce = false) => {
  const { policy, ...rest } = smallOffice();
  return { ...rest, policy: { ...policy, delivery: { ...policy.delivery, atOnce } } };
};

/**
 * Hands notices over at local times of 15 March 2024, a Friday; returns the mails: `2024-03-15
 * 07:28:10 a,b`.
 */
function mailsOf(times: string[], change: Partial<HandOver> = {}, atOnce = false): string[] {
  const rules = office(atOnce);
  const room = new MailRoom(rules.calendar);
  for (const [at, time] of times.entries()) {
    const now = new Date(`2024-03-15T${time}+07:00`).toISOString();
    const request: HandOver = {
      ...{ subject: subjectOf(facts()), notice: `n${at}`, kind: 'remind', to: ['officer'] },
      ...{ deliverAt: '2024-03-15T00:30:00.000Z', urgent: false, rule: {}, next: null },
      ...{ detail: '', delivery: rules.policy.delivery, now, since: now },
      ...change,
    };
    for (const one of outgoingNotices(rules, request).outgoing) room.post(request, one);
  }
  return room.all().map(({ leavesAt, notices }) => {
    const local = new Date(Date.parse(leavesAt) + 7 * 3_600_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ');
    return `${local} ${notices.map(({ id }) => id.replace(/.*#(.*)@.*/, '$1')).join(',')}`;
  });
}

describe('notices of one person', () => {
  test('that come before the morning’s mail leaves are in it', () => {
    const [only, ...others] = mailsOf(['06:31:00', '06:59:59']);
    expect(only).toMatch(/^2024-03-15 07:[0-2]\d:\d\d n0,n1$/);
    expect(others).toEqual([]);
  });

  test('that come late wait five quiet minutes for one another, fifteen at most', () => {
    expect(mailsOf(['08:00:00', '08:04:00'])).toEqual(['2024-03-15 08:09:00 n0,n1']);
    expect(mailsOf(['08:00:00', '08:04:00', '08:08:00', '08:12:00'])).toEqual([
      '2024-03-15 08:15:00 n0,n1,n2,n3',
    ]);
  });

  test('that come when the day’s mail has left are in that of the next working day', () => {
    expect(mailsOf(['08:00:00', '08:05:00'])).toMatchObject([
      '2024-03-15 08:05:00 n0',
      expect.stringMatching(/^2024-03-18 07:.* n1$/),
    ]);
  });

  test('that are urgent gather for two minutes within office hours, or until it opens', () => {
    expect(mailsOf(['06:31:00', '07:10:00'], { urgent: true })).toEqual([
      '2024-03-15 07:30:00 n0,n1',
    ]);
    expect(mailsOf(['09:00:00', '09:00:05', '09:01:59'], { urgent: true })).toEqual([
      '2024-03-15 09:02:00 n0,n1,n2',
    ]);
  });

  test('that are urgent come in three mails a day, and then with the next morning’s', () => {
    const times = ['09:00:00', '10:00:00', '11:00:00', '14:00:00', '15:00:00'];
    expect(mailsOf(times, { urgent: true })).toMatchObject([
      '2024-03-15 09:02:00 n0',
      '2024-03-15 10:02:00 n1',
      '2024-03-15 11:02:00 n2',
      expect.stringMatching(/^2024-03-18 07:.* n3,n4$/),
    ]);
  });

  test('leave within seconds, many times a day, where the agency delivers at once', () => {
    expect(mailsOf(['09:00:00', '09:00:02', '09:00:03', '22:15:00'], {}, true)).toEqual([
      '2024-03-15 09:00:03 n0,n1',
      '2024-03-15 09:00:06 n2',
      '2024-03-15 22:15:03 n3',
    ]);
  });
});
