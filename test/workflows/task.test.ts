import { afterEach, expect, test } from 'vitest';
import * as act from '../../client/facade/actions.ts';
import { expandPlan } from '../../client/facade/plans.ts';
import { inputOf, startAll } from '../../client/facade/start.ts';
import { readTask } from '../../client/facade/tasks.ts';
import type { Agency } from '../../config/agency.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(() => office?.stop());

async function start(agency: Agency, tasks: PlannedTask[]): Promise<string[]> {
  const plan = { id: 'ke-hoach', title: '', year: 2024, agency: '' };
  const expansions = await expandPlan(office.world, agency, { plan, tasks, suggestions: [] }, []);
  const inputs = expansions.flatMap(({ starts }) => starts.map((one) => inputOf(agency, one)));
  return (await startAll(office.world, inputs)).started;
}

const heard = (person: string) => office.mails.filter((mail) => mail.person === person).map((mail) => mail.at.slice(0, 10));

test('an officer who reports in time is reminded until then, and nobody else hears of it', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await start(agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-27T03:00:00.000Z');
  await act.report(office.world, id, { as: 'an', documentNo: '12/BC-UBND', documentDate: '2024-03-27' });
  await office.until('2024-03-28T03:00:00.000Z');
  await act.accept(office.world, id, { as: 'chi', note: '' });
  await office.until('2024-04-30T00:00:00.000Z');
  expect(heard('an')).toEqual(['2024-03-15', '2024-03-22', '2024-03-29']);
  expect(heard('chi')).toEqual(['2024-03-28']);
  const { state } = await readTask(office.world, id);
  expect(state.log.map(({ what }) => what).at(-1)).toBe('closed');
});
