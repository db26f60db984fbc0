import { beforeEach, expect, test } from 'vitest';
import { followTargets } from '../../../../client/web/plans/followTargets.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { planHeld } from '../targets/targetsVisited.ts';
import { said } from '../visited.ts';
import { draftsVisited, hidden, planText, post, sentTo, upload } from './draftsVisited.ts';

const SHARE = ['1', 'Hồ sơ nộp qua mạng đạt từ 97%', 'Văn phòng', 'Thường xuyên'];
const COUNT = ['2', 'Phấn đấu tạo 250 việc làm mới', 'Địa chính – Xây dựng', 'Quý IV'];

let office: ReturnType<typeof draftsVisited>;
beforeEach(() => {
  office = draftsVisited();
});

async function loaded(...rows: string[][]): Promise<{ at: string; ids: string[]; page: string }> {
  const draft = sentTo(await upload(office.app, planText(...rows)));
  const at = `${draft}/chi-tieu`;
  const page = await said(office.app, at);
  const ids = [...page.matchAll(/<fieldset id="([0-9a-f]{12})"/g)].map(([, id]) => id ?? '');
  return { at, ids, page };
}

const choose = (at: string, page: string, fields: Record<string, string>) =>
  post(office.app, at, { revision: hidden(page, 'revision'), ...fields });

const TERMS = (id: string, change: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      ...{ theo: 'co', ten: 'Hồ sơ nộp qua mạng', muc: '97', 'don-vi-tinh': '%', ky: 'quarter' },
      ...{ chieu: 'at-least', 'don-vi.vp': 'co', ...change },
    }).map(([name, value]) => [`${id}-${name}`, value]),
  );

test('a draft shows what may be followed, of whom, and nothing is chosen beforehand', async () => {
  const { at, ids, page } = await loaded(SHARE, COUNT);
  expect(ids).toHaveLength(2);
  expect(page).toContain('Hồ sơ nộp qua mạng: ≥ 97%');
  expect(page).toContain('Tạo việc làm mới: ≥ 250 việc làm');
  expect(page.match(/value="" checked/g)).toHaveLength(2);
  const draft = await said(office.app, at.replace('/chi-tieu', ''));
  expect(draft).toContain('2 chỉ tiêu có thể theo dõi');
  expect(draft).toContain('Không còn gì cản việc giao kế hoạch');
});

test('a plan that names none says where one can be added', async () => {
  const { page } = await loaded(['1', 'Báo cáo đất công ích', 'Văn phòng', 'Quý II']);
  expect(page).toContain('Không thấy chỉ tiêu nào trong văn bản');
});

test('what was chosen is kept with the draft, as it was changed', async () => {
  const { at, ids, page } = await loaded(SHARE, COUNT);
  const [share = '', count = ''] = ids;
  const answer = await choose(at, page, {
    ...TERMS(share, { muc: '97,5', ky: 'month' }),
    [`${count}-theo`]: 'khong',
  });
  expect(answer.status).toBe(303);
  const [draft] = office.drafts.all();
  expect(draft?.note.targets).toMatchObject([
    {
      id: share,
      terms: {
        ...{ ref: '1', wanted: { value: 97.5 }, rhythm: 'month', units: ['vp'] },
        words: 'Hồ sơ nộp qua mạng đạt từ 97%',
      },
    },
    { id: count, terms: null },
  ]);
  expect(await said(office.app, at)).toContain('≥ 97,5%');
});

test('a target that cannot be followed so comes back with what was typed', async () => {
  const { at, ids, page } = await loaded(SHARE);
  const answer = await choose(at, page, TERMS(ids[0] ?? '', { muc: 'nhiều' }));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Mức cần đạt “nhiều” không phải là một số');
  expect(office.drafts.all()[0]?.note.targets).toBeUndefined();
});

test('nothing is kept over what another has changed meanwhile', async () => {
  const { at, ids, page } = await loaded(SHARE);
  await choose(at, page, { [`${ids[0]}-theo`]: 'khong' });
  const answer = await choose(at, page, TERMS(ids[0] ?? ''));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('nên chưa lưu gì');
});

test('who only reads drafts chooses nothing', async () => {
  const { at, page } = await loaded(SHARE);
  const reader = office.reader({ seesDrafts: true });
  expect(await said(reader, at)).not.toContain('Lưu lựa chọn');
  expect((await post(reader, at, { revision: hidden(page, 'revision') })).status).toBe(404);
});

test('with the start the chosen ones are followed, each once', async () => {
  const { at, ids, page } = await loaded(SHARE, COUNT);
  const [share = '', count = ''] = ids;
  await choose(at, page, { ...TERMS(share), [`${count}-theo`]: 'khong' });
  const decisions = office.drafts.all()[0]?.note.targets ?? [];
  const plan = planHeld([]);
  const { plans } = plan.desk('binh');
  const { directory } = smallOffice();
  const of = { agency: directory.agency, id: 'ke-hoach' };
  expect(await followTargets({ plans }, of, decisions)).toEqual([]);
  expect(await followTargets({ plans }, of, decisions)).toEqual([]);
  expect(plan.record().targets).toMatchObject([{ id: share, name: 'Hồ sơ nộp qua mạng' }]);
  const not = await followTargets({ plans: plan.desk('em').plans }, of, [
    { id: 'other', terms: decisions[0]?.terms ?? null },
  ]);
  expect(not[0]?.vi).toContain('Chỉ tiêu “Hồ sơ nộp qua mạng”: Võ Thị Em không được');
});

test('a target that was dropped may be followed again', async () => {
  const { at, ids, page } = await loaded(SHARE);
  const [target = ''] = ids;
  await choose(at, page, TERMS(target));
  const decisions = office.drafts.all()[0]?.note.targets ?? [];
  const plan = planHeld([]);
  const { plans } = plan.desk('binh');
  const of = { agency: smallOffice().directory.agency, id: 'ke-hoach' };
  await followTargets({ plans }, of, decisions);
  await plans.tell(of, 'drop-target', { target, name: 'Chỉ tiêu', reason: 'ghi nhầm' }, 'bo-1');
  expect(await followTargets({ plans }, of, decisions)).toEqual([]);
  expect(plan.record().targets?.map(({ id }) => id)).toEqual([target]);
});
