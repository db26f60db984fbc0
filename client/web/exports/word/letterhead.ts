/** What an agency's documents have on top and at the foot, as its name says it. */
export interface Letterhead {
  /** Lines of the issuing body. */
  body: string[];
  /** The place of *…, ngày … tháng … năm …*. */
  place: string;
  /** What follows the number of a report: `BC-UBND`. */
  symbol: string;
  /** What follows the number of a letter: `UBND-VP`. */
  letterSymbol: string;
  /** Lines above the signature. */
  signer: string[];
}

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân)\s+((?:xã|phường|đặc khu|thị trấn)\s+(.+))$/iu;
const DOTS = '…………';

/**
 * The letterhead of a commune's committee has two lines and no superior one; any other agency
 * stands under its own name, and what that does not tell is left to be filled in.
 */
export function letterheadOf(agencyName: string): Letterhead {
  const [, unit = '', place = ''] = COMMITTEE.exec(agencyName.normalize('NFC').trim()) ?? [];
  if (unit === '')
    return {
      body: [agencyName.toLocaleUpperCase('vi')],
      ...{ place: DOTS, symbol: 'BC', letterSymbol: DOTS },
      signer: ['THỦ TRƯỞNG CƠ QUAN'],
    };
  return {
    body: ['ỦY BAN NHÂN DÂN', unit.toLocaleUpperCase('vi')],
    ...{ place, symbol: 'BC-UBND', letterSymbol: 'UBND-VP' },
    signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  };
}
