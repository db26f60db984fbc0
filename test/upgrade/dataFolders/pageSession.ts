/** A person on the page, by plain requests: what a browser sends, without one. */
export interface PageSession {
  get(path: string): Promise<Response>;
  post(path: string, body: FormData): Promise<Response>;
}

/** Signs the coordinator in by the link that a start printed. */
export async function signedIn(address: string, firstLink: string): Promise<PageSession> {
  const origin = `http://${address}`;
  const letIn = await fetch(firstLink, {
    ...{ method: 'POST', redirect: 'manual', headers: { origin } },
  });
  const cookie = letIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { origin, cookie };
  return {
    get: (path) => fetch(`${origin}${path}`, { headers }),
    post: (path, body) =>
      fetch(`${origin}${path}`, { method: 'POST', body, headers, redirect: 'manual' }),
  };
}
