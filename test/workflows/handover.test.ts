import { afterEach, expect, test } from 'vitest';
import { handoverPage } from '../../client/cli/pages/handoverPage.ts';
import { carryOutHandover, whatIsHandedOver } from '../../client/office/commands/handover.ts';
import type { TaskRow } from '../../client/office/queries/listTasks.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { standingOf } from '../../domain/task/buckets.ts';
import { text } from '../../domain/text/text.ts';
import { asking, handOn, reassign, report } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;
afterEach(() => office.stop());

const DATE = '2024-03-04';

/** A task as lists show it: the test's engine has no lists. */
async function rowOf(id: string): Promise<TaskRow> {
  const { facts } = (await readTask(office.world, id)).state;
  return {
    key: id,
    status: 'assigned',
    officer: null,
    facts,
    standing: standingOf(facts, DATE, smallOffice()),
    next: null,
  };
}

test('everything open of a person goes to another: what she is named for, and what was handed on to her', async () => {
  const agency = smallOffice();
  const role = {
    place: 'xa/units.yaml',
    line: 12,
    role: text('người phụ trách Tư pháp', 'officer'),
    without: text('', ''),
  };
  agency.roleLines = [
    { person: 'em', ...role },
    { person: 'an', ...role },
  ];
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  const { world } = office;
  const dues = ['Quý 1/2024', 'Quý 2/2024', 'Quý 3/2024', 'Quý 4/2024'];
  const ids = await startTasks(
    world,
    agency,
    dues.map((due, at) => ({ ...plannedTask(due), ref: `I.${at}` })),
  );
  const [named = '', doing = '', waiting = '', other = ''] = ids;
  await reassign(world, named, { as: 'binh', officer: 'em', reason: 'điều chuyển' });
  await handOn(world, doing, { as: 'an', person: 'em', by: '15/05/2024', ofUnit: true });
  await reassign(world, waiting, { as: 'binh', officer: 'em', reason: 'điều chuyển' });
  await report(world, waiting, { as: 'em', documentNo: '1/BC', documentDate: '04/03/2024' });
  const rows = await Promise.all(ids.map(rowOf));
  const handover = whatIsHandedOver(agency, rows, { from: 'em', to: 'chi', date: DATE });
  expect(handover.tasks.map(({ row, part }) => [row.key, part])).toEqual([
    [named, 'officer'],
    [doing, 'doer'],
    [waiting, 'officer'],
  ]);
  expect(handover.lines.map(({ place, line }) => `${place}:${line}`)).toEqual(['xa/units.yaml:12']);
  const page = handoverPage(handover, 'vi').join('\n');
  expect(page).toContain('BIÊN BẢN BÀN GIAO CÔNG VIỆC');
  expect(page).toContain('xa/units.yaml:12  người phụ trách Tư pháp');

  const moved = await carryOutHandover(world, handover, asking('binh'), async () => {});
  expect(
    moved.map(({ key, refused }) => [key, refused?.vi.includes('đang chờ xác nhận') ?? null]),
  ).toEqual([
    [named, null],
    [doing, null],
    [waiting, true],
  ]);
  const after = await Promise.all(ids.map(rowOf));
  expect(after.map(({ facts }) => facts.officer)).toEqual(['chi', null, 'em', null]);
  expect(after[1]?.facts.doers).toEqual([{ person: 'chi', innerDue: '2024-05-15' }]);
  expect(after[3]?.facts).toEqual(rows.find(({ key }) => key === other)?.facts);
});

test('it is refused from a person to himself, and to somebody who is not there', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  const to = (id: string) => () => whatIsHandedOver(agency, [], { from: 'em', to: id, date: DATE });
  expect(to('em')).toThrow('The two are one person; name two.');
  const { directory } = agency;
  directory.people = directory.people.map((one) =>
    one.id === 'chi' ? { ...one, from: '2024-04-01' } : one,
  );
  expect(to('chi')).toThrow('is in office from 01/04/2024');
});
