import { expect, test } from 'vitest';
import type { Desk } from '../../../../client/office/office.ts';
import type { ChangedTask } from '../../../../client/office/types.ts';
import { Rollouts } from '../../../../client/web/rollouts/rollouts.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { post } from '../plans/draftsVisited.ts';
import { said, visited } from '../visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();
const LICH = '/quan-tri/cap-nhat/lich';

const moved = (n: number): ChangedTask => ({
  id: `thu-nghiem/ke-hoach/I.${n}/dcxd/2024`,
  title: `Việc thứ ${n}`,
  workBy: { from: '2024-04-30', to: '2024-04-29' },
  steps: [{ id: 'remind/1', from: '2024-04-29', to: '2024-04-26' }],
});

interface Wanted {
  what: string;
  dryRun: boolean;
  seen?: ReadonlyMap<string, ChangedTask>;
}

/** Something to wait for, until it is opened. */
function gate() {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

interface Engine {
  answers: boolean;
  /** What it waits for before it tells what would change; absent: nothing. */
  until?: Promise<void>;
  /** The same before it changes that. */
  carryingOut?: () => Promise<void>;
}

/** The coordinator's pages, over tasks that a roll-out changes once. */
function open(count: number, engine: Engine = { answers: true }) {
  let waiting = Array.from({ length: count }, (_, at) => moved(at + 1));
  const done: [ground: string, what: string][] = [];
  let previews = 0;
  const deskOn = (ground: string): Desk => {
    const found = (what: string) => {
      if (!engine.answers) throw new Refusal(text('máy chủ không trả lời', 'no answer'));
      const changed = what === 'calendar' ? [...waiting].reverse() : [];
      return { version: 'lich@2', changed, unchanged: 3, refused: [] };
    };
    const rollOut = async (_agency: unknown, { what, dryRun, seen }: Wanted) => {
      const result = found(what);
      if (dryRun) return result;
      const isSame = (one: ChangedTask): boolean =>
        !seen || JSON.stringify(seen.get(one.id)) === JSON.stringify(one);
      const changed = result.changed.filter(isSame);
      const left = [...(seen?.keys() ?? [])].filter((id) => !changed.some((one) => one.id === id));
      await engine.carryingOut?.();
      if (changed.length > 0) done.push([ground, what]);
      waiting = waiting.filter((one) => !changed.includes(one));
      const said = text('đã thay đổi sau khi xem danh sách', 'it changed');
      return { ...result, changed, refused: left.map((id) => ({ id, said })) };
    };
    const rolloutPreviews = async () => {
      previews += 1;
      await engine.until;
      return { calendar: found('calendar'), policy: found('policy') };
    };
    const queries = {
      now: async () => NOW,
      listedAt: () => NOW,
      tasks: async () => [],
      today: async () => '2024-03-13',
    };
    return { commands: { rollOut, rolloutPreviews }, queries } as unknown as Desk;
  };
  const rollouts = new Rollouts();
  const desk = deskOn('');
  const app = visited(agency, [], NOW, { seesRecords: true, rollouts, desk, deskOn });
  const send = async (fields: Record<string, string>) => {
    const answer = await app.request(LICH, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const to = answer.headers.get('location') ?? '';
    return { status: answer.status, to, page: await answer.text() };
  };
  return {
    ...{ app, done, send },
    previews: () => previews,
    add: (n: number) => waiting.push(moved(n)),
    /** A task would change otherwise by now: somebody reported it. */
    report: (n: number) => {
      waiting = waiting.map((one) => (one.id === moved(n).id ? { ...one, steps: [] } : one));
    },
  };
}

/** The id of a preview that nobody remembers. */
const BEFORE_A_RESTART = 'truoc-khi-khoi-dong-lai';

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

const formOf = (page: string) => ({
  preview: hidden(page, 'preview'),
  content: hidden(page, 'content'),
});

test('the coordinator sees how many tasks a changed calendar moves, then each, fifty a page', async () => {
  const { app } = open(60);
  const list = await said(app, '/quan-tri/cap-nhat');
  expect(list).toContain('60 nhiệm vụ sẽ thay đổi, 3 giữ nguyên.');
  expect(list).toContain('Không phải cập nhật: 3 nhiệm vụ đang theo dõi đã theo tệp hiện hành.');
  const page = await said(app, LICH);
  expect(page).toContain('thời hạn thực hiện 30/04/2024 → 29/04/2024');
  expect(page).toContain('nhắc trước hạn 1 ngày làm việc: 29/04/2024 → 26/04/2024');
  expect([...page.matchAll(/thời hạn thực hiện/g)]).toHaveLength(50);
  expect([...(await said(app, `${LICH}?page=2`)).matchAll(/thời hạn thực hiện/g)]).toHaveLength(10);
  expect(page).not.toContain('@');
});

test('turning pages looks at the tasks once', async () => {
  const { app, previews } = open(60);
  for (const end of ['', '?page=2', '?page=1']) await said(app, LICH + end);
  expect(previews()).toBe(1);
  expect((await app.request(`${LICH}?moi=1`)).status).toBe(303);
  expect(previews()).toBe(2);
});

test('whoever asks anew while the tasks are looked at has them looked at once', async () => {
  const end = gate();
  const { app, previews } = open(2, { answers: true, until: end.passed });
  for (let times = 0; times < 5; times += 1)
    expect((await app.request(`${LICH}?moi=1`)).status).toBe(303);
  expect(previews()).toBe(1);
  end.open();
  expect(await said(app, LICH)).toContain('2 nhiệm vụ sẽ thay đổi');
});

test('it is done once on a ground, however often it is sent, and says what became of it', async () => {
  const { app, send, done } = open(2);
  const form = { ...formOf(await said(app, LICH)), ground: 'Thông báo số 12/TB-UBND' };
  const both = await Promise.all([send(form), send(form)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  const again = await send(form);
  expect(again).toMatchObject({ status: 303, to: both[0].to });
  expect(done).toEqual([['Thông báo số 12/TB-UBND', 'calendar']]);
  const end = await said(app, again.to);
  expect(end).toContain('Đã cập nhật 2 nhiệm vụ, từ chối 0.');
  expect(end).toContain('30/04/2024 → 29/04/2024');
  expect(await said(app, LICH)).toContain('Không phải cập nhật');
});

test('what was shown while it was carried out is not shown after it', async () => {
  const [begun, end] = [gate(), gate()];
  const carryingOut = (): Promise<void> => {
    begun.open();
    return end.passed;
  };
  const { app, send } = open(2, { answers: true, carryingOut });
  const sent = send({ ...formOf(await said(app, LICH)), ground: 'lịch mới' });
  await begun.passed;
  await said(app, LICH);
  end.open();
  await sent;
  expect(await said(app, LICH)).toContain('Không phải cập nhật');
});

test('nothing is done without a ground', async () => {
  const { app, send, done } = open(2);
  const form = formOf(await said(app, LICH));
  expect((await send({ ...form, ground: ' ' })).status).toBe(422);
  expect((await send({ ...form, ground: 'x'.repeat(201) })).page).toContain('dài quá 200 ký tự');
  expect(done).toEqual([]);
});

test('a task that changed meanwhile is left out and told, the others are done', async () => {
  const { app, send, done, report } = open(3);
  const form = formOf(await said(app, LICH));
  report(2);
  const sent = await send({ ...form, ground: 'lịch mới' });
  expect([sent.status, done.length]).toEqual([303, 1]);
  const end = await said(app, sent.to);
  expect(end).toContain('Đã cập nhật 2 nhiệm vụ, từ chối 1.');
  expect(end).toContain('đã thay đổi sau khi xem danh sách');
  expect(await said(app, LICH)).toContain('1 nhiệm vụ sẽ thay đổi');
});

test('one that came meanwhile was not seen, and is left for the next look', async () => {
  const { app, send, add } = open(2);
  const form = formOf(await said(app, LICH));
  add(3);
  const sent = await send({ ...form, ground: 'lịch mới' });
  expect(await said(app, sent.to)).toContain('Đã cập nhật 2 nhiệm vụ, từ chối 0.');
  expect(await said(app, LICH)).toContain('1 nhiệm vụ sẽ thay đổi');
});

test('where nobody remembers what was shown and it is not true any more, it is shown anew', async () => {
  const { app, send, done, add } = open(2);
  const form = { ...formOf(await said(app, LICH)), preview: BEFORE_A_RESTART };
  add(3);
  const refused = await send({ ...form, ground: 'lịch mới' });
  expect(refused.status).toBe(409);
  expect(refused.page).toContain('Cập nhật 3 nhiệm vụ');
  expect(refused.page).toContain('value="lịch mới"');
  expect(done).toEqual([]);
  expect((await send({ ...formOf(refused.page), ground: 'lịch mới' })).status).toBe(303);
  expect(done).toHaveLength(1);
});

test('why nothing was done stays, where the tasks are looked at for long', async () => {
  const end = gate();
  const engine: Engine = { answers: true };
  const { app, add } = open(2, engine);
  const form = {
    ...formOf(await said(app, LICH)),
    ...{ ground: 'lịch mới', preview: BEFORE_A_RESTART },
  };
  add(3);
  engine.until = end.passed;
  const answer = await post(app, LICH, form);
  expect([answer.status, answer.headers.get('refresh')]).toEqual([409, null]);
  const page = await answer.text();
  expect(page).toContain('Chưa cập nhật: từ lúc mở trang này');
  expect(page).toContain(`<a href="${LICH}">Xem danh sách</a>`);
  end.open();
});

test('a second tab that shows the same does nothing a second time', async () => {
  const { app, send, done } = open(2);
  const first = formOf(await said(app, LICH));
  await app.request(`${LICH}?moi=1`);
  const second = formOf(await said(app, LICH));
  expect(second.preview).not.toBe(first.preview);
  const both = await Promise.all([
    send({ ...first, ground: 'a' }),
    send({ ...second, ground: 'b' }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([303, 409]);
  expect(done).toHaveLength(1);
});

test('where the engine does not answer, the next look asks it again', async () => {
  const engine = { answers: false };
  const { app } = open(2, engine);
  const told: unknown[] = [];
  app.onError((error, c) => {
    told.push(error);
    return c.text('', 503);
  });
  expect((await app.request(LICH)).status).toBe(503);
  expect(told).toEqual([expect.any(Refusal)]);
  engine.answers = true;
  expect((await app.request(LICH)).status).toBe(200);
});

test('what became of one that nobody remembers is told to stand in the logs', async () => {
  const { app } = open(1);
  expect(await said(app, `${LICH}/ket-qua/la`)).toContain('nhật ký của từng nhiệm vụ');
});
