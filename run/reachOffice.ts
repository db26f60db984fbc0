import type { Ground } from '../client/cli/cliContext.ts';
import { Office } from '../client/office/office.ts';
import { reach } from './reach.ts';

/** The office on the engine that the settings speak of, as the command line reaches it. */
export async function reachOffice({
  settings,
  registry,
}: Ground): Promise<{ office: Office; close(): Promise<void> }> {
  const { client, close } = await reach(settings);
  return { office: new Office(client, registry), close };
}
