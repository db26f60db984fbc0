import { createHash } from 'node:crypto';
import type { Audit, Audited } from '../../client/web/access/audit.ts';
import type { LinkReceipt } from '../../client/web/mailLink/ground.ts';
import type { Agency } from '../../config/agency.ts';
import { receiptWords } from '../../domain/access/receiptWords.ts';
import { placeOfLink } from '../../domain/access/workLink.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { personOf } from '../../domain/directory/roles.ts';
import { generalCoordinator } from '../../domain/directory/sender.ts';
import type { Log } from '../../worker/log.ts';
import { ReceiptFiles, type Waiting } from './receiptFiles.ts';
import type { Answering } from './sendNow.ts';

/** Acts of one person within so long go into one mail. */
const GATHERED_MS = 2 * 60_000;
/** How often it is looked whether a mail is due. */
const LOOK_EVERY_MS = 10_000;
/** A mail that was not taken is tried again after so long, for a day. */
const AGAIN_MS = 5 * 60_000;
const GIVEN_UP_MS = 24 * 60 * 60_000;

/** What receipts stand on. */
export interface ReceiptsGround {
  /** Where those that wait are kept. */
  folder: string;
  agencyOf(code: string): Agency;
  /** A restored copy that holds its mails: they wait. */
  isHeld(): boolean;
  /** Sends at once; throws where the mail was not taken. */
  send(mail: Answering): Promise<void>;
  audit: Audit;
  log: Pick<Log, 'warn' | 'error'>;
  now(): Instant;
}

/**
 * Tells the owners of mails' links what was done through them, at any hour, in one mail for what
 * happens within two minutes. Every mail, and every one that is given up, is a line of the audit.
 */
export class Receipts {
  readonly #ground: ReceiptsGround;
  readonly #files: ReceiptFiles;
  readonly #triedMs = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(ground: ReceiptsGround) {
    this.#ground = ground;
    this.#files = new ReceiptFiles(ground.folder);
  }

  /** Keeps what is to be told; resolves when it cannot be forgotten any more. */
  keep = (receipt: LinkReceipt): Promise<void> => this.#files.keep(receipt);

  /** Begins with what was kept before. */
  start(): void {
    this.#timer = setInterval(() => {
      this.#looking = this.#looking
        .then(() => this.look())
        .catch((err) => this.#ground.log.error({ err }, 'receipts could not be sent'));
    }, LOOK_EVERY_MS);
  }

  /** What is due leaves first. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
  }

  /** Sends what is due now. */
  async look(): Promise<void> {
    if (this.#ground.isHeld()) return;
    const nowMs = Date.parse(this.#ground.now());
    const byPerson = new Map<string, Waiting[]>();
    for (const one of await this.#files.waiting()) {
      const whose = `${one.receipt.agency}/${one.receipt.person}`;
      byPerson.set(whose, [...(byPerson.get(whose) ?? []), one]);
    }
    for (const [whose, waiting] of byPerson)
      if (this.#isDue(whose, waiting, nowMs)) await this.#send(whose, waiting, nowMs);
    await this.#files.forgetOld(nowMs);
  }

  #isDue(whose: string, [first]: Waiting[], nowMs: number): boolean {
    const tried = this.#triedMs.get(whose);
    if (tried !== undefined) return nowMs - tried >= AGAIN_MS;
    return first !== undefined && nowMs - Date.parse(first.receipt.at) >= GATHERED_MS;
  }

  async #send(whose: string, waiting: Waiting[], nowMs: number): Promise<void> {
    try {
      await this.#ground.send(mailOf(waiting, this.#ground));
    } catch (error) {
      this.#ground.log.warn({ reason: String(error) }, 'a receipt was not taken');
      this.#triedMs.set(whose, nowMs);
      const old = waiting.filter(({ receipt }) => nowMs - Date.parse(receipt.at) > GIVEN_UP_MS);
      if (old.length > 0) await this.#settle('receipt-failed', old);
      return;
    }
    this.#triedMs.delete(whose);
    await this.#settle('receipt-sent', waiting);
  }

  async #settle(what: Audited, settled: Waiting[]): Promise<void> {
    const [first] = settled;
    if (!first) return;
    const { agency, person } = first.receipt;
    const detail = settled.map(({ receipt: { task, revision } }) => `${task.id} ${revision}`);
    const line = { agency, person, from: '', detail: detail.join('; ') };
    await this.#ground.audit.write({ at: this.#ground.now(), what, ...line });
    await this.#files.settle(settled);
  }
}

/** One mail of several receipts of a person. */
function mailOf(waiting: Waiting[], { agencyOf }: Pick<ReceiptsGround, 'agencyOf'>): Answering {
  const receipts = waiting.map(({ receipt }) => receipt);
  const { agency: code = '', person: whose = '' } = receipts[0] ?? {};
  const { directory, calendar } = agencyOf(code);
  const person = personOf(directory, whose) ?? { name: whose, title: '', email: undefined };
  // Whoever has no mailbox is told by the office.
  const through = person.email === undefined ? generalCoordinator(directory) : null;
  const lines = receipts.map(({ task, link, at, from, said }) => ({
    ...{ at, from, said, key: task.key, title: task.title },
    link: placeOfLink(link),
  }));
  const ids = waiting.map(({ id }) => id).join('\n');
  return {
    to: { agency: code, person: through ?? whose },
    id: createHash('sha256').update(ids).digest('hex'),
    ...receiptWords(
      directory,
      { ...person, isTold: through !== null },
      lines,
      calendar.zone,
      directory.language,
    ),
  };
}
