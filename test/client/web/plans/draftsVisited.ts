import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { afterAll } from 'vitest';
import type { Desk } from '../../../../client/office/office.ts';
import type { StartedPlan } from '../../../../client/office/types.ts';
import type { WebEnv } from '../../../../client/web/env.ts';
import { draftsIn } from '../../../../client/web/plans/drafts.ts';
import type { Agency } from '../../../../config/agency.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { visited } from '../visited.ts';

export const NOW = '2024-01-10T02:00:00.000Z';

/** The coordinator's pages over an empty data folder; nothing was started. */
export function draftsVisited(agency: Agency = smallOffice(), started: StartedPlan[] = []) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-drafts-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const code = agency.directory.agency;
  const desk = {
    plans: { started: async () => started, known: async () => null },
    queries: { now: async () => NOW, listedAt: () => NOW },
  } as unknown as Desk;
  const open = () => {
    const drafts = draftsIn(dataDir, code);
    const may = { seesDrafts: true, startsPlans: true };
    return { drafts, app: visited(agency, [], NOW, { ...may, drafts, desk }) };
  };
  return {
    dataDir,
    code,
    ...open(),
    again: open,
    reader: (may: { seesDrafts: boolean }) =>
      visited(agency, [], NOW, {
        ...may,
        startsPlans: false,
        drafts: draftsIn(dataDir, code),
        desk,
      }),
  };
}

const HEAD = [
  'Số: 12/KH-UBND',
  '',
  'Thử Nghiệm, ngày 05 tháng 01 năm 2024',
  '',
  'KẾ HOẠCH',
  '',
  'Nhiệm vụ trọng tâm năm 2024',
  '',
];
const COLUMNS = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];

/** A plan as a text file, by its rows: number, title, unit, due text. */
export const planText = (...rows: string[][]): string =>
  [...HEAD, ...[COLUMNS, ...rows].map((cells) => cells.join('\t')), ''].join('\n');

/** Uploads a document as a browser does. */
export async function upload(
  app: Hono<WebEnv>,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'ke-hoach.txt',
): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([content], name));
  return app.request('/ke-hoach/tai-len', { method: 'POST', body: form });
}

/** Where an answer sends the browser on. */
export const sentTo = (answer: Response): string => answer.headers.get('location') ?? '';

/** Posts a form. */
export const post = async (
  app: Hono<WebEnv>,
  address: string,
  fields: Record<string, string>,
): Promise<Response> => app.request(address, { method: 'POST', body: new URLSearchParams(fields) });

/** The value of a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** The form's name of the question whose words a page shows. */
export const fieldFor = (page: string, words: string): string => {
  const fields = page.split('<fieldset id="cau-').slice(1);
  return fields.find((one) => one.includes(words))?.slice(0, 16) ?? '';
};
