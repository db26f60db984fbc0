const MONTH = /(?<![\p{L}\d])T\s?\.?\s?(?=(?:0?[1-9]|1[0-2])(?![\p{L}\d]))/gu;
/** No day of the week: those are `T2` … `T7`. */
const ONLY_MONTH = /(?<![\p{L}\d])T\s?\.?\s?(?:0[1-9]|1[0-2]|[189])(?![\p{L}\d])/u;

/** `T12`; `T2` may be a Monday, but not beside it. */
const withMonths = (line: string): string => (ONLY_MONTH.test(line) ? line.replace(MONTH, 'Tháng ') : line);

/** `Quý: ngày 10 tháng cuối quý`. */
const RHYTHM_LABEL = /^(tuần|tháng|quý|năm)\s?:\s?(?=(?:trước |chậm nhất )?(?:vào )?(?:ngày|thứ) [^;:]+$)/iu;
const withRhythm = (line: string): string =>
  line.replace(RHYTHM_LABEL, (_, unit: string) => `hàng ${unit.toLowerCase()}, `);

/** `- Quý I - Quý II`: where a dash begins a list, those after it go on with it, and are no ranges. */
export const listed = (line: string): string => (/^[-–+•] /u.test(line) ? line.replace(/ [-–+•] /gu, ' ; ') : line);

/** Short months and rhythms said in full. */
export const inFull = (line: string): string => withMonths(withRhythm(line));
