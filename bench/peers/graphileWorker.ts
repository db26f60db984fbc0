import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { type Reminder, reminderMailer } from './mail.ts';
import { reminders, runPeer } from './run.ts';

/** graphile-worker as its README shows it: a task list, one job a reminder. */
const CONCURRENCY = 10;
const logger = new Logger(() => () => {});

await runPeer(async ({ url, smtpPort, count, people }) => {
  const utils = await makeWorkerUtils({ connectionString: url, logger });
  await utils.migrate();
  const send = reminderMailer(smtpPort);
  return {
    enqueue: async () => {
      const jobs = reminders(count, people).map((payload) => ({ identifier: 'reminder', payload }));
      for (let at = 0; at < jobs.length; at += 1000) await utils.addJobs(jobs.slice(at, at + 1000));
    },
    work: async (sent) => {
      await run({
        connectionString: url,
        logger,
        concurrency: CONCURRENCY,
        noHandleSignals: true,
        taskList: {
          reminder: async (payload) => {
            await send(payload as Reminder);
            sent(1);
          },
        },
      });
    },
  };
});
