import type { Connection } from '@temporalio/client';
import { Office } from '../client/office/office.ts';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Settings } from '../config/settings.ts';
import { dataConverterOf } from '../worker/codec/dataConverter.ts';
import { clientOf } from './clientOf.ts';

export { serveWeb } from './web/serveWeb.ts';

/** The office on an engine's connection. */
export const openOffice = (
  connection: Connection,
  settings: Settings,
  registry: AgencyRegistry,
): Office => new Office(clientOf(connection, settings, dataConverterOf(settings)), registry);
