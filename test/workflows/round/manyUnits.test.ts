import { afterEach, expect, test } from 'vitest';
import { roundsOf } from '../../../client/office/rounds/rounds.ts';
import type { Person, Unit } from '../../../domain/directory/types.ts';
import { asking } from '../../support/act.ts';
import { wantedCollection } from '../../support/collections.ts';
import { type PlayedOffice, playOffice } from '../../support/playedOffice.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(() => office.stop());

const number = (n: number): string => String(n).padStart(3, '0');

/** A hundred units with an officer each. */
const units: Unit[] = Array.from({ length: 100 }, (_, n) => ({
  id: `don-vi-${number(n)}`,
  name: `Đơn vị ${number(n)}`,
  aliases: [],
  relation: 'subordinate',
  officer: `nguoi-${number(n)}`,
  field: 'kt',
}));
const people: Person[] = units.map(({ name }, n) => ({
  id: `nguoi-${number(n)}`,
  name: `Người ${name}`,
  title: 'Chuyên viên',
  email: `nguoi-${number(n)}@thu-nghiem.example.vn`,
  viaOffice: false,
}));

test('of a hundred units seven have not sent: exactly those seven are reminded', async () => {
  const small = smallDirectory();
  const agency = smallOffice({
    directory: { units: [...small.units, ...units], people: [...small.people, ...people] },
  });
  office = await playOffice('2024-04-04T02:00:00.000Z', [agency]);
  const desk = roundsOf(office.world, asking());
  const span = { from: '2024-03-01', to: '2024-03-31' };
  const wanted = wantedCollection({ units: units.map(({ id }) => id) });
  const [id = ''] = await desk.open(agency, { ...wanted, times: { ...wanted.times, span } });
  const missing = units.filter((_, n) => n % 15 === 3);
  expect(missing).toHaveLength(7);
  for (const { id: unit } of units.filter((one) => !missing.includes(one)))
    await desk.perform(id, 'round-submit', { unit, values: { 'so-ho': 1 } });
  await office.until('2024-04-05T03:00:00.000Z');
  const reminded = office.mails.map(({ person }) => person).sort();
  expect(reminded).toEqual(missing.map(({ officer }) => officer));
  await desk.perform(id, 'round-remind', {});
  await office.until('2024-04-08T03:00:00.000Z');
  const again = office.mails.slice(reminded.length).map(({ person }) => person);
  expect(again.sort(), 'by hand, the same seven').toEqual(reminded);
});
