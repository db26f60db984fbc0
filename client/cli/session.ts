import path from 'node:path';
import { Client } from '@temporalio/client';
import { AgencyRegistry } from '../../config/registry.ts';
import { readSettings, type Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Language, text } from '../../domain/text/text.ts';
import { connectClient } from '../../worker/engine/connectClient.ts';
import type { ServerAddress } from '../../worker/engine/connection.ts';
import { runningEngine } from '../../worker/engine/record.ts';
import type { World } from '../facade/world.ts';

/** What every command understands. */
export interface GlobalOptions {
  lang?: Language;
  config?: string;
  data?: string;
  agency?: string;
  as?: string;
  json?: boolean;
}

/** What a command needs that asks no engine. */
export interface Ground {
  settings: Settings;
  registry: AgencyRegistry;
  language: Language;
}

/** What a command needs that does. */
export interface Session extends Ground {
  world: World;
  close(): Promise<void>;
}

/** Reads settings and agencies. Throws a Refusal with every fault in them. */
export function readOnly({ config, data, lang }: GlobalOptions): Ground {
  const read = readSettings(config ? { config } : {});
  const settings = data ? { ...read, dataDir: path.resolve(data) } : read;
  return { settings, registry: new AgencyRegistry(settings), language: lang ?? settings.language };
}

/** Connects to the engine of the settings. Throws a Refusal when none runs or none answers within 10 s. */
export async function openSession(options: GlobalOptions): Promise<Session> {
  const ground = readOnly(options);
  const connection = await connectClient(serverOf(ground.settings));
  const client = new Client({ connection, namespace: ground.settings.temporal.namespace });
  const now = async (): Promise<string> => new Date().toISOString();
  return { ...ground, world: { client, agencies: ground.registry, now }, close: () => connection.close() };
}

/** The engine these settings speak of: a cluster by address, or the embedded one that runs on the data folder. */
export function serverOf({ temporal, dataDir }: Settings): ServerAddress {
  if (temporal.address) return { address: temporal.address, tls: temporal.tls, apiKey: temporal.apiKey };
  const engine = runningEngine(dataDir);
  if (engine) return { address: engine.address, tls: null, apiKey: null };
  throw new Refusal(
    text(
      `Đôn Đốc chưa chạy trên thư mục dữ liệu ${dataDir}; khởi động bằng npm start (hoặc npx dondoc up), hoặc chỉ thư mục khác bằng --data.`,
      `Đôn Đốc does not run on the data folder ${dataDir}; start it with npm start (or npx dondoc up), or name another folder with --data.`,
    ),
  );
}
