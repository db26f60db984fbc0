import { beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../../client/office/office.ts';
import type { Subject } from '../../../../client/office/types.ts';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { facts, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { said, visited } from '../visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();
const AT = '/nhiem-vu/aaaaaaa';
const QUARTER: Partial<TaskFacts> = { rhythm: 'quarterly', title: 'Báo cáo CCHC quý I' };
const OTHER: Partial<TaskFacts> = {
  ...{ ...QUARTER, plan: 'khac', ref: '4' },
  ...{ title: 'Báo cáo cải cách hành chính quý I', planName: 'Kế hoạch số 9/KH-UBND' },
};
/** As the pages' test keeps it. */
const OTHER_ID = 'thu-nghiem/ke-hoach/I.1/dcxd/2024';
const otherKey = shortKey(OTHER_ID);

const given: string[] = [];
beforeEach(() => void given.splice(0));

/** The page of a task whose officer owes another plan the same. */
function pageOf(change: Partial<TaskFacts> = {}, refuses = '', log: object[] = []) {
  const own = facts({ ...QUARTER, ...change });
  const state = { facts: own, notices: [], log, schedule: { steps: [] }, remembered: [] };
  const task = async (): Promise<Subject> => ({
    ...{ id: own.id, about: '', state: state as never, isClosed: false, agency },
    today: '2024-03-13',
  });
  const perform = async (id: string) => {
    if (id === refuses) throw new Refusal(text('đang chờ xác nhận', 'waits'));
    given.push(id);
    return { answer: { repeated: false, status: 'reported' } };
  };
  const app = visited(agency, [OTHER], NOW, {
    person: change.reports ? 'binh' : 'an',
    queries: { task, fates: async () => [], manyReportDoubts: async () => [] },
    commands: { perform } as unknown as Desk['commands'],
  });
  const post = async (fields: Record<string, string>) => {
    const answer = await app.request(`${AT}/report`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ documentNo: '12/BC', documentDate: '12/03/2024', ...fields },
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return { status: answer.status, page: await answer.text() };
  };
  return { app, post };
}

test('a task names what one report may answer with it, and its form has a box for each, unticked', async () => {
  const page = await said(pageOf().app, AT);
  expect(page).toContain('1 nhiệm vụ khác của đơn vị có thể cùng trả lời');
  expect(page).toContain('Kế hoạch số 9/KH-UBND');
  expect(page).toMatch(new RegExp(`type="checkbox" id="answers.${otherKey}"(?![^>]*checked)`));
  const about = await said(pageOf({ title: 'Báo cáo đất đai quý I' }).app, AT);
  expect(about).not.toContain('answers.');
});

test('only what is ticked is reported, too, with one press', async () => {
  expect((await pageOf().post({})).status).toBe(303);
  expect(given).toHaveLength(1);
  given.splice(0);
  const { status, page } = await pageOf().post({ [`answers.${otherKey}`]: 'yes' });
  expect(status).toBe(200);
  expect(given).toEqual([facts().id, OTHER_ID]);
  expect(page).toContain('Báo cáo cũng trả lời');
  expect(page).toContain('Đã ghi 1, từ chối 0.');
});

test('one that is refused holds up no other, and says why', async () => {
  const { page } = await pageOf({}, OTHER_ID).post({ [`answers.${otherKey}`]: 'yes' });
  expect(given).toEqual([facts().id]);
  expect(page).toContain('đang chờ xác nhận');
});

test('of a report that waits the form that decides on it stands first and open', async () => {
  const page = await said(pageOf(reported()).app, AT);
  expect(page.match(/<details id="lam-([a-z-]+)" open/)?.[1]).toBe('accept');
  expect(page.indexOf('lam-return')).toBeLessThan(page.indexOf('lam-progress'));
});

test('an address says that something was recorded only where it was', async () => {
  const progress = {
    ...{ what: 'progress', at: NOW, revision: 2, before: {}, kept: { note: 'đang làm' } },
    by: { person: { id: 'an', name: 'Lê Thị An' }, typist: null, origin: 'page', ground: '' },
  };
  expect(await said(pageOf().app, `${AT}?da=report`)).not.toContain('Đã ghi:');
  const { app } = pageOf({}, '', [progress]);
  expect(await said(app, `${AT}?da=report`)).not.toContain('Đã ghi:');
  expect(await said(app, `${AT}?da=progress`)).toContain('Đã ghi: cập nhật tiến độ.');
});
