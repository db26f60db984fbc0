import { afterEach, expect, test } from 'vitest';
import { readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { toldOfTasks } from '../../client/office/queries/told.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(() => office.stop());

test('what was delivered of a task is known by its days', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-04-02T03:00:00.000Z');
  const { notices } = (await readTask(office.world, id)).state;
  const mails = new Set(
    notices.flatMap(({ handedOver }) => handedOver?.to ?? []).map(({ mail }) => mail),
  );
  const ledgers = await Promise.all(
    [...mails].map(async (mail) => [mail, await readLedger(office.world.client, mail)] as const),
  );
  const told = toldOfTasks(ledgers, 'thu-nghiem');
  const toOfficer = told.get(shortKey(id))?.filter(({ person }) => person === 'an');
  expect(toOfficer?.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'remind 2024-03-15',
    'remind 2024-03-22',
    'remind 2024-03-28',
    'urge 2024-04-01',
  ]);
});
