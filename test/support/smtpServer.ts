import type { AddressInfo, Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Where in a conversation something goes wrong. `data` is after the whole message arrived, `mid-data` inside it. */
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
  onMail?: (mail: ReceivedMail) => void;
}

/** A real SMTP server on loopback whose misbehaviour is scripted. */
export async function startSmtpServer(options: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const script: Behaviour[] = [];
  const recipients = new Map<string, Behaviour>();
  const sockets = new Map<number, Socket>();
  let connections = 0;

  const behaviourAt = (stage: Stage, to: string[]): Behaviour => {
    const personal = to.map((address) => recipients.get(address)).find((found) => found !== undefined);
    const next = personal ?? script[0];
    const due = next !== undefined && (next.do === 'accept' ? stage === 'data' : next.at === stage);
    if (!due) return { do: 'accept' };
    if (!personal) script.shift();
    return next;
  };
  const act = (stage: Stage, session: SMTPServerSession, to: string[], done: (error?: Error) => void): boolean => {
    const behaviour = behaviourAt(stage, to);
    if (behaviour.do === 'drop') sockets.get(session.remotePort)?.destroy();
    else if (behaviour.do === 'refuse')
      done(Object.assign(new Error(behaviour.text), { responseCode: behaviour.code }));
    else if (behaviour.do === 'accept') done();
    return behaviour.do === 'accept';
  };

  const server = new SMTPServer({
    disabledCommands: options.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    hidePIPELINING: options.withoutPipelining ?? false,
    disableReverseLookup: true,
    onConnect: (session, done) => void act('connect', session, [], done),
    onAuth: (auth, session, done) => {
      const known = auth.username === options.login?.user && auth.password === options.login?.pass;
      act('auth', session, [], (error) => done(error ?? null, known ? { user: auth.username } : {}));
    },
    onMailFrom: (_address, session, done) => void act('mail', session, [], done),
    onRcptTo: (address, session, done) => void act('rcpt', session, [address.address], done),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.once('data', () => act('mid-data', session, to, () => undefined));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const raw = Buffer.concat(chunks);
        const mail: ReceivedMail = { from, to, raw, parsed: await PostalMime.parse(raw), accepted: false };
        received.push(mail);
        mail.accepted = act('data', session, to, done);
        options.onMail?.(mail);
      });
    },
  });
  server.on('error', () => undefined); // dropped connections are what these tests are about
  server.server.on('connection', (socket: Socket) => {
    connections += 1;
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  const dropAll = () => {
    for (const socket of sockets.values()) socket.destroy();
  };
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    received,
    script,
    recipients,
    get connections() {
      return connections;
    },
    dropAll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        dropAll();
      }),
  };
}

/** `tsx test/support/smtpServer.ts [port]`: prints `{"port":…}`, then one line of JSON for every mail. */
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
