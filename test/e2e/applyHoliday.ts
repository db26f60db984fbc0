import { applyInForce } from '../../client/facade/apply.ts';
import { clientOf } from '../../client/facade/connection.ts';
import { dataConverterOf } from '../../worker/codec/dataConverter.ts';
import { connectClient } from '../../worker/engine/connectClient.ts';
import { officeWithHoliday } from './newHoliday.ts';

/**
 * `applyHoliday.ts ADDRESS DAY`: what `dondoc calendar apply` does, under a calendar of the test's
 * own.
 */
const [address = '', day = ''] = process.argv.slice(2);
const temporal = { address: null, namespace: 'dondoc', tls: null, apiKey: null, apiKeyFile: null };
const client = clientOf(
  await connectClient({ address, tls: null, apiKey: null }),
  { temporal },
  dataConverterOf({ encryption: { keys: null, keysFile: null } }),
);
const agency = officeWithHoliday(day);
const world = {
  client,
  agencies: { get: () => agency, all: () => [agency] },
  now: async () => new Date().toISOString(),
};
const application = { what: 'calendar' as const, dryRun: false, as: 'binh' };
const applied = await applyInForce(world, agency, application, (done) => process.send?.({ done }));
process.send?.({ applied });
process.exit(0);
