/** A share of units that a plan's own words want to be inspected. */
export interface WantedShare {
  percent: number;
  /** The words that say so. */
  words: string;
}

const UNITS = '(?:đơn vị|cơ quan|phòng|ban|ngành|xã|phường|thị trấn|thôn)';
const SHARE = '(?:ít nhất|tối thiểu|từ|đạt|trên)\\s+(\\d{1,3}(?:[.,]\\d+)?)\\s*%';

/** `kiểm tra ít nhất 30% đơn vị` · `tối thiểu 30% số cơ quan, đơn vị được kiểm tra` */
const FORMS = [
  new RegExp(`kiểm tra[^.;]{0,160}?${SHARE}[^.;]{0,80}?${UNITS}`, 'iu'),
  new RegExp(`${SHARE}[^.;]{0,80}?${UNITS}[^.;]{0,60}?được kiểm tra`, 'iu'),
];

/** What share of units words want to be inspected; null where they name none. */
export function wantedShareIn(words: string): WantedShare | null {
  for (const form of FORMS) {
    const found = form.exec(words.normalize('NFC'));
    const percent = Number(found?.[1]?.replace(',', '.'));
    if (found && percent > 0 && percent <= 100) return { percent, words: found[0] };
  }
  return null;
}
