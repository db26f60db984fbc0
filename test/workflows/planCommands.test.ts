import { afterEach, expect, test } from 'vitest';
import { knownPlan, recordPlan } from '../../client/office/plans/planRecord.ts';
import { tellPlan } from '../../client/office/plans/tellPlan.ts';
import type { PlanRecord } from '../../domain/plan/record.ts';
import type { TargetTerms } from '../../domain/target/types.ts';
import { recordHistories } from '../replay/record.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const PLAN = { agency: 'thu-nghiem', id: 'ke-hoach' };

const terms: TargetTerms = {
  name: 'Tỷ lệ hồ sơ nộp trực tuyến',
  measure: '%',
  wanted: { value: 97, side: 'at-least' },
  units: ['vp', 'dcxd'],
  rhythm: 'quarter',
  ...{ adds: false, each: false, counted: null },
  ref: '',
  words: 'phấn đấu 97% hồ sơ nộp trực tuyến',
};

const figure = {
  ...{ unit: 'dcxd', period: '2024-Q1', value: 95.5, source: 'Báo cáo 12/BC-UBND' },
  ...{ note: '', lasts: true },
};

const by = (as: string) => ({ as, typist: null, origin: 'page' as const, ground: '' });

const record = (): PlanRecord => ({
  ...PLAN,
  period: { from: '2024-01-01', to: '2024-12-31' },
  versions: [
    {
      ...{ title: 'Kế hoạch cải cách hành chính', number: '12/KH-UBND', issued: '2024-01-05' },
      at: '2024-03-01T02:00:00.000Z',
      by: { person: { id: 'binh', name: '', title: '' }, ...by('binh') },
      file: 'ke-hoach.csv',
    },
  ],
  ...{ closed: null, answers: [] },
});

test('a plan keeps its targets and their figures, once each, and says who may report them', async () => {
  office = await playOffice('2024-03-01T02:00:00.000Z', [smallOffice()]);
  const { world } = office;
  await recordPlan(world, record());
  const add = { target: 't1', terms };
  const adding = { asker: by('binh'), id: 'add-1' };
  expect(await tellPlan(world, PLAN, 'add-target', add, adding)).toMatchObject({ repeated: false });
  await tellPlan(world, PLAN, 'add-target', add, adding);
  await expect(
    tellPlan(world, PLAN, 'add-target', add, { asker: by('binh'), id: 'add-2' }),
  ).rejects.toMatchObject({
    said: {
      vi: 'Kế hoạch số 12/KH-UBND ngày 05/01/2024: chỉ tiêu này đã có trong kế hoạch.',
    },
  });
  const reported = { target: 't1', figure };
  await expect(
    tellPlan(world, PLAN, 'report-target', reported, { asker: by('em'), id: 'r-1' }),
  ).rejects.toMatchObject({
    said: {
      vi: 'Võ Thị Em không được báo cáo chỉ tiêu của Kế hoạch số 12/KH-UBND ngày 05/01/2024; người được làm: Lê Thị An, Trần Văn Bình.',
    },
  });
  await tellPlan(world, PLAN, 'report-target', reported, { asker: by('an'), id: 'r-2' });
  const again = { target: 't1', figure: { ...figure, value: 98 } };
  await tellPlan(world, PLAN, 'report-target', again, { asker: by('an'), id: 'r-3' });
  const known = await knownPlan(world, PLAN.agency, PLAN.id);
  expect(known?.targets).toMatchObject([
    { id: 't1', ...terms, figures: [{ value: 98, by: 'an', period: '2024-Q1' }] },
  ]);
  expect(known?.log?.map(({ what }) => what)).toEqual([
    'add-target',
    'report-target',
    'report-target',
  ]);
});

test('a plan that was told very often goes on in a new run, which knows what it was told', async () => {
  office = await playOffice('2024-03-01T02:00:00.000Z', [smallOffice()]);
  const { world } = office;
  await recordPlan(world, record());
  const adding = { asker: by('binh'), id: 'add-1' };
  await tellPlan(world, PLAN, 'add-target', { target: 't1', terms }, adding);
  const handle = world.client.workflow.getHandle('plan/thu-nghiem/ke-hoach');
  const { runId } = await handle.describe();
  const person = { id: 'an', name: 'Lê Thị An', title: '' };
  for (let n = 0; (await handle.describe()).runId === runId; n += 1)
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        handle.executeUpdate('report-target', {
          args: [
            {
              ...{ target: 't1', figure: { ...figure, value: n }, id: `r-${n}-${at}` },
              ...{ by: { person, ...by('an') }, today: '2024-04-01' },
            },
          ],
        }),
      ),
    );
  expect(await tellPlan(world, PLAN, 'add-target', { target: 't1', terms }, adding)).toMatchObject({
    repeated: true,
  });
  const known = await knownPlan(world, PLAN.agency, PLAN.id);
  expect(known?.targets).toMatchObject([{ id: 't1', figures: [{ unit: 'dcxd', by: 'an' }] }]);
  expect(known?.log?.[0]).toMatchObject({ id: 'add-1', what: 'add-target' });
});
