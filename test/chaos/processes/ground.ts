import path from 'node:path';
import { Client } from '@temporalio/client';
import type { World } from '../../../client/facade/world.ts';
import { AgencyRegistry } from '../../../config/registry.ts';
import { connectClient } from '../../../worker/engine/connectClient.ts';
import { obtainExecutable } from '../../../worker/engine/executable.ts';
import { prepareNamespace } from '../../../worker/engine/namespace.ts';
import { SEARCH_ATTRIBUTES } from '../../../workflows/contract/searchAttributes.ts';
import { listening } from '../../worker/engine/ports.ts';
import { writeAgencies, writeCalendars } from '../office/folders.ts';
import { engine, forked } from './lives.ts';
import { Victim } from './victim.ts';

/** The processes of a run, and a world that speaks to them. */
export interface Ground {
  /** Holds data and logs. */
  dir: string;
  world: World;
  victims: Victim[];
  /** What the mail server took. */
  acceptedFile: string;
  close(): Promise<void>;
}

interface Wanted {
  tasks: number;
  seed: number;
  address: string | null;
  retryMs: number;
}

/** Starts a server (unless there is a cluster), a mail server and a worker, each a process of its own. */
export async function layGround(dir: string, { tasks, seed, address, retryMs }: Wanted): Promise<Ground> {
  const agencies = writeAgencies(dir, tasks);
  const calendars = writeCalendars(dir);
  const acceptedFile = path.join(dir, 'accepted.jsonl');
  const [enginePort, smtpPort] = await freePorts();
  const server = address ?? `127.0.0.1:${enginePort}`;
  const namespace = address ? `dondoc-chaos-${seed}-${Date.now()}` : 'dondoc';
  const executable = address ? '' : await obtainExecutable({ configured: null, progress: () => undefined });
  const env = {
    DONDOC_DATA: dir,
    DONDOC_AGENCIES: agencies.join(','),
    DONDOC_TEMPORAL_ADDRESS: server,
    DONDOC_TEMPORAL_NAMESPACE: namespace,
    DONDOC_SMTP_HOST: '127.0.0.1',
    DONDOC_SMTP_PORT: `${smtpPort}`,
    DONDOC_MAIL_FROM: 'Nhắc việc <nhacviec@thu.example.vn>',
    DONDOC_LOG_FORMAT: 'json',
  };
  const log = (name: string): string => path.join(dir, `${name}.log`);
  let conversations = 0;
  const smtpArgs = (): string[] => [`${smtpPort}`, acceptedFile, `${seed + (conversations += 1)}`];
  const smtp = new Victim('smtp', () => forked({ name: 'smtp.ts', args: smtpArgs(), log: log('smtp') }));
  const work = { name: 'worker.ts' as const, args: [calendars, `${retryMs}`], env, log: log('worker') };
  const worker = new Victim('worker', () => forked(work));
  const dataDir = path.join(dir, 'engine');
  const host = new Victim('server', () => engine({ executable, dataDir, port: enginePort, uiPort: null }));
  const victims = address ? [worker, smtp] : [worker, smtp, host];
  if (!address) await host.start();
  const connection = await connectClient({ address: server, tls: null, apiKey: null });
  await prepareNamespace(connection, { namespace, retentionDays: 30, searchAttributes: SEARCH_ATTRIBUTES });
  await Promise.all([smtp.start(), worker.start()]);
  const now = async (): Promise<string> => new Date().toISOString();
  const registry = new AgencyRegistry({ agencies, dataDir: dir }, { calendars });
  return {
    dir,
    world: { client: new Client({ connection, namespace }), agencies: registry, now },
    victims,
    acceptedFile,
    close: async () => {
      await connection.close();
      for (const victim of victims) await victim.stop();
    },
  };
}

/** Two ports below those that systems give to outgoing connections: nobody takes one while its process is down. */
async function freePorts(): Promise<[number, number]> {
  for (let port = 21_000 + (process.pid % 400) * 2; ; port += 2)
    if (!(await listening(port)) && !(await listening(port + 1))) return [port, port + 1];
}
