/** What a page answered: its status, where it led, what it says. */
export interface Answer {
  status: number;
  page: string;
  /** Where the browser stands in the end. */
  at: string;
}

/** Cookies and forms as a browser has them: for what happens between a form and its answer. */
export class FormClient {
  readonly #cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** Opens a page, and follows where it leads. */
  get = (path: string): Promise<Answer> => this.#send(path, {});

  /** Sends a form, and follows where its answer leads. Rejects where no answer comes. */
  post = (path: string, fields: Record<string, string>): Promise<Answer> =>
    this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const address = new URL(path, this.origin);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, origin: this.origin, cookie };
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const page = await answer.text();
    const to = answer.headers.get('location');
    return to ? this.#send(to, {}) : { status: answer.status, page, at: address.href };
  }
}

/** What the inputs of a page's form hold: of the first that has some words in its HTML. */
export function fieldsOf(page: string, words: string): Record<string, string> {
  const forms = page.split('<form').slice(1);
  const form = forms.map((one) => one.split('</form>')[0] ?? '').find((one) => one.includes(words));
  if (form === undefined) throw new Error(`no form of the page has ${words}`);
  return Object.fromEntries(
    [...form.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const named = (name: string): string | undefined =>
        new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
      const isUnticked = named('type') === 'checkbox' && !input.includes(' checked');
      const name = named('name');
      return name === undefined || isUnticked ? [] : [[name, named('value') ?? '']];
    }),
  );
}
