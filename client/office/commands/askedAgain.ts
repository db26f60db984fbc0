import type { Client } from '@temporalio/client';
import { Refusal } from '../../../domain/text/refusal.ts';
import { inBoth, type Text, text } from '../../../domain/text/text.ts';
import { PATIENCE_MS } from '../context.ts';
import { asking, hasWorker, isTooLate } from '../faults.ts';

/** It may have been done or not: whoever asks the same again is not harmed. */
export class NotKnownYet extends Refusal {}

/** How often an answer is waited for. */
const TRIES = 2;

/**
 * Sends a command that has an id of its own and waits for its answer. One that does not come in
 * time is asked for again under the same id, which the engine carries out once. Throws a `Refusal`:
 * that of whoever was asked, or that the outcome is not known yet.
 */
export async function askedAgain<T>(
  client: Client,
  about: string | Text,
  send: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await asking(client, about, send, { explainLateness: false });
    } catch (error) {
      if (!isTooLate(error)) throw error;
      if (tries >= TRIES) throw await notKnownYet(client, inBoth(about));
    }
  }
}

async function notKnownYet(client: Client, about: Text): Promise<NotKnownYet> {
  const seconds = (TRIES * PATIENCE_MS) / 1000;
  const why = (await hasWorker(client))
    ? text(
        `máy chủ không trả lời trong ${seconds} giây`,
        `no answer came within ${seconds} seconds`,
      )
    : text('không có tiến trình xử lý nào đang chạy', 'no worker is running');
  return new NotKnownYet(
    text(
      `${about.vi}: ${why.vi}, chưa biết lệnh đã được thực hiện hay chưa; ghi lại đúng lệnh này cũng không làm hai lần.`,
      `${about.en}: ${why.en}, so it is not known yet whether this was done; the same command again does nothing twice.`,
    ),
  );
}
