import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailer } from '../../../activities/mail/deliver.ts';
import type { FrozenMail } from '../../../domain/digest/types.ts';
import { heldMailer } from '../../../worker/delivery/heldMailer.ts';
import { type Hold, readHold, writeHold } from '../../../worker/delivery/hold.ts';
import { frozen } from '../../activities/mail/drafts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

let dataDir: string;
let left: string[];
let mail: FrozenMail;
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-held-'));
  left = [];
  mail = await frozen();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const mailbox: Mailer = {
  deliver: async ({ messageId }) => {
    left.push(messageId);
    return { outcome: 'accepted', response: '250 OK' };
  },
  close: async () => {},
};

/** An attempt at a mail of a day, at an instant of Thursday 14/3/2024. */
const attempt = (date = '2024-03-14', at = '2024-03-14T02:00:00.000Z') =>
  heldMailer(mailbox, {
    dataDir,
    agencyOf: () => smallOffice(),
    delivery: () => ({ digest: `mail/thu-nghiem/an/${date}`, at }),
  }).deliver(mail);

const hold: Hold = {
  takenAt: '2024-03-12T20:00:00.000Z',
  restoredAt: '2024-03-14T01:00:00.000Z',
  released: null,
};
const released: Hold = {
  ...hold,
  released: { at: '2024-03-14T01:30:00.000Z', doubtfulThrough: '2024-03-15' },
};
const notNow = { outcome: 'refused', permanent: false };

test('a data folder that was never restored mails as ever', async () => {
  expect(await attempt()).toMatchObject({ outcome: 'accepted' });
});

test('a held mail comes back as refused for now, each time, and nothing leaves', async () => {
  writeHold(dataDir, hold);
  expect(await attempt()).toMatchObject({
    ...notNow,
    response: expect.stringContaining('dondoc delivery release'),
  });
  expect(await attempt('2024-06-14')).toMatchObject(notNow);
  expect(left).toEqual([]);
});

test('a mark that cannot be read holds', async () => {
  writeHold(dataDir, hold);
  writeFileSync(path.join(dataDir, 'delivery-hold', 'hold.json'), '{"takenAt"');
  expect(readHold(dataDir)?.released).toBeNull();
  expect(await attempt()).toMatchObject(notNow);
});

test('after the release a mail that may repeat the original’s is unknown once, then leaves; a restart forgets nothing', async () => {
  writeHold(dataDir, hold);
  await attempt();
  writeHold(dataDir, released);
  await expect(attempt()).rejects.toThrow('Bản gốc có thể đã gửi');
  expect(left).toEqual([]);
  expect(await attempt()).toMatchObject({ outcome: 'accepted' });
  expect(left).toEqual([mail.messageId]);
});

test('mails of later days carry nothing of the original’s and leave at once', async () => {
  writeHold(dataDir, released);
  expect(await attempt('2024-03-18')).toMatchObject({ outcome: 'accepted' });
});

test('in the last quarter of an hour there is no second attempt: the mail goes to the next day instead of staying unknown', async () => {
  writeHold(dataDir, released);
  expect(await attempt('2024-03-14', '2024-03-14T10:20:00.000Z')).toMatchObject(notNow);
  await expect(attempt('2024-03-14', '2024-03-14T10:10:00.000Z')).rejects.toThrow(
    'Bản gốc có thể đã gửi',
  );
});
