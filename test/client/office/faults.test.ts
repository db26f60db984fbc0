import { type Client, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { expect, test, vi } from 'vitest';
import { asking } from '../../../client/office/faults.ts';

/** Of an engine on which no worker is seen. */
const client = {
  connection: { withDeadline: (_at: number, ask: () => unknown) => ask() },
  options: { namespace: 'dondoc' },
} as unknown as Client;

/** What the SDK throws where the server refuses an update with a status. */
const refusedWith = (code: number, details: string): ServiceError => {
  const cause = Object.assign(new Error(`${code}: ${details}`), { code, details, metadata: {} });
  return new ServiceError('Workflow Update failed', { cause });
};

const ask = (error: Error) => asking(client, 'việc', () => Promise.reject(error));

test('a task whose workers were lost several times is told of in a sentence', async () => {
  const said = 'Unable to perform workflow execution update due to Workflow Task in failed state.';
  await expect(ask(refusedWith(9, said))).rejects.toMatchObject({
    name: 'Refusal',
    message: 'No worker is running.',
    said: { remedy: { action: 'start-worker' } },
  });
});

test('a task that has ended is told by the day on the office’s clock', async () => {
  const ended = { closeTime: new Date('2024-03-12T23:30:00.000Z') };
  const workflow = { getHandle: () => ({ describe: async () => ended }) };
  const gone = new WorkflowNotFoundError('gone', 'thu-nghiem/a', undefined);
  const asked = asking({ ...client, workflow } as unknown as Client, 'việc', () =>
    Promise.reject(gone),
  );
  await expect(asked).rejects.toMatchObject({
    said: { vi: 'việc: việc đã kết thúc ngày 13/03/2024.' },
  });
});

test('what nobody foresaw is thrown as it is', async () => {
  const other = refusedWith(9, 'something else');
  await expect(ask(other)).rejects.toBe(other);
});

/** What the server says to an update where it could not take the worker's answer to its task. */
const DROPPED =
  'Unable to perform workflow execution update due to unexpected workflow task failure.';

test('an update that the server dropped is sent again: it was not carried out', async () => {
  const answers = [refusedWith(9, DROPPED), refusedWith(9, DROPPED), 'done'];
  const ask = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  expect(await asking(client, 'việc', ask)).toBe('done');
  expect(ask).toHaveBeenCalledTimes(3);
});

test('one that is dropped each time is told of in a sentence', async () => {
  await expect(ask(refusedWith(9, DROPPED))).rejects.toMatchObject({ name: 'Refusal' });
});
