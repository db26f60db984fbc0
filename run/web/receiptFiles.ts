import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LinkReceipt } from '../../client/web/mailLink/ground.ts';

const WAITING = '.json';
const SETTLED = '.sent';
const DRAFT = '.part';

/** Longer than any link serves: until then the same act may be sent again. */
const KEPT_MS = 8 * 86_400_000;

/** A receipt that waits to be sent. */
export interface Waiting {
  /** The same for the same act on a task, however often it is sent. */
  id: string;
  receipt: LinkReceipt;
}

/**
 * Receipts in a folder, one file each: whatever ends the process, none is forgotten and none is
 * sent twice. What was sent leaves an empty file for as long as its act may come again.
 */
export class ReceiptFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Resolves when it lasts. Of one act one is kept. */
  async keep(receipt: LinkReceipt): Promise<void> {
    const { task, revision } = receipt;
    const of = `${task.id}\n${revision}`;
    const id = createHash('sha256').update(of).digest('hex').slice(0, 32);
    const file = this.#file(id, WAITING);
    if (existsSync(file) || existsSync(this.#file(id, SETTLED))) return;
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const draft = this.#file(id, `.${randomUUID()}${DRAFT}`);
    await writeFile(draft, JSON.stringify(receipt), { mode: 0o600, flush: true });
    await rename(draft, file);
  }

  /** Those that wait, in the order of time. */
  async waiting(): Promise<Waiting[]> {
    const names = (await this.#names()).filter((name) => name.endsWith(WAITING));
    const read = await Promise.all(
      names.map(async (name) => ({
        id: name.slice(0, -WAITING.length),
        receipt: JSON.parse(await readFile(path.join(this.#folder, name), 'utf8')) as LinkReceipt,
      })),
    );
    return read.sort((a, b) => (a.receipt.at < b.receipt.at ? -1 : 1));
  }

  /** Nothing more is to be sent of these. */
  async settle(receipts: Waiting[]): Promise<void> {
    for (const { id } of receipts) {
      await writeFile(this.#file(id, SETTLED), '', { mode: 0o600, flush: true });
      await rm(this.#file(id, WAITING), { force: true });
    }
  }

  /** Forgets what was settled so long ago that it cannot come again, and drafts never finished. */
  async forgetOld(nowMs: number): Promise<void> {
    for (const name of await this.#names()) {
      if (name.endsWith(WAITING)) continue;
      const file = path.join(this.#folder, name);
      const { mtimeMs } = await stat(file);
      if (nowMs - mtimeMs > KEPT_MS) await rm(file, { force: true });
    }
  }

  async #names(): Promise<string[]> {
    return existsSync(this.#folder) ? readdir(this.#folder) : [];
  }

  #file = (id: string, ending: string): string => path.join(this.#folder, `${id}${ending}`);
}
