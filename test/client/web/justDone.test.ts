import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { isJustDone, leadOn } from '../../../client/web/justDone.ts';

const app = new Hono()
  .post('/ghi', (c) => leadOn(c, '/trang?da-luu'))
  .get('/trang', (c) => c.text(isJustDone(c) ? 'Đã lưu.' : 'không có gì'));

const said = async (address: string, cookie = ''): Promise<[string, string]> => {
  const answer = await app.request(address, { headers: { cookie } });
  return [await answer.text(), answer.headers.get('set-cookie') ?? ''];
};

test('a page says that something was done to whoever was led there by doing it, once', async () => {
  const answer = await app.request('/ghi', { method: 'POST' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/trang?da-luu']);
  const [kept = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  const [first, after] = await said('/trang?da-luu', kept);
  expect(first).toBe('Đã lưu.');
  expect(after).toContain('Max-Age=0');
});

test('an address alone claims nothing, nor does another page', async () => {
  const answer = await app.request('/ghi', { method: 'POST' });
  const [kept = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  expect((await said('/trang?da-luu'))[0]).toBe('không có gì');
  expect((await said('/trang?khac', kept))[0]).toBe('không có gì');
});
