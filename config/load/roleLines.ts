import type { PersonId, UnitId } from '../../domain/directory/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { NOT_ON_PAGE, TO_CHAIRMAN, TO_COORDINATOR, UP_A_RUNG } from './crossCheck/agency.ts';
import type { AgencySources } from './crossCheck/crossCheck.ts';
import { looseAbsences, looseAgency, looseUnits } from './crossCheck/loose.ts';
import { OFFICER_TO_COORDINATOR } from './crossCheck/units.ts';
import type { Path, Source } from './source.ts';

/** A line of an agency's files that gives somebody a role. */
export interface RoleLine {
  person: PersonId;
  /** The file, as faults name it. */
  place: string;
  line: number;
  /** `người phụ trách Phòng Kinh tế` */
  role: Text;
  /** Of an officer: his unit. */
  unit?: UnitId;
  /** What becomes of it while nobody fills it. */
  without: Text;
}

const PAGE_ROLES = [
  {
    key: 'administrators',
    role: text('quản trị trang web', 'administrator of the page'),
  },
  { key: 'viewers', role: text('người được xem mọi nhiệm vụ', 'viewer of every task') },
] as const;

/** Every line that gives a role, in the order of the files. */
export function roleLinesOf({ agency, units, absences }: AgencySources): RoleLine[] {
  const at = (source: Source, path: Path) => ({ place: source.file, line: source.lineOf(path) });
  const office = looseAgency(agency);
  const { units: all } = looseUnits(units);
  const away = absences ? looseAbsences(absences).absences : [];
  return [
    {
      person: office.chairman,
      ...at(agency, ['chairman']),
      role: text('Chủ tịch', 'chairman'),
      without: TO_COORDINATOR,
    },
    ...office.coordinators.map(({ person = '' }, index) => ({
      person,
      ...at(agency, ['coordinators', index, 'person']),
      role: text('đầu mối theo dõi, đôn đốc', 'coordinator'),
      without: UP_A_RUNG,
    })),
    ...office.leaders.map(({ field, person }, index) => ({
      person,
      ...at(agency, ['leaders', index, 'person']),
      role: text(`lãnh đạo phụ trách lĩnh vực ${field}`, `leader of the field ${field}`),
      without: TO_CHAIRMAN,
    })),
    ...PAGE_ROLES.flatMap(({ key, role }) =>
      office[key].map(({ person }, index) => ({
        person,
        ...at(agency, [key, index, 'person']),
        role,
        without: NOT_ON_PAGE,
      })),
    ),
    ...all.map(({ id, name, officer }, index) => ({
      person: officer,
      unit: id,
      ...at(units, ['units', index, 'officer']),
      role: text(`người phụ trách ${name}`, `officer of ${name}`),
      without: OFFICER_TO_COORDINATOR,
    })),
    ...away.flatMap(({ person, delegate }, index) =>
      absences
        ? [
            {
              person: delegate,
              ...at(absences, ['absences', index, 'delegate']),
              role: text(`người thay ${person} khi vắng`, `stands in for ${person}`),
              without: text('không có người thay', 'nobody stands in'),
            },
          ]
        : [],
    ),
  ].filter(({ person }) => person !== '');
}
