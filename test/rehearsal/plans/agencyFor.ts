import type { Agency } from '../../../config/agency.ts';
import { phraseKey } from '../../../domain/directory/phrase.ts';
import type { Person, Unit } from '../../../domain/directory/types.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const FIELDS = ['kt', 'noi-chinh', null];

/**
 * An agency a plan fits: a unit for each name its rows give, with an invented officer. Of every few
 * one has no mail, no officer, no leader, or is a peer.
 */
export function agencyFor({ tasks, suggestions }: PlanReading): Agency {
  const names = [...tasks, ...suggestions].flatMap(({ leadUnits }) =>
    leadUnits.filter((name) => phraseKey(name) !== ''),
  );
  const distinct = [...new Map(names.map((name) => [phraseKey(name), name])).values()];
  const base = smallDirectory();
  const directory = {
    people: [...base.people, ...distinct.map((_, at) => officerOf(at))],
    units: distinct.map(
      (name, at): Unit => ({
        ...{ id: `dv-${at}`, name, aliases: [], relation: at % 6 === 5 ? 'peer' : 'subordinate' },
        officer: at % 5 === 4 ? null : `nguoi-${at}`,
        field: FIELDS[at % FIELDS.length] ?? null,
      }),
    ),
    absences: [
      { person: 'nguoi-0', from: '2024-03-11', to: '2024-07-05', delegate: 'nguoi-1' },
      { person: 'chi', from: '2024-10-01', to: '2024-10-18', delegate: null },
      { person: 'dung', from: '2024-11-04', to: '2024-11-15', delegate: 'chi' },
    ],
  };
  return smallOffice({ directory, policy: { announce: true } });
}

const officerOf = (at: number): Person => ({
  ...{ id: `nguoi-${at}`, name: `Cán bộ ${at}`, title: 'Công chức', viaOffice: at % 7 === 6 },
  ...(at % 7 === 6 ? {} : { email: `nguoi-${at}@thu-nghiem.example.vn` }),
});
