import { shownDate } from '../../../domain/calendar/shown.ts';
import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { LooseAbsences } from './loose.ts';
import { type Declared, faultAt, type Placed, unknown } from './placed.ts';

type Absence = LooseAbsences['absences'][number];

const order = ({ from, to }: Absence, placed: Placed): Fault[] => {
  if (from === '' || to === '' || to >= from) return [];
  const first = shownDate(from);
  return [
    faultAt(
      placed,
      text(
        `trước ngày bắt đầu ${first}; sửa from hoặc to`,
        `is before the first day ${first}; mend from or to`,
      ),
    ),
  ];
};

const himself = ({ person, delegate }: Absence, placed: Placed): Fault[] =>
  delegate !== '' && delegate === person
    ? [
        faultAt(
          placed,
          text(
            'không tự thay mình; chọn người khác',
            'nobody stands in for themselves; choose another',
          ),
        ),
      ]
    : [];

/**
 * Delegates may delegate in turn, even in a circle: who acts is resolved on the day, and a circle
 * counts as nobody.
 */
export const checkAbsences = ({ absences, source }: LooseAbsences, people: Declared): Fault[] =>
  absences.flatMap((absence, index) => {
    const at = (key: 'person' | 'delegate' | 'to'): Placed => ({
      source,
      path: ['absences', index, key],
      value: absence[key],
    });
    return [
      ...unknown(at('person'), people),
      ...unknown(at('delegate'), people),
      ...order(absence, at('to')),
      ...himself(absence, at('delegate')),
    ];
  });
