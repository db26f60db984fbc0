import { shownDate } from '../../../domain/calendar/shown.ts';
import { text } from '../../../domain/text/text.ts';
import type { Fault } from '../faults.ts';
import type { LooseAbsences } from './loose.ts';
import { type Declared, faultAt, type Placed, unknown } from './placed.ts';

const NOT_COUNTED = text('dòng vắng mặt này không được tính', 'this absence does not count');
const NOBODY_STANDS_IN = text(
  'không có người thay: thông báo lên bậc trên',
  'nobody stands in: notices go to the next rung',
);

type Absence = LooseAbsences['absences'][number];

/** What is no day has been told. */
const isDay = (written: string): boolean => /^\d{4}-\d\d-\d\d$/.test(written);

const order = ({ from, to }: Absence, placed: Placed): Fault[] => {
  if (!isDay(from) || !isDay(to) || to >= from) return [];
  const first = shownDate(from);
  return [
    faultAt(
      placed,
      text(
        `trước ngày bắt đầu ${first}; sửa from hoặc to`,
        `is before the first day ${first}; mend from or to`,
      ),
      NOT_COUNTED,
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
          NOBODY_STANDS_IN,
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
      ...unknown(at('person'), people, NOT_COUNTED),
      ...unknown(at('delegate'), people, NOBODY_STANDS_IN),
      ...order(absence, at('to')),
      ...himself(absence, at('delegate')),
    ];
  });
