import { afterEach, describe, expect, test } from 'vitest';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import type { Policy } from '../../domain/policy/types.ts';
import { keepWatch } from '../../worker/watch.ts';
import { WATCH_ID, type Watched } from '../../workflows/contract/watch.ts';
import { recordHistories } from '../replay/record.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallDirectory, smallOffice, standardPolicy } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const counting: Partial<Policy> = { ladder: { ...standardPolicy().ladder, outageDays: 'count' } };

/** An office in which one task a due text runs, at an instant. */
async function begin(
  startAt: string,
  dueTexts: string[],
  agency: Agency = smallOffice(),
): Promise<string[]> {
  office = await playOffice(startAt, [agency], { goesDown: true });
  const rows = dueTexts.map((dueText, i) =>
    plannedTask(dueText, { ref: `I.${i + 1}` }, Number(startAt.slice(0, 4))),
  );
  return startTasks(office.world, agency, rows, Number(startAt.slice(0, 4)));
}

/**
 * Everything stops at one instant and starts again at another. The watch begins an hour before, and
 * ends afterwards.
 */
async function outage(from: string, to: string): Promise<void> {
  await office.until(new Date(Date.parse(from) - 3_600_000).toISOString());
  await keepWatch(office.world.client);
  await office.until(from);
  await office.down(to);
  const watch = office.world.client.workflow.getHandle(WATCH_ID);
  const noticed = async (): Promise<number> =>
    ((await watch.describe()).memo as Partial<Watched> | undefined)?.outages?.length ?? 0;
  while ((await noticed()) === 0);
  // It has seen what it was to see, and ninety-six looks a day take their time.
  await watch.terminate();
}

/** Mails of an office day (UTC+7) and after: `24/02 10:05 an 1 quá hạn`. */
const mailsFrom = (date: string): string[] =>
  office.mails
    .map(({ at, person, subject }) => ({ at: local(at), person, subject }))
    .filter(({ at }) => at >= date)
    .map(
      ({ at, person, subject }) =>
        `${at.slice(5)} ${person} ${subject.slice(subject.lastIndexOf(': ') + 2)}`,
    )
    .sort();

const local = (at: string): string =>
  new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What the log says of what was not done as planned. */
const explained = async (id: string): Promise<string[]> => {
  const { log, notices } = (await readTask(office.world, id)).state;
  return [
    ...log.flatMap((entry) =>
      entry.what === 'skipped-outage-days'
        ? [
            `without ${entry.days.join(', ')}: ${entry.moves
              .map(({ id: rung, from, to }) => `${rung} ${from} → ${to}`)
              .join('; ')}`,
          ]
        : [],
    ),
    ...notices.flatMap(({ id: notice, suppressed }) =>
      suppressed?.because.why === 'stood-for'
        ? [`${suppressed.because.by} stood for ${notice}`]
        : [],
    ),
  ];
};

describe('everything stopped from Wednesday evening to Monday ten o’clock', {
  timeout: 60_000,
}, () => {
  const weekend = () => outage('2024-03-13T12:00:00.000Z', '2024-03-18T03:00:00.000Z');

  test('the ladder goes on as if Thursday and Friday had not been, and each rung gets its person', async () => {
    const [id = ''] = await begin('2024-03-13T09:00:00.000Z', ['Chậm nhất ngày 13/3/2024']);
    await weekend();
    await office.until('2024-03-26T03:00:00.000Z');
    expect(mailsFrom('2024-03-14')).toEqual([
      '03-18 10:05 an 1 quá hạn',
      '03-18 10:05 binh 1 quá hạn',
      '03-20 07:25 chi kính báo cáo 1 nhiệm vụ quá hạn',
      '03-25 07:16 dung kính báo cáo 1 nhiệm vụ quá hạn',
    ]);
    const [said] = await explained(id);
    expect(said).toContain('without 2024-03-14, 2024-03-15: ');
    expect(said).toContain('supervisor 2024-03-18 → 2024-03-20');
  });

  test('where such days count, every rung that fell meanwhile reaches its person in one mail', async () => {
    const [id = ''] = await begin(
      '2024-03-13T09:00:00.000Z',
      ['Chậm nhất ngày 13/3/2024'],
      smallOffice({ policy: counting }),
    );
    await weekend();
    await office.until('2024-03-19T03:00:00.000Z');
    expect(mailsFrom('2024-03-14')).toEqual([
      '03-18 10:05 an 1 quá hạn',
      '03-18 10:05 binh 1 quá hạn',
      '03-18 10:05 chi kính báo cáo 1 nhiệm vụ quá hạn',
    ]);
    expect(await explained(id)).toEqual([]);
  });
});

describe('everything stopped over Tết 2026, from Thursday 12/2 evening to Tuesday 24/2 ten o’clock', {
  timeout: 60_000,
}, () => {
  /** All three rungs fall on the two working days around Tết, 13/2 and 23/2, a Monday. */
  const steep = (outageDays: 'skip' | 'count'): Agency =>
    smallOffice({
      policy: { ladder: { urge: 1, supervisor: 2, chairman: 2, chairmanWeekday: 1, outageDays } },
    });
  const tet = async (outageDays: 'skip' | 'count'): Promise<string[]> => {
    const due = ['Chậm nhất ngày 12/2/2026', 'Chậm nhất ngày 23/2/2026'];
    const ids = await begin('2026-02-12T09:00:00.000Z', due, steep(outageDays));
    await outage('2026-02-12T12:00:00.000Z', '2026-02-24T03:00:00.000Z');
    await office.until('2026-03-02T12:00:00.000Z');
    return ids;
  };

  test('each person gets one catch-up mail, and the ladder goes on without the days lost', async () => {
    const [late = '', later = ''] = await tet('skip');
    expect(mailsFrom('2026-02-13')).toEqual([
      '02-24 10:05 an 2 quá hạn',
      '02-24 10:05 binh 2 quá hạn',
      '02-25 07:25 chi kính báo cáo 2 nhiệm vụ quá hạn',
      '03-02 07:16 dung kính báo cáo 2 nhiệm vụ quá hạn',
    ]);
    const [said] = await explained(late);
    expect(said).toContain('without 2026-02-13, 2026-02-23: supervisor 2026-02-23 → 2026-02-25');
    expect(said).toContain('chairman/2026-02-23 2026-02-23 → 2026-03-02');
    expect(await explained(later)).toContain('urge stood for remind/1@2026-02-13');
  });

  test('where they count, officer, leader and chairman each get one mail with their highest', async () => {
    const [late = ''] = await tet('count');
    expect(mailsFrom('2026-02-13').filter((mail) => mail < '02-25')).toEqual([
      '02-24 10:05 an 2 quá hạn',
      '02-24 10:05 binh 2 quá hạn',
      '02-24 10:05 chi kính báo cáo 1 nhiệm vụ quá hạn',
      '02-24 10:05 dung kính báo cáo 1 nhiệm vụ quá hạn',
    ]);
    expect(await explained(late)).toEqual([]);
  });
});

describe('the engine started at 07:25 on the morning of a herd', () => {
  const [chief] = smallDirectory().people;
  if (!chief) throw new Error('the small office has people');
  const officers = Array.from({ length: 8 }, (_, i) => ({
    ...chief,
    id: `cb${i + 1}`,
    name: `Cán bộ ${i + 1}`,
    email: `cb${i + 1}@thu-nghiem.example.vn`,
  }));
  const units = officers.map(({ id }, i) => ({
    ...{ id: `thon${i + 1}`, name: `Thôn ${i + 1}`, aliases: [], relation: 'subordinate' as const },
    ...{ officer: id, field: 'kt' },
  }));

  test('forty reminders are eight mails, all before 07:45, and none after', async () => {
    const directory = { people: [...smallDirectory().people, ...officers], units };
    const agency = smallOffice({ directory });
    office = await playOffice('2024-03-14T09:00:00.000Z', [agency], { goesDown: true });
    const rows = Array.from({ length: 40 }, (_, i) =>
      plannedTask('Quý 1/2024', { ref: `I.${i + 1}`, leadUnits: [`Thôn ${(i % 8) + 1}`] }),
    );
    await startTasks(office.world, agency, rows);
    await outage('2024-03-14T12:00:00.000Z', '2024-03-15T00:25:00.000Z');
    await office.until('2024-03-15T12:00:00.000Z');
    const mails = mailsFrom('2024-03-15');
    expect(mails.map((mail) => mail.slice(12))).toEqual(
      officers.map(({ id }) => `${id} 5 sắp đến hạn`),
    );
    expect(mails.every((mail) => mail >= '03-15 07:25' && mail < '03-15 07:45')).toBe(true);
  }, 60_000);
});
