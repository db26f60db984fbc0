import { rollOut } from '../../client/office/commands/rollout.ts';
import { clientOf } from '../../run/clientOf.ts';
import { dataConverterOf } from '../../worker/codec/dataConverter.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { CALENDAR_KEEPER, officeWithHoliday } from './newHoliday.ts';

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
const rollout = { what: 'calendar', dryRun: false, asker: CALENDAR_KEEPER } as const;
const applied = await rollOut(world, agency, rollout, (done) => process.send?.({ done }));
process.send?.({ applied });
process.exit(0);
