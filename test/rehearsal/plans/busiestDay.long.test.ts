import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rehearsePlan } from '../../../client/office/plans/rehearsePlan.ts';
import { loadAgency } from '../../../config/load/loadAgency.ts';
import { itemCount } from '../../../domain/digest/page/bundles.ts';
import { readPlan } from '../../../reading/readPlan.ts';

const FILE = `${process.env.DONDOC_PLANS ?? '../shared/plans'}/hoa-lien-2024.txt`;
/** Beyond the attention budget they are counted by unit, which is counted here, too. */
const MOST_ITEMS = 40;

test.runIf(existsSync(FILE))(
  'nobody reporting, the chairman’s busiest day has forty items at most',
  async () => {
    const agency = loadAgency('test/agencies/hoa-lien');
    const reading = await readPlan(readFileSync(FILE), { fileName: 'hoa-lien-2024.txt' });
    const from = '2024-01-02T00:30:00.000Z';
    const { mails } = rehearsePlan(agency, reading, { accept: 'all', from, until: '2025-01-31' });
    const items = mails
      .filter(({ person }) => person === agency.directory.chairman)
      .map(({ notices }) => itemCount(notices));
    expect(items.length).toBeGreaterThan(50);
    expect(Math.max(...items)).toBeLessThanOrEqual(MOST_ITEMS);
  },
);
