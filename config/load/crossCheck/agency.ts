import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { LooseAgency, LoosePeople } from './loose.ts';
import { type Declared, faultAt, type Placed, repeated, unknown } from './placed.ts';

const coordinatorsOf = ({ coordinators, source }: LooseAgency): Placed[] =>
  coordinators.map(({ person }, index) => ({
    source,
    path: ['coordinators', index, 'person'],
    value: person ?? '',
  }));

/**
 * The coordinator's list is where those without mail are looked after, so it must reach a mailbox
 * itself.
 */
const mailless = (file: LooseAgency, people: LoosePeople | null): Fault[] =>
  coordinatorsOf(file)
    .filter(({ value }) =>
      people?.people.some(({ id, viaOffice }) => id === value && viaOffice === true),
    )
    .map((placed) =>
      faultAt(
        placed,
        text(
          'đầu mối phải có thư điện tử, không nhận qua Văn phòng',
          'a coordinator needs mail of their own',
        ),
      ),
    );

const noneForAll = ({ coordinators, source }: LooseAgency): Fault[] => {
  const general = coordinators.some(({ plan, field }) => plan === undefined && field === undefined);
  if (general || coordinators.length === 0) return [];
  const said = text(
    'cần thêm một đầu mối chung, không ghi plan và field',
    'one more is needed, without plan and field, for everything else',
  );
  return [faultAt({ source, path: ['coordinators'], value: 'coordinators' }, said)];
};

const fields = ({ leaders, source }: LooseAgency): Placed[] =>
  leaders.map(({ field }, index) => ({ source, path: ['leaders', index, 'field'], value: field }));

const referenced = (file: LooseAgency): Placed[] => [
  { source: file.source, path: ['chairman'], value: file.chairman },
  ...coordinatorsOf(file),
  ...file.leaders.map(({ person }, index) => ({
    source: file.source,
    path: ['leaders', index, 'person'],
    value: person,
  })),
];

export const checkAgency = (
  file: LooseAgency,
  people: LoosePeople | null,
  declared: Declared,
): Fault[] => [
  ...referenced(file).flatMap((placed) => unknown(placed, declared)),
  ...repeated(
    fields(file),
    (value) => value,
    (line) =>
      text(
        `lĩnh vực đã có lãnh đạo ở dòng ${line}; giữ một người`,
        `this field has its leader on line ${line}; keep one`,
      ),
  ),
  ...mailless(file, people),
  ...noneForAll(file),
];
