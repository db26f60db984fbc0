import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** Prints `{"port":…}`, then a line for each mail it took: when, to whom, which tasks it lists. */
const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function wholeOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData: async (stream, session, done) => {
    const raw = await wholeOf(stream);
    const at = Date.now();
    done();
    const { text = '', messageId } = await PostalMime.parse(raw);
    const keys = [...text.matchAll(/^\s*Mã ([0-9a-z]+) /gm)].map((found) => found[1]);
    print({
      at,
      to: session.envelope.rcptTo[0]?.address ?? '',
      messageId,
      bytes: raw.length,
      keys,
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => print({ port: (server.server.address() as AddressInfo).port }));
process.once('SIGTERM', () => process.exit(0));
process.stdin.resume().once('end', () => process.exit(0));
