import type { Readable } from 'node:stream';
import { activityInfo } from '@temporalio/activity';
import { createTransport, type NodemailerError } from 'nodemailer';
import type { Instant } from '../../domain/calendar/types.ts';
import type { DeliveryOutcome, FrozenMail } from '../../domain/digest/types.ts';
import { certainFailure } from './classify.ts';
import { thawMail } from './compose.ts';
import { Lanes } from './lanes.ts';
import type { Mailer } from './mailer.ts';
import { inMemory, SenderGate } from './senderGate.ts';

/** How to reach the office's mail server. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte (port 465); otherwise STARTTLS where the server offers it. */
  secure: boolean;
  /** Refuse to go on without TLS. */
  requireTls: boolean;
  /** Null where the server asks nobody to sign in. */
  auth: { user: string; pass: string } | null;
  /** The authority of the server's certificate, as PEM; null: the system's. */
  ca: string | null;
}

/** How long to wait, in milliseconds. */
export interface SmtpPatience {
  connectionMs: number;
  greetingMs: number;
  /** For a server that says nothing. */
  silenceMs: number;
  /** For a connection that another mail is using. */
  lineMs: number;
  /** For a whole attempt, once it has its connection: a server may go on saying little for ever. */
  attemptMs: number;
}

/** Standing in line and the attempt together stay below the time the workflow gives a delivery. */
const PATIENCE: SmtpPatience = {
  connectionMs: 10_000,
  greetingMs: 10_000,
  silenceMs: 30_000,
  lineMs: 45_000,
  attemptMs: 120_000,
};

const CONNECTIONS = 3;

/** Not a byte was sent, and none will be: the pool never saw the mail. */
const NO_CONNECTION: DeliveryOutcome = {
  outcome: 'refused',
  permanent: false,
  response: 'no connection was free',
};

/**
 * A mailer on a pool of SMTP connections. The bytes go out as they were frozen, to the one
 * recipient of the mail.
 *
 * The pool moves a mail to another connection, once, only while none of its bytes was written: when
 * the server had closed an idle connection, or closed a new one before its greeting. Once bytes are
 * out nothing is repeated here. No more mails enter the pool than it has connections: one that
 * waited inside would be sent after it was given up.
 *
 * The gate is asked once a mail has its connection, by the engine's clock: those in line behind the
 * one that was refused for our sake no longer go out.
 */
export function createSmtpMailer(
  settings: SmtpSettings,
  patience: SmtpPatience = PATIENCE,
  gate: SenderGate = new SenderGate(inMemory()),
  now: () => Instant = scheduledAt,
): Mailer {
  const transport = createTransport(poolOptions(settings, patience));
  const started = watchFirstByte(transport);
  const lanes = new Lanes(CONNECTIONS, patience.lineMs);
  const underWay = new Set<Promise<DeliveryOutcome>>();

  const attempt = async (mail: FrozenMail): Promise<DeliveryOutcome> => {
    const raw = await thawMail(mail);
    const signal = AbortSignal.timeout(patience.attemptMs);
    try {
      const { response } = await transport.sendMail({
        envelope: { from: mail.from, to: [mail.to] },
        raw,
        signal,
      });
      return { outcome: 'accepted', response };
    } catch (error) {
      const certain = certainFailure(error as NodemailerError, started(raw));
      if (certain === null) throw error;
      return certain;
    }
  };
  const attemptInLane = async (mail: FrozenMail): Promise<DeliveryOutcome> => {
    if (!(await lanes.enter())) return NO_CONNECTION;
    try {
      return await attemptPastGate(mail);
    } finally {
      lanes.leave();
    }
  };
  const attemptPastGate = async (mail: FrozenMail): Promise<DeliveryOutcome> => {
    const at = now();
    const trouble = gate.enter(at, mail.to);
    if (trouble) return waiting(trouble.response);
    const outcome = await attempt(mail);
    gate.learn(at, mail.to, outcome);
    return outcome;
  };
  return {
    deliver(mail) {
      const attempted = attemptInLane(mail);
      underWay.add(attempted);
      return attempted.finally(() => underWay.delete(attempted));
    },
    holdup: (at) => gate.holdup(at),
    async close() {
      lanes.close();
      await Promise.allSettled(underWay);
      transport.close();
    },
  };
}

/** All mails wait for our account: this one was not tried. */
const waiting = (response: string): DeliveryOutcome => ({
  outcome: 'refused',
  permanent: false,
  response,
  about: 'sender',
  waited: true,
});

/** The engine's clock, as far as the attempt knows it; outside of one, this machine's. */
function scheduledAt(): Instant {
  try {
    return new Date(activityInfo().scheduledTimestampMs).toISOString();
  } catch {
    return new Date().toISOString();
  }
}

const poolOptions = (settings: SmtpSettings, patience: SmtpPatience) => ({
  pool: true as const,
  maxConnections: CONNECTIONS,
  maxRequeues: 1,
  ...connectionOptions(settings, patience),
});

/** How a server is reached, for mails and for `doctor` alike. */
export const connectionOptions = (settings: SmtpSettings, patience: SmtpPatience = PATIENCE) => ({
  host: settings.host,
  port: settings.port,
  secure: settings.secure,
  requireTLS: settings.requireTls,
  ...(settings.auth && { auth: settings.auth }),
  ...(settings.ca && { tls: { ca: settings.ca } }),
  connectionTimeout: patience.connectionMs,
  dnsTimeout: patience.connectionMs,
  greetingTimeout: patience.greetingMs,
  socketTimeout: patience.silenceMs,
  disableFileAccess: true,
  disableUrlAccess: true,
});

type Transport = ReturnType<typeof createTransport>;

/**
 * Tells of a mail's bytes whether the first of them left for the server. The errors cannot say it:
 * a connection lost before DATA and one lost after it look alike. The stream can: nodemailer reads
 * it only after the server's 354.
 */
function watchFirstByte(transport: Transport): (raw: Buffer) => boolean {
  const streams = new WeakMap<object, Readable[]>();
  transport.use('stream', (mail, done) => {
    const read: Readable[] = [];
    streams.set(mail.data.raw as Buffer, read);
    mail.message.processFunc((stream) => {
      read.push(stream);
      return stream;
    });
    done();
  });
  return (raw) => (streams.get(raw) ?? []).some((stream) => stream.readableDidRead);
}
