import { expect, test } from 'vitest';
import type { Asked } from '../deeds.ts';
import { audit } from './audit.ts';
import {
  attempt,
  evidence,
  mail,
  notice,
  record,
  step,
  suppressed,
  TASK,
  taken,
  task,
  whys,
} from './invented.ts';

test('a task that does not answer any more is lost, and only once', () => {
  const asked: Asked[] = [{ task: TASK, what: 'report', mark: 'm', times: 1, acknowledged: true }];
  expect(whys({ frozen: [TASK], asked })).toEqual({
    lost: ['frozen: it does not answer any more'],
    doubled: [],
  });
});

test('what was owed, suppressed, asked and sent is counted', () => {
  const owing = { deliverAt: null, urgent: false, rule: {}, detail: '', failed: null };
  const notices = [record('remind/1', 5, suppressed(5)), record('urge', 50, { owing })];
  const steps = [step('remind/1', 5), step('urge', 60, 'urge')];
  const asked: Asked[] = [{ task: TASK, what: 'cancel', mark: 'm', times: 3, acknowledged: false }];
  expect(audit(evidence({ tasks: [task(steps, { notices })], asked }))).toMatchObject({
    ...{ stepsDue: 1, suppressed: 1, notHandedOver: 1 },
    ...{ commandsAsked: 3, commandsAcknowledged: 0 },
  });
});

test('ends, copies and unknowns are counted', () => {
  const mails = [
    mail([notice('a', 'delivered'), notice('b', 'suppressed', { recalled: 'đã báo cáo' })], {
      attempts: [attempt('unknown'), attempt('accepted', 9)],
    }),
  ];
  expect(audit(evidence({ mails, accepted: [taken(), taken()] }))).toMatchObject({
    ends: { delivered: 1, suppressed: 1, refused: 0, unknown: 0, waiting: 0 },
    mailsTaken: 2,
    copies: 1,
    unknownAttempts: 1,
  });
});
