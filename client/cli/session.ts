import pc from 'picocolors';
import type { Desk } from '../office/office.ts';
import { type GlobalOptions, type Ground, readOnly } from './cliContext.ts';
import { thisMachine } from './machine.ts';
import { askerOf } from './options/asker.ts';

/** What a command needs that asks or does: the office, as whoever types uses it. */
export interface Session extends Ground, Desk {
  close(): Promise<void>;
}

/**
 * Connects to the engine of the settings; says first what is wrong with the machine. Throws a
 * Refusal for an unknown person after `--as`, when no engine runs or none answers within 10 s.
 */
export async function openSession(options: GlobalOptions): Promise<Session> {
  const ground = readOnly(options);
  tellTroubles(ground);
  const asker = askerOf(options, ground);
  const { office, close } = await thisMachine().connect(ground);
  return { ...ground, ...office.as(asker), close };
}

/**
 * What is wrong with the machine and its accounts, before anything is asked: a full disk may be why
 * nothing answers. On standard error, so that what a machine reads stays as it was.
 */
export function tellTroubles({ settings, language }: Ground): void {
  for (const said of thisMachine().troubles(settings))
    console.error(pc.red(`!!! ${said[language]}`));
}
