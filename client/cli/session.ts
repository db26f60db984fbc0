import pc from 'picocolors';
import type { OfficeContext } from '../office/context.ts';
import { type GlobalOptions, type Ground, readOnly } from './cliContext.ts';
import { thisMachine } from './machine.ts';

/** What a command needs that does. */
export interface Session extends Ground {
  world: OfficeContext;
  close(): Promise<void>;
}

/**
 * Connects to the engine of the settings; says first what is wrong with the machine, unless
 * `quiet`. Throws a Refusal when none runs or none answers within 10 s.
 */
export async function openSession(
  options: GlobalOptions,
  { quiet = false } = {},
): Promise<Session> {
  const ground = readOnly(options);
  if (!quiet) warn(ground);
  const { client, close } = await thisMachine().connect(ground.settings);
  const now = async (): Promise<string> => new Date().toISOString();
  return { ...ground, world: { client, agencies: ground.registry, now }, close };
}

/**
 * What is wrong with the machine and its accounts, before anything is asked: a full disk may be why
 * nothing answers. On standard error, so that what a machine reads stays as it was.
 */
function warn({ settings, language }: Ground): void {
  for (const said of thisMachine().troubles(settings))
    console.error(pc.red(`!!! ${said[language]}`));
}
