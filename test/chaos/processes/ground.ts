import path from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import type { OfficeContext } from '../../../client/office/context.ts';
import { AgencyRegistry } from '../../../config/registry.ts';
import { connectClient } from '../../../worker/engine/connect/connectClient.ts';
import { prepareNamespace } from '../../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../../worker/engine/obtain/executable.ts';
import { SEARCH_ATTRIBUTES } from '../../../workflows/contract/searchAttributes.ts';
import { listening } from '../../worker/engine/ports.ts';
import { writeAgencies, writeCalendars } from '../office/folders.ts';
import { chance } from '../random.ts';
import { engine, forked } from './lives.ts';
import { type Kind, Victim } from './victim.ts';

/** The processes of a run, and a world that speaks to them. */
export interface Ground {
  /** Holds data and logs. */
  dir: string;
  world: OfficeContext;
  victims: Victim[];
  /** What the mail server took. */
  acceptedFile: string;
  close(): Promise<void>;
}

interface Wanted {
  tasks: number;
  seed: number;
  /** `host:port` of a cluster; null: an embedded server of its own. */
  address: string | null;
  retryMs: number;
}

/** Where everything is. */
interface Place {
  dir: string;
  agencies: string[];
  calendars: string;
  acceptedFile: string;
  namespace: string;
  server: string;
  enginePort: number;
  smtpPort: number;
}

/**
 * Starts a server (unless there is a cluster), a mail server and a worker, each a process of its
 * own.
 */
export async function layGround(dir: string, wanted: Wanted): Promise<Ground> {
  const place = await placeOf(dir, wanted);
  const host = wanted.address ? null : await serverVictim(place);
  const others = [workerVictim(place, wanted), smtpVictim(place, wanted)];
  const victims = host ? [...others, host] : others;
  let connection: Connection | null = null;
  const close = async (): Promise<void> => {
    await connection?.close();
    for (const victim of victims) await victim.stop();
  };
  try {
    await host?.start();
    connection = await connected(place);
    await Promise.all(others.map((victim) => victim.start()));
    return {
      dir,
      world: worldOf(place, connection),
      victims,
      acceptedFile: place.acceptedFile,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function placeOf(dir: string, { tasks, seed, address }: Wanted): Promise<Place> {
  const [enginePort, smtpPort] = await freePorts();
  return {
    dir,
    agencies: writeAgencies(dir, tasks),
    calendars: writeCalendars(dir),
    acceptedFile: path.join(dir, 'accepted.jsonl'),
    namespace: address ? `dondoc-chaos-${seed}-${Date.now()}` : 'dondoc',
    server: address ?? `127.0.0.1:${enginePort}`,
    enginePort,
    smtpPort,
  };
}

/**
 * Two ports below those that systems give to outgoing connections: nobody takes one while its
 * process is down.
 */
async function freePorts(): Promise<[number, number]> {
  for (let port = 21_000 + (process.pid % 400) * 2; ; port += 2)
    if (!(await listening(port)) && !(await listening(port + 1))) return [port, port + 1];
}

async function connected({ server, namespace }: Place): Promise<Connection> {
  const connection = await connectClient({ address: server, tls: null, apiKey: null });
  await prepareNamespace(connection, {
    namespace,
    retentionDays: 30,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  return connection;
}

const worldOf = (
  { agencies, calendars, dir, namespace }: Place,
  connection: Connection,
): OfficeContext => ({
  client: new Client({ connection, namespace }),
  agencies: new AgencyRegistry({ agencies, dataDir: dir }, { calendars }),
  now: async () => new Date().toISOString(),
});

const logOf = ({ dir }: Place, kind: Kind): string => path.join(dir, `${kind}.log`);

async function serverVictim({ dir, enginePort }: Place): Promise<Victim> {
  const executable = await obtainExecutable({ configured: null, progress: () => undefined });
  const options = { executable, dataDir: path.join(dir, 'engine'), port: enginePort, uiPort: null };
  return new Victim('server', () => engine(options));
}

function workerVictim(place: Place, { retryMs }: Wanted): Victim {
  const env = {
    DONDOC_DATA: place.dir,
    DONDOC_AGENCIES: place.agencies.join(','),
    DONDOC_TEMPORAL_ADDRESS: place.server,
    DONDOC_TEMPORAL_NAMESPACE: place.namespace,
    DONDOC_SMTP_HOST: '127.0.0.1',
    DONDOC_SMTP_PORT: `${place.smtpPort}`,
    DONDOC_MAIL_FROM: 'Nhắc việc <nhacviec@thu.example.vn>',
    DONDOC_LOG_FORMAT: 'json',
  };
  const args = [place.calendars, `${retryMs}`];
  return new Victim('worker', () =>
    forked({ name: 'worker.ts', args, env, log: logOf(place, 'worker') }),
  );
}

function smtpVictim(place: Place, { seed }: Wanted): Victim {
  const manners = chance(seed, 'manners');
  const args = (): string[] => [
    `${place.smtpPort}`,
    place.acceptedFile,
    `${Math.floor(manners.between(0, 1e9))}`,
  ];
  return new Victim('smtp', () =>
    forked({ name: 'smtp.ts', args: args(), log: logOf(place, 'smtp') }),
  );
}
