import { request } from 'node:http';
import type { OpenPort } from './openPorts.ts';

/**
 * What came back: `no HTTP` where the connection was closed, or answered in another protocol;
 * `silent` where the request was taken and nothing said within five seconds.
 */
export interface Reply {
  status: number | 'no HTTP' | 'silent';
  body: string;
}

const PATIENCE_MS = 5_000;

/** Sends one HTTP/1.1 request with headers of the caller's choice, Host included. */
export function ask(
  { ip, port }: OpenPort,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Reply> {
  return new Promise((resolve) => {
    const closed = (): void => resolve({ status: 'no HTTP', body: '' });
    const place = { host: ip, port, method, path, headers, agent: false, timeout: PATIENCE_MS };
    const asked = request(place, (answer) => {
      const parts: string[] = [];
      answer.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      answer.on('error', closed);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: parts.join('') }));
    });
    asked.on('error', closed);
    asked.on('timeout', () => {
      resolve({ status: 'silent', body: '' });
      asked.destroy();
    });
    asked.end(method === 'GET' ? undefined : body);
  });
}
