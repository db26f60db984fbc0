import { createServer } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Office } from '../../client/office/office.ts';
import { auditIn } from '../../client/web/access/audit.ts';
import { auditLinesIn } from '../../client/web/access/auditLines.ts';
import { Provider } from '../../client/web/access/oidc/provider.ts';
import { firstLinkWord } from '../../client/web/access/signIn/words.ts';
import { siteOf } from '../../client/web/access/site.ts';
import { Streams } from '../../client/web/access/streams.ts';
import { createWeb } from '../../client/web/app.tsx';
import { outboxIn } from '../../client/web/mails/outbox.ts';
import { auditFolder } from '../../config/auditFolder.ts';
import { removeLeftDrafts } from '../../config/edit/leftDrafts.ts';
import { webKeys } from '../../config/keys/webKeys.ts';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Settings } from '../../config/settings.ts';
import { signInWords } from '../../domain/access/signInWords.ts';
import { generalCoordinator } from '../../domain/directory/sender.ts';
import { heldNow } from '../../worker/delivery/hold.ts';
import { outboxDir } from '../../worker/delivery/outboxDir.ts';
import { cannotListen, listeningAt } from '../../worker/engine/server/port.ts';
import type { Log } from '../../worker/log.ts';
import { keepLostReceipts } from './lostReceipts.ts';
import { machineOf } from './machineOf.ts';
import { Receipts } from './receipts.ts';
import { SendNow } from './sendNow.ts';
import { tellAddressChange } from './tellAddressChange.ts';

/** The page, while it is served. */
export interface ServedWeb {
  /** Where people find it. */
  address: string;
  /** A link that lets an agency's coordinator in once; null where other machines reach the page. */
  firstLink(agency: string): string | null;
  stop(): Promise<void>;
}

/**
 * Serves the office's page at the address of the settings, from lists in memory. Throws a Refusal
 * that names the setting when nothing can listen there.
 */
export async function serveWeb(
  settings: Settings,
  office: Office,
  registry: AgencyRegistry,
  log: Log,
): Promise<ServedWeb> {
  if (!settings.practice) for (const { dir } of registry.all()) removeLeftDrafts(dir);
  const site = siteOf(settings.web);
  const now = (): string => new Date().toISOString();
  const keys = webKeys(settings, now().slice(0, 10));
  const sendNow = new SendNow(settings, registry);
  const audit = auditIn(auditFolder(settings));
  const isHeld = (): boolean => heldNow(settings.dataDir) !== null;
  const receipts = new Receipts({
    folder: path.join(settings.dataDir, 'receipts'),
    agencyOf: (code) => registry.get(code),
    send: (mail) => sendNow.send(mail),
    ...{ isHeld, audit, log, now },
  });
  const streams = new Streams();
  const app = createWeb({
    streams,
    ...{ office, agencies: registry, site, keys, dataDir: settings.dataDir, now },
    isPractice: settings.practice,
    audit,
    auditLines: auditLinesIn(auditFolder(settings)),
    machine: machineOf(settings, keys),
    outbox: settings.mail.transport === 'outbox' ? outboxIn(outboxDir(settings)) : null,
    oidc: settings.web.oidc && {
      provider: new Provider(settings.web.oidc, site.origin),
      label: settings.web.oidc.label,
      failed: ({ message }) => log.warn(`signing in by an account elsewhere: ${message}`),
    },
    mailSignIn: settings.web.mailSignIn,
    isHeld,
    sendReceipt: receipts.keep,
    failed: (err) => log.error({ err }, 'a page failed'),
    sendAddressChange: (change) => tellAddressChange(change, registry, sendNow),
    sendSignIn: (mail) => {
      const { directory } = registry.get(mail.agency);
      const words = signInWords(directory.name, mail, directory.language);
      return sendNow.send({ to: mail, id: mail.link, ...words });
    },
  });
  const server = createServer(getRequestListener(app.fetch));
  const { host, port } = listeningAt(settings.web.address);
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(cannotListen(port, 'web.address', host, error.code ?? error.message)),
    );
    server.listen(port, host, listening);
  });
  const index = await office.keepInMemory((err) =>
    log.warn({ err }, 'the lists could not be brought up to date; trying again'),
  );
  receipts.start();
  void keepLostReceipts({
    ...{ office, auditFolder: auditFolder(settings), keep: receipts.keep, now: now() },
  }).catch((err) => log.warn({ err }, 'lost receipts could not be looked for'));
  return {
    address: site.origin,
    firstLink: (agency) => (site.isLocal ? firstLinkOf(agency) : null),
    async stop() {
      streams.endAll();
      server.close();
      server.closeAllConnections();
      await index.stop();
      await receipts.stop();
      await sendNow.close();
    },
  };

  function firstLinkOf(code: string): string | null {
    const person = generalCoordinator(registry.get(code).directory);
    return person === null
      ? null
      : `${site.origin}/vao/${firstLinkWord({ agency: code, person }, keys(), now())}`;
  }
}
