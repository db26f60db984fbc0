import { type Client, ServiceError } from '@temporalio/client';
import { expect, test } from 'vitest';
import { post } from '../../activities/post.ts';
import { nextMorning } from '../../domain/digest/delivery/deliverySlot.ts';
import { notice } from '../support/notices.ts';
import { smallOffice } from '../support/smallOffice.ts';

const agency = smallOffice();
const { delivery } = agency.policy;
const slot = nextMorning(agency.calendar, delivery, 'an', '2024-03-14T10:00:00.000Z');

/**
 * The server's words when an execution has taken its 10,000 signals, as the client passes them on.
 */
const limit = new ServiceError('Failed to signal with start', {
  cause: Object.assign(new Error('3 INVALID_ARGUMENT'), {
    code: 3,
    details: 'exceeded workflow execution limit for signal events',
    metadata: {},
  }),
});

function clientWithFullMails(count: number) {
  const asked: string[] = [];
  const signalWithStart = async (
    _type: string,
    { workflowId }: { workflowId: string },
  ): Promise<void> => {
    asked.push(workflowId);
    if (asked.length <= count) throw limit;
  };
  return { asked, client: { workflow: { signalWithStart } } as unknown as Client };
}

test('a notice for whom the mail of the day has taken all it can goes into another mail of that day', async () => {
  const { asked, client } = clientWithFullMails(2);
  const notices = [notice('remind', 1)];
  const posting = { agency, delivery, person: 'an', notices, slot, urgent: false };
  const { deliverAt } = slot;
  expect(await post(client, posting)).toEqual({ id: 'mail/thu-nghiem/an/2024-03-15/3', deliverAt });
  expect(asked).toEqual(
    [1, 2, 3].map((at) => `mail/thu-nghiem/an/2024-03-15${at === 1 ? '' : `/${at}`}`),
  );
});
