import { createServer } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { installRuntime, processMeter } from '../../worker/runtime.ts';
import { scrape, total } from '../support/scrape.ts';
import { freePort, listening } from './engine/ports.ts';

const silent = pino({ level: 'silent' });
const install = (address: string | null) => installRuntime({ metrics: { address } }, silent);

test('a taken metrics port is told in one sentence with its setting', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await expect(install(`127.0.0.1:${port}`)).rejects.toMatchObject({
    said: {
      en: `Port ${port} on 127.0.0.1 is used by another program: stop that program, or change the setting metrics.address.`,
    },
  });
  other.close();
});

test('a metrics address that is a name, which the SDK cannot listen on, is refused', async () => {
  await expect(install('may-chu.example.vn:9464')).rejects.toMatchObject({
    said: {
      vi: 'Cài đặt metrics.address "may-chu.example.vn:9464": cần địa chỉ IP và cổng, ví dụ 127.0.0.1:9464.',
    },
  });
});

test('localhost is the loopback address, and what is counted can be read there', async () => {
  const port = await freePort();
  await install(`localhost:${port}`);
  expect(await listening(port)).toBe(true);
  processMeter().createCounter('dondoc_any_total').add(2, { end: 'delivered' });
  expect(total(await scrape(`127.0.0.1:${port}`), 'dondoc_any_total')).toBe(2);
});
