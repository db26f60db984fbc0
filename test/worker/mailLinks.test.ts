import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { webKeys } from '../../config/keys/webKeys.ts';
import { readWorkLink } from '../../domain/access/workLink.ts';
import { mailLinksOf } from '../../worker/mailLinks.ts';

const MAIL = 'mail/an-phuoc/man/2026-03-05';
const DAY = '2026-03-05';

type Settings = Parameters<typeof mailLinksOf>[0];

function settings(publicUrl: string | null, transport: 'outbox' | 'smtp'): Settings {
  const keysFile = path.join(mkdtempSync(path.join(tmpdir(), 'mail-links-')), 'web-keys');
  return {
    web: { address: '127.0.0.1:8240', publicUrl, keysFile, oidc: null, mailSignIn: true },
    mail: { transport } as Settings['mail'],
  };
}

function linksOf(of: Settings) {
  const logged: string[] = [];
  const log = { error: (_about: unknown, said: string) => void logged.push(said) };
  return { linkOf: mailLinksOf(of, DAY, log as Parameters<typeof mailLinksOf>[2]), logged };
}

test.each([
  ['https://dondoc.xa.example.vn', 'smtp', 'https://dondoc.xa.example.vn/thu/'],
  ['https://dondoc.xa.example.vn', 'outbox', 'https://dondoc.xa.example.vn/thu/'],
  [null, 'outbox', 'http://127.0.0.1:8240/thu/'],
  [null, 'smtp', null],
] as const)('with publicUrl %s and %s a link begins with %s', (publicUrl, transport, begins) => {
  const { linkOf } = linksOf(settings(publicUrl, transport));
  if (begins === null) expect(linkOf(MAIL)).toBeNull();
  else expect(linkOf(MAIL)?.startsWith(begins)).toBe(true);
});

test('the page reads it with the same keys', () => {
  const of = settings('https://dondoc.xa.example.vn', 'smtp');
  const word = linksOf(of).linkOf(MAIL)?.split('/thu/')[1] ?? '';
  expect(readWorkLink(word, webKeys(of, DAY)(), () => DAY)).toMatchObject({
    state: 'valid',
    link: { id: MAIL, agency: 'an-phuoc', person: 'man' },
  });
});

test('while the keys are gone mails leave without a link, and the log says so', () => {
  const of = settings('https://dondoc.xa.example.vn', 'smtp');
  const { linkOf, logged } = linksOf(of);
  rmSync(of.web.keysFile);
  expect(linkOf(MAIL)).toBeNull();
  expect(logged).toEqual(['mails have no link']);
});
