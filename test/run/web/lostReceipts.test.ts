import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Office } from '../../../client/office/office.ts';
import { auditIn } from '../../../client/web/access/audit.ts';
import type { LinkReceipt } from '../../../client/web/mailLink/ground.ts';
import { keepLostReceipts } from '../../../run/web/lostReceipts.ts';
import { actor } from '../../support/commandArgs.ts';
import { facts } from '../../support/facts.ts';

const ID = 'thu-nghiem/ke-hoach/giao ban 05-03-2024/dcxd/2024-03-31';
const MAIL = 'mail/thu-nghiem/an/2024-03-13';

/** An office whose one task has this on its log, and an audit that tells of an act at 2:00. */
async function recovered(entry: object | null, now = '2024-03-13T02:10:00.000Z') {
  const auditFolder = mkdtempSync(path.join(tmpdir(), 'lost-receipts-'));
  const line = { agency: 'thu-nghiem', person: 'an', from: '10.0.0.7' };
  const audit = auditIn(auditFolder);
  const at = '2024-03-13T02:00:00.000Z';
  await audit.write({ at, what: 'signed-in', ...line, detail: 'mail' });
  await audit.write({ at, what: 'link-act', ...line, detail: `progress ${ID} ${MAIL}` });
  const kept: LinkReceipt[] = [];
  const task = async () => ({ state: { facts: facts(), log: entry ? [entry] : [] } });
  const office = { as: () => ({ queries: { task } }) } as unknown as Office;
  await keepLostReceipts({
    ...{ office, auditFolder, now },
    keep: async (receipt) => void kept.push(receipt),
  });
  return kept;
}

const done = (change: object = {}) => ({
  ...{ at: '2024-03-13T02:00:00.400Z', what: 'progress', revision: 4, before: {} },
  by: actor('an', { origin: 'mail-link' }),
  kept: { note: 'đã trình ký' },
  ...change,
});

test('an act that was done before the process ended is receipted all the same', async () => {
  expect(await recovered(done())).toMatchObject([
    {
      ...{ agency: 'thu-nghiem', person: 'an', link: MAIL, from: '10.0.0.7', revision: 4 },
      task: { id: ID },
      said: { vi: 'cập nhật tiến độ (đã trình ký)' },
    },
  ]);
});

test.each([
  ['that was not done', null],
  ['of the same kind on the page', done({ by: actor('an') })],
  ['of somebody else', done({ by: actor('em', { origin: 'mail-link' }) })],
  ['long after', done({ at: '2024-03-13T02:05:00.000Z' })],
])('an act %s is not', async (_what, entry) => {
  expect(await recovered(entry)).toEqual([]);
});

test('what is older than a day was told long ago', async () => {
  expect(await recovered(done(), '2024-03-14T03:00:00.000Z')).toEqual([]);
});
