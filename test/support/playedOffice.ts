import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import PostalMime from 'postal-mime';
import { thawMail } from '../../activities/mail/compose.ts';
import type { Mailer } from '../../activities/mail/deliver.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import type { Agency } from '../../config/agency.ts';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import type { WorkerInput } from '../../worker/worker.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import { startTimeSkipping } from '../timeskipping/server.ts';
import { testBundle } from './bundle.ts';
import { quietRuntime } from './quiet.ts';
import { runWorker } from './runWorker.ts';

quietRuntime();

/** A mail the office sent, as its reader sees it. */
export interface SentMail {
  to: string;
  /** The person's id. */
  person: string;
  /** When it was written: its Date header. */
  at: string;
  subject: string;
  text: string;
  messageId: string;
}

/** An office on a time-skipping engine, with a real worker and a mailbox for everybody. */
export interface PlayedOffice {
  env: TestWorkflowEnvironment;
  world: OfficeContext;
  mails: SentMail[];
  /** Used up one a mail, in order; when empty mails are accepted. `throw` is an unknown fate. */
  script: (DeliveryOutcome | 'throw')[];
  /** Every workflow started so far by the office or by an activity. */
  workflowIds(): string[];
  /** Plays on until an instant. */
  until(instant: string): Promise<void>;
  /**
   * Everything that works here stops while the clock goes on to an instant; then a new worker
   * starts.
   */
  down(until: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts an office whose clock begins at `startAt` (ISO instant). Until one goes down it keeps no
 * workflow in memory: the test server would wait for the worker that had it. `wrap` may stand
 * between the worker and the mailbox; `links` are those of mails; `servers` is the port of a
 * JVM that has time-skipping servers, outside a test run.
 */
export async function playOffice(
  startAt: string,
  agencies: Agency[],
  {
    goesDown = false,
    wrap = (mailbox) => mailbox,
    links,
    servers,
  }: {
    goesDown?: boolean;
    wrap?: (mailbox: Mailer) => Mailer;
    links?: (mail: string) => string | null;
    servers?: number;
  } = {},
): Promise<PlayedOffice> {
  const env = await startTimeSkipping({ startAt, servers });
  await registerAttributes(env);
  const mails: SentMail[] = [];
  const script: PlayedOffice['script'] = [];
  const agencyOf = (code: string): Agency => {
    const found = agencies.find(({ directory }) => directory.agency === code);
    if (!found) throw new Refusal(text(`không có ${code}`, `no agency ${code}`));
    return found;
  };
  const started = new Set<string>();
  const client = new Client({
    connection: env.connection,
    namespace: env.namespace ?? 'default',
    interceptors: { workflow: [noting(started)] },
  });
  const bundle = await testBundle();
  const input: WorkerInput = {
    release: null,
    connection: env.nativeConnection,
    client,
    namespace: env.namespace ?? 'default',
    bundle,
    agencyOf,
    agencies: () => agencies,
    mailer: wrap(mailbox(mails, script)),
    from: 'dondoc@thu-nghiem.example.vn',
    restoredAt: () => null,
    linkOf: (mail) => links?.(mail) ?? null,
  };
  let stop = await runWorker(goesDown ? { ...input, cachedWorkflows: 0 } : input);
  const until = async (instant: string): Promise<void> =>
    env.sleep(Math.max(1, Date.parse(instant) - (await env.currentTimeMs())));
  return {
    env,
    mails,
    script,
    workflowIds: () => [...started],
    world: worldOf(env, client, agencyOf, agencies),
    until,
    down: async (instant) => {
      await stop();
      await skipOver(env, instant, until(instant));
      stop = await runWorker(input);
    },
    stop: async () => {
      await stop();
      await env.teardown();
    },
  };
}

/** The test server knows none of the product's search attributes until it is told. */
async function registerAttributes(env: TestWorkflowEnvironment): Promise<void> {
  const {
    INDEXED_VALUE_TYPE_KEYWORD: Keyword,
    INDEXED_VALUE_TYPE_DATETIME: Datetime,
    INDEXED_VALUE_TYPE_BOOL: Bool,
    INDEXED_VALUE_TYPE_INT: Int,
  } = proto.temporal.api.enums.v1.IndexedValueType;
  const types = { Keyword, Datetime, Bool, Int };
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, types[type]]),
    ),
  });
}

const noting = (started: Set<string>): WorkflowClientInterceptor => ({
  startWithDetails: (input, next) => {
    started.add(input.options.workflowId);
    return next(input);
  },
  signalWithStart: (input, next) => {
    started.add(input.options.workflowId);
    return next(input);
  },
});

const worldOf = (
  env: TestWorkflowEnvironment,
  client: Client,
  get: (code: string) => Agency,
  agencies: Agency[],
): OfficeContext => ({
  client,
  agencies: { get, all: () => agencies },
  now: async () => new Date(await env.currentTimeMs()).toISOString(),
});

const mailbox = (mails: SentMail[], script: PlayedOffice['script']): Mailer => ({
  async deliver(mail) {
    const fate = script.shift() ?? { outcome: 'accepted', response: '250 OK' };
    if (fate === 'throw') throw new Error('connection lost after DATA');
    if (fate.outcome === 'refused') return fate;
    const parsed = await PostalMime.parse(await thawMail(mail));
    mails.push({
      to: mail.to,
      person: mail.to.slice(0, mail.to.indexOf('@')),
      at: new Date(parsed.date ?? '').toISOString(),
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      messageId: mail.messageId,
    });
    return fate;
  },
  close: async () => {},
});

/**
 * Lets time go on to an instant although tasks wait for a worker. Each of them holds the test
 * server's clock: whenever it stands, a hold is taken off, and all are put back in the end.
 */
async function skipOver(
  env: TestWorkflowEnvironment,
  instant: string,
  asleep: Promise<void>,
): Promise<void> {
  const { testService } = env.connection;
  const target = Date.parse(instant);
  let taken = 0;
  for (let before = await env.currentTimeMs(); before < target; ) {
    await new Promise((look) => setTimeout(look, STANDS_MS));
    const at = await env.currentTimeMs();
    if (at < target && at - before < 10 * STANDS_MS) {
      await testService?.unlockTimeSkipping({});
      taken += 1;
    }
    before = at;
  }
  await asleep;
  for (; taken > 0; taken -= 1) await testService?.lockTimeSkipping({});
}

/** A clock that has gained no more than a few of these in one of them runs as clocks do. */
const STANDS_MS = 50;
