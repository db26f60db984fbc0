import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/**
 * Where in a conversation something goes wrong. `data` is after the whole message arrived,
 * `mid-data` inside it.
 */
export type Stage = 'connect' | 'auth' | 'mail' | 'rcpt' | 'mid-data' | 'data';

/** What the server does with one mail. */
export type Behaviour =
  | { do: 'accept' }
  | { do: 'refuse'; at: Exclude<Stage, 'mid-data'>; code: number; text: string }
  | { do: 'drop'; at: Stage }
  | { do: 'stall'; at: Exclude<Stage, 'mid-data'> };

/** A mail whose last byte reached the server, whatever it answered then. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Exactly the bytes that came, dot-unstuffed. */
  raw: Buffer;
  parsed: Email;
  /** False when the server took the message in and then refused, dropped or stalled. */
  accepted: boolean;
}

export interface TestSmtpServer {
  readonly host: string;
  readonly port: number;
  /** In order of arrival. */
  readonly received: ReceivedMail[];
  /** Connections opened so far. */
  readonly connections: number;
  /** Used up one a mail, in order; when it is empty mails are accepted. */
  readonly script: Behaviour[];
  /** Mails it takes before our account has used up its quota; null: any number. */
  quota: number | null;
  /** By recipient, for every mail to him; comes before the script. */
  readonly recipients: Map<string, Behaviour>;
  /** Drops every open connection, as a restart of the server does. */
  dropAll(): void;
  close(): Promise<void>;
}

export interface TestSmtpOptions {
  port?: number;
  /** The only login that is let in; without it nobody is asked. */
  login?: { user: string; pass: string };
  /** Commands one by one, as servers without RFC 2920 want them. */
  withoutPipelining?: boolean;
  /** TLS from the first byte, with this certificate. */
  secure?: { cert: Buffer; key: Buffer };
  onMail?: (mail: ReceivedMail) => void;
}

/** A real SMTP server on loopback whose misbehaviour is scripted. */
export async function startSmtpServer(options: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const script: Behaviour[] = [];
  const recipients = new Map<string, Behaviour>();
  const sockets = new Sockets();
  let quota: number | null = null;
  const spent = (): boolean => quota !== null && quota <= 0;
  const act = (stage: Stage, session: SMTPServerSession, to: string[], done: Done): boolean =>
    carryOut(behaviourAt(stage, to, script, recipients), sockets.of(session), done);

  const server = new SMTPServer({
    ...(options.secure && { secure: true, ...options.secure }),
    disabledCommands: options.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    hidePIPELINING: options.withoutPipelining ?? false,
    disableReverseLookup: true,
    onConnect: (session, done) => void act('connect', session, [], done),
    onAuth: (auth, session, done) => {
      const known = auth.username === options.login?.user && auth.password === options.login?.pass;
      act('auth', session, [], (error) =>
        done(error ?? null, known ? { user: auth.username } : {}),
      );
    },
    onMailFrom: (_address, session, done) => void act('mail', session, [], done),
    onRcptTo: ({ address }, session, done) => void act('rcpt', session, [address], done),
    onData: async (stream, session, done) => {
      const { from, to } = envelopeOf(session);
      stream.once('data', () => act('mid-data', session, to, () => undefined));
      const raw = await wholeOf(stream);
      const mail: ReceivedMail = {
        from,
        to,
        raw,
        parsed: await PostalMime.parse(raw),
        accepted: false,
      };
      received.push(mail);
      mail.accepted = spent() ? refuse(OVER_QUOTA, done) : act('data', session, to, done);
      if (mail.accepted && quota !== null) quota -= 1;
      options.onMail?.(mail);
    },
  });
  server.on('error', () => undefined); // dropped connections are what these tests are about
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    received,
    script,
    recipients,
    get quota() {
      return quota;
    },
    set quota(mails) {
      quota = mails;
    },
    get connections() {
      return sockets.opened;
    },
    dropAll: () => sockets.dropAll(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.dropAll();
      }),
  };
}

type Done = (error?: Error) => void;

const OVER_QUOTA = {
  code: 554,
  text: '5.7.0 The limit on the number of allowed outgoing messages was exceeded',
};

/** Never lets the conversation go on. */
function refuse({ code, text }: { code: number; text: string }, done: Done): false {
  done(Object.assign(new Error(text), { responseCode: code }));
  return false;
}

function behaviourAt(
  stage: Stage,
  to: string[],
  script: Behaviour[],
  recipients: Map<string, Behaviour>,
): Behaviour {
  const personal = to
    .map((address) => recipients.get(address))
    .find((found) => found !== undefined);
  const next = personal ?? script[0];
  const due = next !== undefined && (next.do === 'accept' ? stage === 'data' : next.at === stage);
  if (!due) return { do: 'accept' };
  if (!personal) script.shift();
  return next;
}

/** True when the conversation goes on. */
function carryOut(behaviour: Behaviour, socket: Socket | undefined, done: Done): boolean {
  if (behaviour.do === 'accept') done();
  else if (behaviour.do === 'refuse') refuse(behaviour, done);
  else if (behaviour.do === 'drop') socket?.destroy();
  return behaviour.do === 'accept';
}

function envelopeOf({ envelope }: SMTPServerSession): { from: string; to: string[] } {
  const from = envelope.mailFrom ? envelope.mailFrom.address : '';
  return { from, to: envelope.rcptTo.map(({ address }) => address) };
}

const wholeOf = (stream: Readable): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });

/** The open sockets, found again by the client's port, which is what a session knows of its own. */
class Sockets {
  opened = 0;
  readonly #byPort = new Map<number, Socket>();

  add(socket: Socket): void {
    this.opened += 1;
    const port = socket.remotePort ?? 0;
    this.#byPort.set(port, socket);
    socket.once('close', () => this.#byPort.delete(port));
  }

  of(session: SMTPServerSession): Socket | undefined {
    return this.#byPort.get(session.remotePort);
  }

  dropAll(): void {
    for (const socket of this.#byPort.values()) socket.destroy();
  }
}

/**
 * `tsx test/support/smtpServer.ts [port]`: prints `{"port":…}`, then one line of JSON for every
 * mail.
 */
async function runAsProcess(port: number): Promise<void> {
  const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const server = await startSmtpServer({
    port,
    onMail: ({ from, to, parsed, accepted }) => {
      const { messageId, subject, date, text, html } = parsed;
      print({ from, to, accepted, messageId, subject, date, text, html });
    },
  });
  print({ port: server.port });
  process.once('SIGTERM', () => void server.close());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runAsProcess(Number(process.argv[2] ?? 0));
