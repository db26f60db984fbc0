import { createServer } from 'node:net';

/** Where ports are looked for; another range lets two runs share a machine. */
let next = Number(process.env.DONDOC_BENCH_PORT ?? 27_000);

/** The next free loopback port. */
export async function freePort(): Promise<number> {
  for (;;) {
    next += 1;
    if (await isFree(next)) return next;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
