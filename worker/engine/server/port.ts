import { createServer } from 'node:net';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** Loopback only: the engine has no sign-in of its own. */
export const loopback = '127.0.0.1';

/** Throws a Refusal that names the port and its setting when nothing can listen there. */
export async function requireFreePort(
  port: number,
  setting: string,
  host = loopback,
): Promise<void> {
  const code = await listenOnce(port, host);
  if (code !== null) throw cannotListen(port, setting, host, code);
}

/**
 * The sentence about an address nobody can listen on; `code` is the system's, such as `EADDRINUSE`.
 */
export const cannotListen = (port: number, setting: string, host: string, code: string): Refusal =>
  new Refusal(
    code === 'EADDRINUSE'
      ? text(
          `Cổng ${port} trên ${host} đang được chương trình khác dùng: dừng chương trình đó, hoặc đổi cài đặt ${setting}.`,
          `Port ${port} on ${host} is used by another program: stop that program, or change the setting ${setting}.`,
        )
      : text(
          `Không mở được cổng ${port} trên ${host} (${code}): đổi cài đặt ${setting}.`,
          `Port ${port} on ${host} cannot be opened (${code}): change the setting ${setting}.`,
        ),
  );

/** Null when the port is free, else the system's code, such as `EADDRINUSE` or `EACCES`. */
function listenOnce(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** `127.0.0.1:9464`, `[::1]:9464` or `temporal.example.vn:7233`, in its parts. */
export function hostAndPort(address: string): { host: string; port: number } {
  const colon = address.lastIndexOf(':');
  return {
    host: address.slice(0, colon).replace(/^\[|\]$/g, ''),
    port: Number(address.slice(colon + 1)),
  };
}

/** Where to listen: `localhost` is the loopback address itself. */
export function listeningAt(address: string): { host: string; port: number } {
  const { host, port } = hostAndPort(address);
  return { host: host === 'localhost' ? loopback : host, port };
}
