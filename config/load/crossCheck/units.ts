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

const references = ({ units, groups, source }: LooseUnits, people: Declared): Fault[] => {
  const declared: Declared = {
    what: text('đơn vị', 'unit'),
    file: 'units.yaml',
    ids: units.map(({ id }) => id),
  };
  return [
    ...units.flatMap(({ officer }, index) =>
      unknown({ source, path: ['units', index, 'officer'], value: officer }, people),
    ),
    ...groups.flatMap(({ members }, index) =>
      members.flatMap((value, nth) =>
        unknown({ source, path: ['groups', index, 'members', nth], value }, declared),
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
  ...repeated(names(file), phraseKey, (line) =>
    text(
      `tên gọi này đã ghi ở dòng ${line}; giữ một nơi`,
      `this name stands on line ${line}; keep one`,
    ),
  ),
  ...references(file, people),
];
