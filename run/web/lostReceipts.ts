import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Office } from '../../client/office/office.ts';
import type { AuditLine } from '../../client/web/access/audit.ts';
import type { LinkReceipt } from '../../client/web/mailLink/ground.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { commandOf } from '../../domain/task/commands/index.ts';
import { type CommandEntry, commandsOf } from '../../domain/task/life/log.ts';

/** So far back is looked: a day without the page is not missed by its receipts. */
const BACK_MS = 24 * 60 * 60_000;
/** An act is on record within so long of its line in the audit. */
const WITHIN_MS = 60_000;
/** So much of the audit is read, from its end. */
const TAIL_BYTES = 512 * 1024;

/** What looking for lost receipts stands on. */
export interface LostReceiptsGround {
  office: Pick<Office, 'as'>;
  auditFolder: string;
  /** Of one act one is kept, however often it comes. */
  keep(receipt: LinkReceipt): Promise<void>;
  now: Instant;
}

/**
 * Keeps the receipts of acts through links whose process ended between the act and its receipt:
 * each act has a line in the audit before it is done, and its task knows whether it was.
 */
export async function keepLostReceipts(ground: LostReceiptsGround): Promise<void> {
  const { auditFolder, now } = ground;
  const since = new Date(Date.parse(now) - BACK_MS).toISOString();
  const lines = await linkActs(path.join(auditFolder, `${now.slice(0, 4)}.jsonl`));
  for (const line of lines) if (line.at >= since) await keepOne(ground, line);
}

async function keepOne({ office, keep }: LostReceiptsGround, line: AuditLine): Promise<void> {
  const [, act = '', id = '', link = ''] = /^(\S+) (.+) (\S+)$/.exec(line.detail) ?? [];
  const { agency, person, at, from } = line;
  if (!agency || !person || id === '') return;
  const desk = office.as({ as: person, typist: null, origin: 'page', ground: '' });
  const { facts, log } = (await desk.queries.task(id)).state;
  const entry = commandsOf(log).find((one) => one.what === act && isOf(line, one));
  if (!entry) return;
  await keep({
    ...{ agency, person, link, at, from, revision: entry.revision },
    task: { id, key: shortKey(id), title: facts.title },
    said: commandOf(entry.what).story(entry.kept),
  });
}

const isOf = ({ person, at }: AuditLine, { by, at: done }: CommandEntry): boolean => {
  const ms = Date.parse(done) - Date.parse(at);
  return by.person.id === person && by.origin.endsWith('-link') && ms >= 0 && ms <= WITHIN_MS;
};

/** The acts through links that the end of an audit tells of. */
async function linkActs(file: string): Promise<AuditLine[]> {
  const lines = (await tailOf(file)).split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    if (!line.includes('"what":"link-act"')) return [];
    // The first of a tail is cut.
    return line.startsWith('{') ? [JSON.parse(line) as AuditLine] : [];
  });
}

/** Empty where there is no such file. */
async function tailOf(file: string): Promise<string> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - from),
      0,
      size - from,
      from,
    );
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}
