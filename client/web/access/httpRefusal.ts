import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { Text } from '../../../domain/text/text.ts';

/**
 * A request that is turned away, with what its reader is told. `app.onError` answers with `status`,
 * `headers` and a page that says `said`.
 */
export class HttpRefusal extends Refusal {
  readonly status: ContentfulStatusCode;
  readonly headers: Record<string, string>;

  constructor(status: ContentfulStatusCode, said: Text, headers: Record<string, string> = {}) {
    super(said);
    this.status = status;
    this.headers = headers;
  }
}
