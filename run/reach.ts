import type { Client } from '@temporalio/client';
import { hint, isCalledPlainly } from '../config/hint.ts';
import type { Settings } from '../config/settings.ts';
import { Refusal } from '../domain/text/refusal.ts';
import { type Text, text } from '../domain/text/text.ts';
import { dataConverterOf } from '../worker/codec/dataConverter.ts';
import { connectClient } from '../worker/engine/connect/connectClient.ts';
import { clusterOf, embeddedAt, type ServerAddress } from '../worker/engine/connect/connection.ts';
import { runningEngine } from '../worker/engine/server/record.ts';
import { clientOf } from './clientOf.ts';

/** A client of the engine that the settings speak of. */
export async function reach(
  settings: Settings,
): Promise<{ client: Client; close(): Promise<void> }> {
  const connection = await connectClient(serverOf(settings));
  const client = clientOf(connection, settings, dataConverterOf(settings));
  return { client, close: () => connection.close() };
}

/**
 * The engine these settings speak of: a cluster by address, or the embedded one that runs on the
 * data folder.
 */
export function serverOf({ temporal, dataDir, practice }: Settings): ServerAddress {
  const cluster = clusterOf(temporal);
  if (cluster) return cluster;
  const engine = runningEngine(dataDir);
  if (engine) return embeddedAt(engine.address);
  if (practice) throw new Refusal(noPractice(dataDir));
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

const noPractice = (dataDir: string): Text =>
  text(
    `Chưa có diễn tập nào chạy trên thư mục ${dataDir}; khởi động bằng ${hint('up', { practice: true })}.`,
    `No practice runs on the folder ${dataDir}; start it with ${hint('up', { practice: true })}.`,
  );
