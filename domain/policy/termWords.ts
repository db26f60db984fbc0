import { shownDate, weekdayName } from '../calendar/shown.ts';
import { type CountedTerm, nominalEnd, type Term } from '../calendar/term.ts';
import { type Text, text } from '../text/text.ts';

const UNITS: Record<Term['unit'], Text> = {
  'working-day': text('ngày làm việc', 'working day'),
  day: text('ngày', 'day'),
  week: text('tuần', 'week'),
  month: text('tháng', 'month'),
  year: text('năm', 'year'),
};

/**
 * How a term was counted: `tính từ 26/01/2027, không tính ngày đầu: đủ 10 ngày là 05/02/2027 (Thứ
 * Sáu)`. Source: Civil Code 2015, Art. 147–148.
 */
export function termWords(term: CountedTerm): Text {
  const { n, unit, from } = term;
  const day = shownDate(from);
  const [vi, en] = [`${n} ${UNITS[unit].vi}`, `${n} ${UNITS[unit].en}${n === 1 ? '' : 's'}`];
  if (unit === 'working-day')
    return text(
      `tính từ ${day}, không tính ngày đầu: đủ ${vi}`,
      `from ${day}, that day not counted: ${en}`,
    );
  const end = nominalEnd(term);
  return text(
    `tính từ ${day}, không tính ngày đầu: đủ ${vi} là ${shownDate(end)} (${weekdayName(end, 'vi')})`,
    `from ${day}, that day not counted: ${en} end on ${shownDate(end)} (${weekdayName(end, 'en')})`,
  );
}
