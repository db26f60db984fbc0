import { afterEach, expect, test } from 'vitest';
import { recordHistories } from '../replay/record.ts';
import * as act from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

/** What of a task's history is a command, or something done in the world, in order. */
async function deedsOf(id: string): Promise<string[]> {
  const { events } = await office.world.client.workflow.getHandle(id).fetchHistory();
  return (events ?? []).flatMap((event) => {
    const { markerRecordedEventAttributes: marker } = event;
    const scheduled = event.activityTaskScheduledEventAttributes?.activityType?.name;
    const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input;
    return [scheduled, update?.name, marker && 'locally'].filter((one) => typeof one === 'string');
  });
}

test('nothing that follows from a command is done before the command is on record', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-14T02:00:00.000Z');
  const wish = { to: '05/04/2024', reason: 'chờ số liệu' };
  await act.requestExtension(office.world, id, { as: 'an', ...wish });
  await office.until('2024-03-15T00:05:00.000Z');
  const document = { documentNo: '9/BC', documentDate: '2024-03-14' };
  await act.report(office.world, id, { as: 'an', ...document });
  await office.until('2024-03-15T03:00:00.000Z');
  const deeds = (await deedsOf(id)).filter((name) => name !== 'state');
  const after = (command: string): string => deeds[deeds.indexOf(command) + 1] ?? '';
  expect(after('request-extension')).toBe('handOver');
  expect(after('report')).toBe('recall');
});

test('who is told of a command is on record before another command may change it', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  // The reminder lies in a mail that goes out in the morning: it is asked back first.
  await office.until('2024-03-15T00:05:00.000Z');
  await act.reassign(office.world, id, { unit: 'vp', reason: 'phân công lại' });
  await office.until('2024-03-15T03:00:00.000Z');
  const deeds = (await deedsOf(id)).filter((name) => name !== 'state');
  expect(deeds.slice(deeds.indexOf('reassign'))).toEqual(['reassign', 'recall', 'handOver']);
});
