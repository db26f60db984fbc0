import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageIdFor, thawMail } from '../../../activities/mail/compose.ts';
import { createOutboxMailer } from '../../../activities/mail/outbox.ts';
import { frozen } from './drafts.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a mail becomes one file, named by its own day, hour and person, and its name is the answer', async () => {
  const mail = await frozen();
  const outcome = await createOutboxMailer(dir).deliver(mail);
  const [file] = await readdir(join(dir, '2026-03-05'));
  expect(file).toMatch(/^073000-man\.tt-[0-9a-f]{10}\.eml$/);
  expect(outcome).toEqual({ outcome: 'accepted', response: `2026-03-05/${file}` });
  expect(await readFile(join(dir, '2026-03-05', file ?? ''))).toEqual(await thawMail(mail));
});

test('the same mail again is the same file; another series is another', async () => {
  const mailer = createOutboxMailer(dir);
  await Promise.all([mailer.deliver(await frozen()), mailer.deliver(await frozen())]);
  await mailer.deliver(await frozen());
  expect(await readdir(join(dir, '2026-03-05'))).toHaveLength(1);
  await mailer.deliver(
    await frozen({ messageId: messageIdFor(['mail/an-phuoc/man/2026-03-05'], 2, 'x.example') }),
  );
  expect(await readdir(join(dir, '2026-03-05'))).toHaveLength(2);
});

test('an address cannot name a file outside the folder', async () => {
  const to = { name: 'x', address: '../../../../tmp/x@anphuoc.example' };
  await expect(frozen({ to })).rejects.toThrow();
  const outcome = await createOutboxMailer(dir).deliver({
    ...(await frozen()),
    to: '../../x/y@anphuoc.example',
  });
  expect(outcome.response).toMatch(/^2026-03-05\/073000-[^/]+\.eml$/);
});

test('a folder that cannot be written is refused for now, never unknown', async () => {
  await writeFile(join(dir, 'taken'), '');
  const outcome = await createOutboxMailer(join(dir, 'taken')).deliver(await frozen());
  expect(outcome).toMatchObject({ outcome: 'refused', permanent: false });
});
