import { phraseKey } from '../../../domain/directory/phrase.ts';
import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { LooseUnits } from './loose.ts';
import { type Declared, type Placed, repeated, repeatedIds, unknown } from './placed.ts';

const lists = ['units', 'groups'] as const;

const ids = (file: LooseUnits): Placed[] =>
  lists.flatMap((list) =>
    file[list].map(({ id }, index) => ({
      source: file.source,
      path: [list, index, 'id'],
      value: id,
    })),
  );

const names = (file: LooseUnits): Placed[] =>
  lists.flatMap((list) =>
    file[list].flatMap(({ name, aliases }, index) => [
      { source: file.source, path: [list, index, 'name'], value: name },
      ...aliases.map((value, nth) => ({
        source: file.source,
        path: [list, index, 'aliases', nth],
        value,
      })),
    ]),
  );

export const OFFICER_TO_COORDINATOR = text(
  'thông báo cho người phụ trách đơn vị này chuyển tới đầu mối',
  "notices for this unit's officer go to the coordinator",
);
const NOT_A_MEMBER = text(
  'việc giao cho nhóm không tới mục này',
  'what the group is given does not reach this one',
);
const ASKED = text(
  'kế hoạch ghi tên gọi này thì hỏi lại là đơn vị nào',
  'where a plan uses this name it is asked which unit is meant',
);

const COUNTS_ONCE = text('tên gọi vẫn chỉ đơn vị này', 'the name still means this unit');

const isOfOneEntry = ({ path: [list, index] }: Placed, { path }: Placed): boolean =>
  list === path[0] && index === path[1];

const references = ({ units, groups, source }: LooseUnits, people: Declared): Fault[] => {
  const declared: Declared = {
    what: text('đơn vị', 'unit'),
    file: 'units.yaml',
    ids: units.map(({ id }) => id),
  };
  return [
    ...units.flatMap(({ officer }, index) =>
      unknown(
        { source, path: ['units', index, 'officer'], value: officer },
        people,
        OFFICER_TO_COORDINATOR,
      ),
    ),
    ...groups.flatMap(({ members }, index) =>
      members.flatMap((value, nth) =>
        unknown({ source, path: ['groups', index, 'members', nth], value }, declared, NOT_A_MEMBER),
      ),
    ),
  ];
};

/**
 * Ids and names may stand once; names are compared as plans are matched, so accents count and
 * dashes do not.
 */
export const checkUnits = (file: LooseUnits, people: Declared): Fault[] => [
  ...repeatedIds(ids(file)),
  ...repeated(
    names(file),
    phraseKey,
    ({ vi, en }) =>
      text(`tên gọi này đã ghi ${vi}; giữ một nơi`, `this name stands ${en}; keep one`),
    (at, before) => (isOfOneEntry(at, before) ? COUNTS_ONCE : ASKED),
  ),
  ...references(file, people),
];
