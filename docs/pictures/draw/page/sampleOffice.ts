import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { up } from '../../../../test/e2e/commandLine.ts';
import { freePort } from '../../../../test/worker/engine/ports.ts';

/** The sample office, running on this machine in a folder of its own. */
export interface SampleOffice {
  /** The whole address of a page. */
  at(path: string): string;
  /** The link that the start printed. */
  firstLink: string;
  /** The text of the newest mail to a mailbox that holds some words; waits for it. */
  mailTo(mailbox: string, words: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts what `npm start` does, on free ports. */
export async function openSampleOffice(): Promise<SampleOffice> {
  const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-pictures-'));
  const web = `127.0.0.1:${await freePort()}`;
  const running = await up({
    DONDOC_DATA: dir,
    DONDOC_ENGINE_PORT: `${await freePort()}`,
    DONDOC_ENGINE_UI_PORT: `${await freePort()}`,
    DONDOC_WEB: web,
  });
  const firstLink = running.firstLink();
  if (!firstLink) throw new Error(`the start printed no link:\n${running.printed()}`);
  return {
    at: (page) => `http://${web}${page}`,
    firstLink,
    async mailTo(mailbox, words) {
      for (let tries = 0; tries < 60; tries += 1) {
        const found = await newestMail(path.join(dir, 'outbox'), mailbox, words);
        if (found !== null) return found;
        await new Promise((later) => setTimeout(later, 500));
      }
      throw new Error(`no mail to ${mailbox} says "${words}"`);
    },
    async stop() {
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function newestMail(outbox: string, mailbox: string, words: string): Promise<string | null> {
  const files = readdirSync(outbox, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse();
  for (const file of files) {
    const mail = await PostalMime.parse(readFileSync(path.join(outbox, file)));
    const isTo = mail.to?.some(({ address }) => address?.startsWith(`${mailbox}@`));
    const said = `${mail.subject}\n${mail.text}`;
    if (isTo && said.includes(words)) return said;
  }
  return null;
}
