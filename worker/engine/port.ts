import { createServer } from 'node:net';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** Loopback only: the engine has no sign-in of its own. */
export const loopback = '127.0.0.1';

/** Throws a Refusal that names the port and its setting when nothing can listen there. */
export async function requireFreePort(port: number, setting: string): Promise<void> {
  const code = await listenOnce(port);
  if (code === null) return;
  throw new Refusal(
    code === 'EADDRINUSE'
      ? text(
          `Cổng ${port} trên ${loopback} đang được chương trình khác dùng: dừng chương trình đó, hoặc đổi cài đặt ${setting}.`,
          `Port ${port} on ${loopback} is used by another program: stop that program, or change the setting ${setting}.`,
        )
      : text(
          `Không mở được cổng ${port} trên ${loopback} (${code}): đổi cài đặt ${setting}.`,
          `Port ${port} on ${loopback} cannot be opened (${code}): change the setting ${setting}.`,
        ),
  );
}

/** Null when the port is free, else the system's code, such as `EADDRINUSE` or `EACCES`. */
function listenOnce(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, loopback, () => probe.close(() => resolve(null)));
  });
}
