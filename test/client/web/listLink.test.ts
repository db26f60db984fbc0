import { expect, test } from 'vitest';
import type { Office } from '../../../client/office/office.ts';
import { visitorOf } from '../../../client/web/visitorOf.ts';
import { standingOf } from '../../../domain/access/standing.ts';
import { readWorkLink } from '../../../domain/access/workLink.ts';
import { signingKeys } from '../../domain/access/signingKeys.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const agency = smallOffice();
const keys = signingKeys('k1');
const DAY = '2024-03-13';

/** The link of a person's list as somebody is shown it. */
function linkFor(to: string, reader: string, change: { isLocal?: boolean } = {}): string | null {
  const standing = standingOf(agency.directory, reader, DAY);
  if (!standing) throw new Error(`${reader} is not there`);
  const ground = {
    ...{ agencies: { get: () => agency }, office: { as: () => ({}) } as unknown as Office },
    ...{ dataDir: '/nowhere', outbox: null, now: () => `${DAY}T02:00:00.000Z`, keys: () => keys },
    audit: { write: async () => {} },
    administrations: { of: () => ({}) },
    site: { origin: 'https://dondoc.xa.example.vn', isLocal: false, ...change },
    calendars: { of: () => ({ address: async () => '', renew: async () => {} }) },
  } as unknown as Parameters<typeof visitorOf>[2];
  return visitorOf({ standing }, '', ground).listLink(to, DAY)?.href ?? null;
}

test('the coordinator, who types in for others, is shown anybody’s link', () => {
  const [, word = ''] = linkFor('an', 'binh')?.split('/thu/') ?? [];
  expect(readWorkLink(word, keys, () => DAY)).toMatchObject({
    state: 'valid',
    link: { place: 'list', person: 'an', date: DAY },
  });
});

test.each(['chi', 'an', 'dung'])('%s is shown his own alone, whatever lists he sees', (reader) => {
  expect(linkFor('em', reader)).toBeNull();
  expect(linkFor(reader, reader)).toContain('/thu/');
});

test('a page that no other machine reaches makes no link to send', () => {
  expect(linkFor('an', 'binh', { isLocal: true })).toBeNull();
});
