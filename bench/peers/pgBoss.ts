import PgBoss from 'pg-boss';
import { type Reminder, reminderMailer } from './mail.ts';
import { reminders, runPeer } from './run.ts';

/** pg-boss as its README shows it: a queue, a worker that takes batches, one job a reminder. */
const QUEUE = 'reminder';
const BATCH = 100;

await runPeer(async ({ url, smtpPort, count, people }) => {
  const boss = new PgBoss(url);
  boss.on('error', (error) => console.error(error));
  await boss.start();
  await boss.createQueue(QUEUE);
  const send = reminderMailer(smtpPort);
  return {
    enqueue: async () => {
      const jobs = reminders(count, people).map((data) => ({ name: QUEUE, data, retryLimit: 3 }));
      for (let at = 0; at < jobs.length; at += 1000) await boss.insert(jobs.slice(at, at + 1000));
    },
    work: (sent) =>
      boss.work<Reminder>(
        QUEUE,
        { batchSize: BATCH, pollingIntervalSeconds: 0.5 },
        async (jobs) => {
          await Promise.all(jobs.map(({ data }) => send(data)));
          sent(jobs.length);
        },
      ),
  };
});
