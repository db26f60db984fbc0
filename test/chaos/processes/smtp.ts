import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { chance } from '../random.ts';
import { acceptedFrom, acceptInto } from './acceptedMails.ts';
import { type Conduct, conductOf, greetingOf, type Moment } from './misbehaviour.ts';

// Run by fork() as `smtp.ts PORT FILE SEED`: a mail server that misbehaves by a plan until it is
// told `behave`.

const [port = '', file = '', seed = ''] = process.argv.slice(2);
const draw = chance(Number(seed), 'smtp');
const accept = acceptInto(file);
const sockets = new Map<number, Socket>();
const conducts = new Map<string, Conduct>();
let behaves = false;

type Done = (error?: Error) => void;

/** True when the conversation goes on. */
function goesOn(conduct: Conduct, moment: Moment, session: SMTPServerSession, done: Done): boolean {
  if (conduct.do === 'accept' || conduct.at !== moment) return true;
  if (conduct.do === 'refuse')
    done(Object.assign(new Error('not now, not here'), { responseCode: conduct.code }));
  if (conduct.do === 'drop') sockets.get(session.remotePort)?.destroy();
  return false;
}

const conductIn = (session: SMTPServerSession): Conduct =>
  conducts.get(session.id) ?? { do: 'accept' };

function answer(moment: Moment, session: SMTPServerSession, done: Done): void {
  if (goesOn(conductIn(session), moment, session, done)) setTimeout(done, draw.between(0, 60));
}

/**
 * The mail is on the disk before the server says so. Killed in between, it has taken a mail and
 * told nobody: that is the sender's *unknown*, and the pauses on both sides make room for the kill.
 */
async function take(stream: Readable, session: SMTPServerSession, done: Done): Promise<void> {
  const conduct = conductIn(session);
  const raw = await wholeOf(stream, () => goesOn(conduct, 'mid-data', session, () => undefined));
  await pause(draw.between(0, 120));
  const kept =
    conduct.do === 'accept' || ('kept' in conduct && conduct.at === 'data' && conduct.kept);
  if (kept) accept(await acceptedFrom(session.envelope.rcptTo[0]?.address ?? '', raw));
  await pause(draw.between(0, 120));
  if (goesOn(conduct, 'data', session, done)) done();
}

/** Never resolves for a mail whose connection is lost on the way. */
const wholeOf = (stream: Readable, begun: () => void): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    stream.once('data', begun);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onConnect: (session, done) => {
    const greeting = behaves ? { do: 'accept' as const } : greetingOf(draw);
    if (goesOn(greeting, 'connect', session, done)) done();
  },
  onMailFrom: (_address, session, done) => {
    conducts.set(session.id, behaves ? { do: 'accept' } : conductOf(draw));
    answer('mail', session, done);
  },
  onRcptTo: (_address, session, done) => answer('rcpt', session, done),
  onData: (stream, session, done) => void take(stream, session, done),
  onClose: (session) => void conducts.delete(session.id),
});
server.on('error', () => undefined);
server.server.on('connection', (socket: Socket) => {
  const from = socket.remotePort ?? 0;
  sockets.set(from, socket);
  socket.once('close', () => sockets.delete(from));
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.on('message', (said) => {
  behaves ||= said === 'behave';
});
process.on('disconnect', () => process.exit(0));
