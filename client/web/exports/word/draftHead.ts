import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { Fields } from './fillTemplate.ts';
import { letterheadOf } from './letterhead.ts';

/**
 * The fields that every draft to sign has. Its number, its day and its signature are not among
 * them: they are entered when it is issued.
 */
export function draftHead(agencyName: string, today: LocalDate, sort: 'letter' | 'report'): Fields {
  const { body, place, symbol, letterSymbol, signer } = letterheadOf(agencyName);
  return {
    ...{ co_quan: body, ten_co_quan: agencyName, dia_danh: place, tham_quyen: signer },
    ky_hieu: sort === 'letter' ? letterSymbol : symbol,
    ...{ nam: today.slice(0, 4), ngay_so_lieu: shownDate(today) },
  };
}
