import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { LoosePeople } from './loose.ts';
import { faultAt, repeatedIds } from './placed.ts';

const THROUGH_OFFICE = text('nhận qua Văn phòng', 'they are told through the office');

const mailless = ({ people, source }: LoosePeople): Fault[] =>
  people.flatMap(({ id, name, email, viaOffice }, index) => {
    if (email !== undefined || (viaOffice !== undefined && viaOffice !== false)) return [];
    const said = text(
      `“${name}” không có thư điện tử; ghi email, hoặc viaOffice: true để nhận qua Văn phòng`,
      `"${name}" has no mail; give an email, or viaOffice: true to be told through the office`,
    );
    const at = { source, path: ['people', index, 'id'], value: id };
    return [faultAt(at, said, THROUGH_OFFICE)];
  });

export const checkPeople = (file: LoosePeople): Fault[] => [
  ...repeatedIds(
    file.people.map(({ id }, index) => ({
      source: file.source,
      path: ['people', index, 'id'],
      value: id,
    })),
  ),
  ...mailless(file),
];
