import { describe, expect, test } from 'vitest';
import type { DigestLedger, NoticeEnd } from '../../../domain/digest/delivery/ledger.ts';
import {
  at,
  CLEAN,
  EMPTY,
  handedOver,
  MAIL,
  mail,
  NEXT_MAIL,
  notice,
  record,
  step,
  taken,
  task,
  whys,
} from './invented.ts';

const tasks = [task([step('remind/1', 3)], { notices: [record('remind/1', 3, handedOver(3))] })];
const moved = (movedTo: string) => notice('remind/1', 'moved', { movedTo });
const next = (notices: NoticeEnd[], change: Partial<DigestLedger> = {}) =>
  mail(notices, { id: NEXT_MAIL, ...change });

describe('a notice', () => {
  test('is followed through the mails it was moved to', () => {
    const mails = [mail([moved(NEXT_MAIL)], EMPTY), next([notice('remind/1', 'delivered')])];
    const accepted = [taken({ messageId: `<${NEXT_MAIL}>` })];
    expect(whys({ tasks, mails, accepted })).toEqual(CLEAN);
  });

  test('that was moved to a mail which does not know it is lost', () => {
    const found = [mail([moved(NEXT_MAIL)], EMPTY), next([], EMPTY)];
    expect(whys({ tasks, mails: found }).lost).toEqual([`moved without end: ${MAIL}`]);
    const elsewhere = mail([notice('remind/1', 'delivered')], { id: 'mail/xa/an/2026-03-04' });
    const accepted = [taken({ messageId: '<mail/xa/an/2026-03-04>' })];
    expect(whys({ tasks, mails: [...found, elsewhere], accepted }).lost).toContain(
      `${MAIL} moved it to ${NEXT_MAIL}, which does not know it`,
    );
  });

  test('that two mails move to one another is lost', () => {
    const mails = [mail([moved(NEXT_MAIL)], EMPTY), next([moved(MAIL)], EMPTY)];
    expect(whys({ tasks, mails }).lost).toEqual([`moved without end: ${MAIL} → ${NEXT_MAIL}`]);
  });

  test('in two mails is doubled', () => {
    const delivered = [notice('remind/1', 'delivered')];
    const accepted = [taken(), taken({ messageId: `<${NEXT_MAIL}>` })];
    const { doubled } = whys({ tasks, mails: [mail(delivered), next(delivered)], accepted });
    expect(doubled).toEqual([`in more than one mail: ${MAIL}, ${NEXT_MAIL}`]);
  });

  test('suppressed without a reason is lost', () => {
    const mails = [mail([notice('remind/1', 'suppressed')], EMPTY)];
    expect(whys({ tasks, mails }).lost).toEqual(['suppressed without a reason']);
  });

  test.each<[string, Partial<DigestLedger>, boolean, string[]]>([
    ['may wait in a mail that will leave', { deliverAt: at(49) }, true, []],
    [
      'must not wait in a mail that has closed',
      {},
      false,
      [`${MAIL} has closed and left it waiting`],
    ],
    [
      'must not wait for nothing',
      { deliverAt: '2026-03-02T00:50:00Z' },
      true,
      [`${MAIL} waits for nothing`],
    ],
  ])('%s', (_name, change, running, lost) => {
    const waiting = { end: 'waiting' as const, attempts: [], messageId: '', ...change };
    const mails = [mail([notice('remind/1', 'waiting')], waiting, running)];
    expect(whys({ tasks, mails }).lost).toEqual(lost);
  });
});
