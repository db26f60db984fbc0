import { startChild } from './child.ts';

/** A mail the sink took. */
export interface TakenMail {
  /** When its last byte was there, epoch milliseconds. */
  at: number;
  to: string;
  messageId: string;
  bytes: number;
  /** Short ids of the tasks it lists. */
  keys: string[];
}

/** A mail server of its own that takes everything. */
export interface Sink {
  port: number;
  mails: TakenMail[];
  stop(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const mails: TakenMail[] = [];
  const child = await startChild(
    './sinkProcess.ts',
    [],
    {},
    { onLine: (mail) => void mails.push(mail as TakenMail) },
  );
  return { port: (child.first as { port: number }).port, mails, stop: child.stop };
}
