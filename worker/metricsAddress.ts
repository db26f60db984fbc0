import { isIP } from 'node:net';
import { Refusal } from '../domain/text/refusal.ts';
import { text } from '../domain/text/text.ts';
import { listeningAt, requireFreePort } from './engine/server/port.ts';

/**
 * The address metrics are offered at, as the SDK wants it: it listens on an IP address only, and
 * says no more than an error number when it cannot. Throws a Refusal for a name, or a port that is
 * taken.
 */
export async function bindable(address: string): Promise<string> {
  const { host, port } = listeningAt(address);
  if (isIP(host) === 0) throw notAnIp(address);
  await requireFreePort(port, 'metrics.address', host);
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}

const notAnIp = (address: string): Refusal =>
  new Refusal(
    text(
      `Cài đặt metrics.address "${address}": cần địa chỉ IP và cổng, ví dụ 127.0.0.1:9464.`,
      `The setting metrics.address "${address}" must be an IP address and a port, e.g. 127.0.0.1:9464.`,
    ),
  );
