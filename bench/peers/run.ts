import type { Reminder } from './mail.ts';

/** What a peer is asked for, from the environment. */
export interface PeerLoad {
  url: string;
  smtpPort: number;
  count: number;
  people: number;
}

/** A job queue, set up. */
export interface Peer {
  enqueue(): Promise<void>;
  /** Starts working; `sent` is told of mails the mail server took. */
  work(sent: (mails: number) => void): Promise<unknown>;
}

/** The same reminders for each: dealt out to people in turn. */
export const reminders = (count: number, people: number): Reminder[] =>
  Array.from({ length: count }, (_, index) => ({
    to: `nguoi-${(index % people) + 1}@xathu.example.vn`,
    key: (index + 1).toString(36).padStart(7, '0'),
    title: `Báo cáo kết quả rà soát, cập nhật số liệu chuyên ngành phục vụ sơ kết, đợt ${index + 1}`,
  }));

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/**
 * A peer's process: sets itself up (`{"ready":true}`), enqueues (`{"enqueuedMs":…}`), works
 * everything off (`{"workedMs":…}`) and waits to be ended, so that its CPU time can be read.
 */
export async function runPeer(setUp: (load: PeerLoad) => Promise<Peer>): Promise<void> {
  process.stdin.resume().once('end', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  const { BENCH_URL = '', BENCH_SMTP, BENCH_COUNT, BENCH_PEOPLE } = process.env;
  const load = {
    url: BENCH_URL,
    smtpPort: Number(BENCH_SMTP),
    count: Number(BENCH_COUNT),
    people: Number(BENCH_PEOPLE),
  };
  const peer = await setUp(load);
  print({ ready: true });
  const begun = performance.now();
  await peer.enqueue();
  const enqueued = performance.now();
  print({ enqueuedMs: enqueued - begun });
  let left = load.count;
  await peer.work((mails) => {
    left -= mails;
    if (left === 0) print({ workedMs: performance.now() - enqueued });
  });
}
