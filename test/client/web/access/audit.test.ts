import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type AuditLine, auditIn } from '../../../../client/web/access/audit.ts';
import { auditRefusals } from '../../../../client/web/access/auditRefusals.ts';
import { callerAddress } from '../../../../client/web/access/callerAddress.ts';
import { HttpRefusal } from '../../../../client/web/access/httpRefusal.ts';
import { createLimits } from '../../../../client/web/access/limits.ts';
import { secured } from '../../../../client/web/access/security/secured.ts';
import { siteOf } from '../../../../client/web/access/site.ts';
import { mailLinkWord } from '../../../../domain/access/workLink.ts';
import { text } from '../../../../domain/text/text.ts';
import { temporaryFolder } from '../../../config/agencyFolder.ts';
import { signingKeys } from '../../../domain/access/signingKeys.ts';
import { accessDeps } from './deps.ts';

const PUBLIC = siteOf({ address: '127.0.0.1:8240', publicUrl: 'https://dondoc.xa.example.vn' });
const LOCAL = siteOf({ address: '127.0.0.1:8240', publicUrl: null });

const line = (changes: Partial<AuditLine> = {}): AuditLine => ({
  at: '2026-11-30T01:00:00.000Z',
  what: 'signed-in',
  agency: 'an-phuoc',
  person: 'y-te',
  from: '10.0.0.7',
  detail: 'mailed-code',
  ...changes,
});

describe('the audit', () => {
  it('is lines of JSON, a file a year, for its owner alone', async () => {
    const folder = path.join(temporaryFolder(), 'audit');
    const audit = auditIn(folder);
    await audit.write(line());
    await audit.write(line({ what: 'refused', detail: 'hai\ndòng "…"' }));
    await audit.write(line({ at: '2027-01-01T00:00:00.000Z' }));
    expect(readdirSync(folder).sort()).toEqual(['2026.jsonl', '2027.jsonl']);
    const file = path.join(folder, '2026.jsonl');
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual([
      line(),
      line({ what: 'refused', detail: 'hai\ndòng "…"' }),
    ]);
    expect([folder, file].map((one) => (statSync(one).mode & 0o777).toString(8))).toEqual([
      '700',
      '600',
    ]);
  });

  it('loses no line that several write at once', async () => {
    const folder = path.join(temporaryFolder(), 'audit');
    const writers = [auditIn(folder), auditIn(folder)];
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => writers[n % 2]?.write(line({ detail: `${n}` }))),
    );
    const rows = readFileSync(path.join(folder, '2026.jsonl'), 'utf8').trimEnd().split('\n');
    expect(new Set(rows.map((row) => JSON.parse(row).detail))).toHaveLength(200);
  });

  it('that cannot be written says so', async () => {
    const file = path.join(temporaryFolder(), 'tep');
    writeFileSync(file, '');
    await expect(auditIn(path.join(file, 'audit')).write(line())).rejects.toThrow('ENOTDIR');
  });
});

describe('what is turned away', () => {
  function app() {
    const deps = accessDeps();
    const app = new Hono();
    app.use(auditRefusals({ ...deps.ground, site: PUBLIC, limits: createLimits() }));
    app.use(...secured(PUBLIC, { uploads: [] }));
    app.get('/thu/:word', () => {
      throw new HttpRefusal(403, text('không', 'no'));
    });
    app.get('/trang', () => {
      throw new HttpRefusal(401, text('đăng nhập', 'sign in'));
    });
    app.onError((error, context) =>
      context.text('', error instanceof HttpRefusal ? error.status : 500),
    );
    const ask = (at: string, init: RequestInit = {}) =>
      app.request(at, {
        ...init,
        headers: {
          host: 'dondoc.xa.example.vn',
          'x-forwarded-for': '203.0.113.9',
          ...init.headers,
        },
      });
    return { deps, ask };
  }

  it('is written down with where it came from, and without any link that could be used', async () => {
    const { deps, ask } = app();
    const word = mailLinkWord('mail/an-phuoc/y-te/2026-11-30', signingKeys('k1'));
    await ask(`/thu/${word}`);
    await ask('/viec', { method: 'POST', headers: { origin: 'https://xau.example.com' } });
    expect(deps.lines).toEqual([
      {
        at: deps.ground.now(),
        what: 'refused',
        agency: null,
        person: null,
        from: '203.0.113.9',
        detail: '403 GET /thu/***',
      },
      expect.objectContaining({ detail: '403 POST /viec' }),
    ]);
  });

  it('is not written down where somebody has yet to sign in, or nothing is there', async () => {
    const { deps, ask } = app();
    await ask('/trang');
    await ask('/khong-co');
    expect(deps.lines).toEqual([]);
  });

  it('fills no disk', async () => {
    const { deps, ask } = app();
    for (let times = 0; times < 150; times += 1) await ask('/thu/x');
    expect(deps.lines).toHaveLength(100);
  });
});

describe('the address of a caller', () => {
  const of = async (site: typeof PUBLIC, headers: Record<string, string>, peer?: string) => {
    const app = new Hono();
    app.get('/', (context) => context.text(callerAddress(context, site)));
    const env = peer ? { incoming: { socket: { remoteAddress: peer } } } : {};
    return (await app.request('/', { headers }, env)).text();
  };

  it('is what the proxy before a public page names last, whatever the caller wrote there', async () => {
    const headers = { 'x-forwarded-for': '1.1.1.1, 203.0.113.9' };
    expect(await of(PUBLIC, headers, '127.0.0.1')).toBe('203.0.113.9');
    expect(await of(PUBLIC, {}, '::ffff:10.0.0.7')).toBe('10.0.0.7');
  });

  it('is the other end of the connection on this machine', async () => {
    expect(await of(LOCAL, { 'x-forwarded-for': '1.1.1.1' }, '127.0.0.1')).toBe('127.0.0.1');
    expect(await of(LOCAL, {})).toBe('');
  });
});
