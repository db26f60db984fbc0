import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangeLog } from '../../../client/office/index/changeLog.ts';
import { Streams } from '../../../client/web/access/streams.ts';
import type { WebEnv } from '../../../client/web/env.ts';
import { changes } from '../../../client/web/routes/changes.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { taskRun } from '../office/index/taskRun.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();
const LISTS = ['/tong-quan', '/viec-cua-toi', '/nhiem-vu?q=an', '/bao-cao'];

test.each(LISTS)('%s says as of when it is, and where to hear of changes', async (address) => {
  const page = await said(visited(agency, [{}], NOW), address);
  expect(page).toContain('Số liệu lúc 13/03/2024 09:00');
  expect(page).toMatch(/role="status" data-changes="\/thay-doi\?tu=m-0"[^>]*><\/div>/);
  expect(page).not.toContain('có thể không còn đúng');
});

test.each(LISTS)('%s says that its figures are old where they are', async (address) => {
  const page = await said(
    visited(agency, [{}], NOW, { queries: { isStale: () => true } }),
    address,
  );
  expect(page).toContain('có thể không còn đúng: số liệu lúc 13/03/2024 09:00');
});

/** The stream of a person over a log of changes; of tasks he sees those of one unit. */
function listening() {
  const log = new ChangeLog();
  const streams = new Streams();
  const app = new Hono<WebEnv>();
  const queries = {
    changes: {
      ...log,
      mark: log.mark(),
      since: (m: string) => log.since(m),
      onChange: (tell: () => void) => log.onChange(tell),
    },
  };
  app.use(async (c, next) => {
    c.set('visitor', {
      ...{ agency, person: { id: 'an', name: '', title: '' } },
      desk: { queries },
      sees: ({ unit }: { unit: string }) => unit === 'dcxd',
    } as never);
    await next();
  });
  app.route('/thay-doi', changes(streams));
  const open = async (query = '') => app.request(`/thay-doi?tu=${queries.changes.mark}${query}`);
  const change = (unit: string, revision = 2) =>
    log.note(taskRun('run', { id: `t/${unit}` }, { unit, revision }).memo, undefined);
  return { app, mark: queries.changes.mark, open, change, streams };
}

/** What a stream says until it ends. */
const all = async (answer: Response): Promise<string> => answer.text();

describe('changes are gathered for half a second', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const gathered = () => vi.advanceTimersByTimeAsync(800);

  test('a stream tells once of a change that its reader sees, and ends', async () => {
    const { open, change } = listening();
    const answer = await open();
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    change('dcxd');
    await gathered();
    expect(await all(answer)).toContain('event: changed');
  });

  test('what changed while the page was made is told at once', async () => {
    const { open, change } = listening();
    change('dcxd');
    expect(await all(await open())).toContain('event: changed');
  });

  test('a change that is not his to see is not told', async () => {
    const { open, change, streams } = listening();
    const answer = await open();
    change('vp');
    await gathered();
    streams.endAll();
    expect(await all(answer)).not.toContain('changed');
  });

  test('the page of one task is told of that task beyond what it shows', async () => {
    const { open, change, streams } = listening();
    const key = shortKey('t/dcxd');
    change('dcxd', 3);
    expect(await all(await open(`&viec=${key}&ban=2`))).toContain('event: changed');
    const others = await Promise.all([open(`&viec=${key}&ban=3`), open('&viec=aaaaaaa&ban=0')]);
    await gathered();
    streams.endAll();
    for (const answer of others) expect(await all(answer)).not.toContain('changed');
  });
});

test('a server closes at once when its streams are ended', async () => {
  const { app, mark, streams } = listening();
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/thay-doi?tu=${mark}`);
  streams.endAll();
  const text = await answer.text();
  await new Promise<void>((closed) => {
    server.close(() => closed());
    server.closeIdleConnections();
  });
  expect(text).not.toContain('changed');
});

test('one person has four at most, and none begins once the page is being stopped', async () => {
  const { open, streams } = listening();
  const four = await Promise.all([open(), open(), open(), open()]);
  expect(four.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await open()).status).toBe(204);
  streams.endAll();
  for (const answer of four) expect(await all(answer)).not.toContain('changed');
  expect((await open()).status).toBe(204);
});
