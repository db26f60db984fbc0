import pc from 'picocolors';
import { hint, isCalledPlainly } from '../../config/hint.ts';
import type { Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { dataConverterOf } from '../../worker/codec/dataConverter.ts';
import { connectClient } from '../../worker/engine/connectClient.ts';
import { clusterOf, embeddedAt, type ServerAddress } from '../../worker/engine/connection.ts';
import { runningEngine } from '../../worker/engine/record.ts';
import { troublesOf } from '../../worker/troubles/troubles.ts';
import { clientOf } from '../facade/connection.ts';
import type { World } from '../facade/world.ts';
import { type GlobalOptions, type Ground, readOnly } from './ground.ts';

/** What a command needs that does. */
export interface Session extends Ground {
  world: World;
  close(): Promise<void>;
}

/**
 * Connects to the engine of the settings; says first what is wrong with the machine, unless `quiet`. Throws a Refusal when none runs or none answers within 10
 * s.
 */
export async function openSession(
  options: GlobalOptions,
  { quiet = false } = {},
): Promise<Session> {
  const ground = readOnly(options);
  if (!quiet) warn(ground);
  const connection = await connectClient(serverOf(ground.settings));
  const client = clientOf(connection, ground.settings, dataConverterOf(ground.settings));
  const now = async (): Promise<string> => new Date().toISOString();
  return {
    ...ground,
    world: { client, agencies: ground.registry, now },
    close: () => connection.close(),
  };
}

/**
 * What is wrong with the machine and its accounts, before anything is asked: a full disk may be why
 * nothing answers. On standard error, so that what a machine reads stays as it was.
 */
function warn({ settings, language }: Ground): void {
  for (const { said } of troublesOf(settings)) console.error(pc.red(`!!! ${said[language]}`));
}

/**
 * The engine these settings speak of: a cluster by address, or the embedded one that runs on the
 * data folder.
 */
export function serverOf({ temporal, dataDir }: Settings): ServerAddress {
  const cluster = clusterOf(temporal);
  if (cluster) return cluster;
  const engine = runningEngine(dataDir);
  if (engine) return embeddedAt(engine.address);
  const [vi, en] = isCalledPlainly()
    ? [`npm start (hoặc ${hint('up')})`, `npm start (or ${hint('up')})`]
    : [hint('up'), hint('up')];
  throw new Refusal(
    text(
      `Đôn Đốc chưa chạy trên thư mục dữ liệu ${dataDir}; khởi động bằng ${vi}, hoặc chỉ thư mục khác bằng --data.`,
      `Đôn Đốc does not run on the data folder ${dataDir}; start it with ${en}, or name another folder with --data.`,
    ),
  );
}
