const MONTH = /(?<![\p{L}\d])T\s?\.?\s?(?=(?:0?[1-9]|1[0-2])(?![\p{L}\d]))/gu;
/** No day of the week: those are `T2` … `T7`. */
const ONLY_MONTH = /(?<![\p{L}\d])T\s?\.?\s?(?:0[1-9]|1[0-2]|[189])(?![\p{L}\d])/u;

/** `T12`; `T2` may be a Monday, but not beside it. */
const withMonths = (line: string): string =>
  ONLY_MONTH.test(line) ? line.replace(MONTH, 'Tháng ') : line;

/** `Quý: ngày 10 tháng cuối quý`. */
const RHYTHM_LABEL =
  /^(tuần|tháng|quý|năm)\s?:\s?(?=(?:trước |chậm nhất )?(?:vào )?(?:ngày|thứ) [^;:]+$)/iu;
const withRhythm = (line: string): string =>
  line.replace(RHYTHM_LABEL, (_, unit: string) => `hàng ${unit.toLowerCase()}, `);

/** `Quý (10/3; 10/6; 10/9; 10/12)`. */
const RHYTHM_HEAD =
  /^(quý|năm)\s?\(((?:trước |chậm nhất )?(?:ngày )?\d{1,2}\s?\/\s?\d{1,2}(?!\d)[^()]*)\)$/iu;
const withDays = (line: string): string =>
  line.replace(
    RHYTHM_HEAD,
    (_, unit: string, days: string) => `hàng ${unit.toLowerCase()}, ${days}`,
  );

/** `Tháng 12, muộn nhất ngày 20`: the day is the month's. */
const DAY_APART =
  /^(?:trong |vào )?tháng (\d{1,2}(?:(?:\s?\/\s?| năm )\d{4})?)\s?[,;(–-]\s?((?:hoàn thành |xong )?(?:trước|(?:chậm|muộn) nhất(?: là)?(?: vào)?)) ngày (\d{1,2})\)?\.?$/iu;
const withDayOfMonth = (line: string): string => line.replace(DAY_APART, '$2 ngày $3 tháng $1');

/** Where a month and a year were left blank, `Ngày tháng Năm` is printed. */
const MAY = 'Năm(?=$|\\s?[,;/)])';
const NUMERALS = [
  'Một',
  'Hai',
  'Ba',
  'Tư',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười Một',
  'Mười Hai',
];
/** `Tháng Hai`, with a capital: `tháng hai lần` is no month, nor is `tháng năm`. */
const MONTH_IN_WORDS = new RegExp(
  `(?<!\\p{L})(?<![Nn]gày )([Tt]háng) (${NUMERALS.map((word) => (word === 'Năm' ? MAY : word))
    .reverse()
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** `Tháng Hai` in figures. */
export const withNumerals = (line: string): string =>
  line.replace(
    MONTH_IN_WORDS,
    (_, month: string, word: string) => `${month} ${NUMERALS.indexOf(word) + 1}`,
  );

/**
 * `- Quý I - Quý II`: where a dash begins a list, those after it go on with it, and are no ranges.
 */
export const listed = (line: string): string =>
  /^[-–+•] /u.test(line) ? line.replace(/ [-–+•] /gu, ' ; ') : line;

/** Months and rhythms said in full, and in figures. */
export const inFull = (line: string): string =>
  withMonths(withRhythm(withDays(withDayOfMonth(withNumerals(line)))));
