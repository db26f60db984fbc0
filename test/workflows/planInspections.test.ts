import { afterEach, expect, test } from 'vitest';
import { giveFinding } from '../../client/office/plans/giveFinding.ts';
import { knownPlan, recordPlan } from '../../client/office/plans/planRecord.ts';
import { tellPlan } from '../../client/office/plans/tellPlan.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { PlanCommandOwn } from '../../domain/plan/commands/index.ts';
import type { PlanCommandName } from '../../domain/plan/commands/names.ts';
import type { PlanRecord } from '../../domain/plan/record.ts';
import { recordHistories } from '../replay/record.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const agency = smallOffice();
const PLAN = { agency: 'thu-nghiem', id: 'cchc' };
const asker = { as: 'binh', typist: null, origin: 'page' as const, ground: '' };

const record = (): PlanRecord => ({
  ...{ ...PLAN, period: { from: '2024-01-01', to: '2024-12-31' } },
  ...{ versions: [], closed: null, answers: [] },
});

const held = { on: '2024-02-28', sudden: true, document: null };
const terms = { unit: 'tp', planned: null, lead: 'Phạm Thị Chi', held };
const document = { documentNo: '7/KL-UBND', documentDate: '2024-03-01' };

test('an inspection is written down, concluded and found something, whose task says so', async () => {
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const { world } = office;
  await recordPlan(world, record());
  const tell = <N extends PlanCommandName>(name: N, own: PlanCommandOwn<N>, id: string = name) =>
    tellPlan(world, PLAN, name, own, { asker, id });
  const known = async (): Promise<PlanRecord> => {
    const plan = await knownPlan(world, PLAN.agency, PLAN.id);
    if (!plan) throw new Error('the plan is not there');
    return plan;
  };
  const programme = { name: 'Kiểm tra CCHC', units: ['tp', 'dcxd'], wantedPercent: 30 };
  await tell('set-inspections', { programme });
  const add = { inspection: 'i1', terms, sure: [] };
  await tell('add-inspection', add);
  await tell('add-inspection', add);
  await expect(
    tellPlan(
      world,
      PLAN,
      'drop-inspection',
      { inspection: 'i1', reason: 'nhầm' },
      { asker: { ...asker, as: 'em' }, id: 'by-em' },
    ),
  ).rejects.toMatchObject({
    said: { vi: expect.stringContaining('không được rút cuộc kiểm tra') },
  });
  await tell('conclude-inspection', { inspection: 'i1', document });
  const found = {
    inspection: { id: 'i1', unit: 'tp', held: { ...held, document } },
    finding: 'f1',
    terms: {
      ...{ words: 'Chưa niêm yết thủ tục', unit: 'tp' },
      ...{ remedy: 'Niêm yết đủ thủ tục', due: 'trước ngày 29/3/2024' },
    },
  };
  const unread = { ...found, terms: { ...found.terms, due: 'sớm nhất có thể' } };
  await expect(
    giveFinding(world, agency, await known(), unread, { asker, id: 'g-0' }),
  ).rejects.toThrow();
  expect((await known()).inspections?.[0]?.findings).toEqual([]);
  const given = await giveFinding(world, agency, await known(), found, { asker, id: 'g-1' });
  const again = await giveFinding(world, agency, await known(), found, { asker, id: 'g-1' });
  expect([given.started.length, again.started, again.known]).toEqual([1, [], given.started]);
  const [id = ''] = given.started;
  const { state } = await readTask(world, id);
  expect(state.facts).toMatchObject({
    ...{ title: 'Niêm yết đủ thủ tục', dueDate: '2024-03-28', unit: 'tp' },
    planName: 'Văn bản số 7/KL-UBND ngày 01/03/2024',
    finding: {
      ...{ plan: 'cchc', inspection: 'i1', finding: 'f1', words: 'Chưa niêm yết thủ tục' },
      ...{ inspected: 'tp', on: '2024-02-28' },
    },
  });
  await tell('drop-inspection', { inspection: 'i1', reason: 'ghi nhầm đơn vị' });
  const { inspections, log } = await known();
  expect(inspections).toMatchObject([
    { takenBack: { by: 'binh', reason: 'ghi nhầm đơn vị' }, findings: [{ id: 'f1' }] },
  ]);
  expect((await readTask(world, id)).isClosed).toBe(false);
  expect(log?.map(({ what }) => what)).toEqual([
    ...['set-inspections', 'add-inspection', 'conclude-inspection', 'add-finding'],
    'drop-inspection',
  ]);
});
