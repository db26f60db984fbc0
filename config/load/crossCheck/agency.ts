import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { LooseAgency, LoosePeople } from './loose.ts';
import { type Declared, faultAt, type Placed, repeated, unknown } from './placed.ts';

export const UP_A_RUNG = text(
  'thông báo cho đầu mối này chuyển tới đầu mối khác, hoặc lãnh đạo phụ trách',
  'its notices go to another coordinator, or to the supervising leader',
);
const TO_LEADERS = text(
  'việc chưa có đầu mối chuyển tới lãnh đạo phụ trách',
  'what has no coordinator goes to the supervising leader',
);
export const TO_CHAIRMAN = text(
  'việc quá hạn của lĩnh vực này báo cáo thẳng Chủ tịch',
  'what is late in this field is reported to the chairman',
);
export const TO_COORDINATOR = text(
  'báo cáo Chủ tịch chuyển tới đầu mối',
  'reports to the chairman go to the coordinator',
);
export const NOT_ON_PAGE = text(
  'quyền này trên trang web chưa ai có',
  'nobody has this right on the page',
);
const FIRST_STAYS = text('dòng ghi trước được dùng', 'the first line is used');

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
        UP_A_RUNG,
      ),
    );

const noneForAll = ({ coordinators, source }: LooseAgency): Fault[] => {
  const general = coordinators.some(({ plan, field }) => plan === undefined && field === undefined);
  if (general || coordinators.length === 0) return [];
  const said = text(
    'cần thêm một đầu mối chung, không ghi plan và field',
    'one more is needed, without plan and field, for everything else',
  );
  return [faultAt({ source, path: ['coordinators'], value: 'coordinators' }, said, TO_LEADERS)];
};

const fields = ({ leaders, source }: LooseAgency): Placed[] =>
  leaders.map(({ field }, index) => ({ source, path: ['leaders', index, 'field'], value: field }));

const holders = (file: LooseAgency, role: 'administrators' | 'viewers'): Placed[] =>
  file[role].map(({ person }, index) => ({
    source: file.source,
    path: [role, index, 'person'],
    value: person,
  }));

const references = (file: LooseAgency, declared: Declared): Fault[] => {
  const { source, chairman, leaders } = file;
  const leading = leaders.map(({ person }, index) => ({
    source,
    path: ['leaders', index, 'person'],
    value: person,
  }));
  return [
    ...unknown({ source, path: ['chairman'], value: chairman }, declared, TO_COORDINATOR),
    ...coordinatorsOf(file).flatMap((placed) => unknown(placed, declared, UP_A_RUNG)),
    ...leading.flatMap((placed) => unknown(placed, declared, TO_CHAIRMAN)),
    ...[...holders(file, 'administrators'), ...holders(file, 'viewers')].flatMap((placed) =>
      unknown(placed, declared, NOT_ON_PAGE),
    ),
  ];
};

export const checkAgency = (
  file: LooseAgency,
  people: LoosePeople | null,
  declared: Declared,
): Fault[] => [
  ...references(file, declared),
  ...repeated(
    fields(file),
    (value) => value,
    ({ vi, en }) =>
      text(
        `lĩnh vực đã có lãnh đạo ${vi}; giữ một người`,
        `this field has its leader ${en}; keep one`,
      ),
    () => FIRST_STAYS,
  ),
  ...mailless(file, people),
  ...noneForAll(file),
];
