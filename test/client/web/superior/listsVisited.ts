import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { afterAll } from 'vitest';
import { expandIncoming, type IncomingTask } from '../../../../client/office/commands/addTask.ts';
import type { Desk } from '../../../../client/office/office.ts';
import { superiorOf } from '../../../../client/office/superior/superior.ts';
import type { WebEnv } from '../../../../client/web/env.ts';
import { listsIn } from '../../../../client/web/superior/lists.ts';
import type { Agency } from '../../../../config/agency.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { visited } from '../visited.ts';

export const NOW = '2024-03-13T02:00:00.000Z';

/** The coordinator's pages of superiors' lists, over tasks that no engine keeps. */
export function listsVisited(agency: Agency = smallOffice()) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-lists-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const tasks: TaskFacts[] = [];
  const given: { id: string; name: string; raw: object }[] = [];
  const commands = {
    addTask: async (_: Agency, line: IncomingTask) => {
      const all = expandIncoming(agency, line, NOW).map(({ facts }) => facts);
      const fresh = all.filter(({ id }) => !tasks.some((one) => one.id === id));
      tasks.push(...fresh);
      return { started: fresh.map(({ id }) => id), known: [], tasks: all };
    },
    perform: async (id: string, name: string, raw: object) => void given.push({ id, name, raw }),
  };
  const queries = {
    ...{ now: async () => NOW, today: async () => NOW.slice(0, 10), listedAt: () => NOW },
    tasks: async () => tasks.map((facts) => ({ facts })),
  };
  const context = { now: async () => NOW } as never;
  const superior = superiorOf(context, { queries, commands } as never);
  const desk = {
    ...{ queries, commands, superior },
    plans: { started: async () => [] },
  } as unknown as Desk;
  const code = agency.directory.agency;
  const seen = (startsPlans: boolean): Hono<WebEnv> =>
    visited(agency, [], NOW, {
      ...{ seesDrafts: true, startsPlans, desk, lists: listsIn(dataDir, code) },
    });
  return { app: seen(true), reader: seen(false), tasks, given, dataDir };
}

const HEAD = [
  ...['Lãnh đạo chỉ đạo', 'Ngày tạo', 'Số phiếu', 'Nhiệm vụ gốc', 'Nhiệm vụ'],
  ...['Đơn vị chủ trì', 'Đơn vị phối hợp', 'Hạn xử lý', 'Trạng thái'],
];

/** A row of a list: slip, task, lead, due and state. */
export type ListRow = [slip: string, title: string, lead: string, due: string, state: string];

/** A superior's list as a text with tabs. */
export const listText = (...rows: ListRow[]): string =>
  [
    HEAD,
    ...rows.map(([slip, title, lead, due, state]) => [
      ...['PCT Hồ Sĩ Ngàn', '01/03/2024', slip, 'Chuyển đổi số', title, lead, '', due, state],
    ]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

/** Uploads a list as a browser does. */
export async function uploadList(app: Hono<WebEnv>, content: string): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([content], 'danh-sach.txt'));
  return app.request('/ke-hoach/cap-tren/tai-len', { method: 'POST', body: form });
}
