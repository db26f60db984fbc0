import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { existsInCalendar, localDate, said, words } from './fields.ts';

type DayList = 'daysOff' | 'makeUpDays';

const isWeekend = (date: LocalDate): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const wrongKindOfDay = (list: DayList, date: LocalDate): Text | null => {
  if (list === 'daysOff' && isWeekend(date)) {
    return text(
      'là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; bỏ dòng này',
      'is a weekend day, off anyway; remove this line',
    );
  }
  if (list === 'makeUpDays' && !isWeekend(date)) {
    return text(
      'không phải thứ Bảy hay Chủ nhật; chỉ ghi ngày làm bù',
      'is a weekday; list only days worked in exchange',
    );
  }
  return null;
};

const faultOf = (list: DayList, year: number, dates: LocalDate[], index: number): Text | null => {
  const date = dates[index] ?? '';
  if (!existsInCalendar(date)) return null;
  if (!date.startsWith(`${year}-`)) {
    return text(
      `không thuộc năm ${year}; ghi vào tệp của năm đó`,
      `is not in ${year}; put it in its own year's file`,
    );
  }
  if (dates.indexOf(date) < index)
    return text('ghi hai lần; giữ một nơi', 'stands twice; keep one');
  return wrongKindOfDay(list, date);
};

const days = { daysOff: z.array(localDate), makeUpDays: z.array(localDate) };

/** More ways than these to decide a year are a slip; each is counted by itself. */
const MOST_OUTCOMES = 24;

const option = z.strictObject(days);
const proposal = z.strictObject({ about: words, options: z.array(option) });

type Days = z.infer<typeof option>;
type Path = (string | number)[];

/** Everything of a year file that no single field tells. */
function* faultsOf(file: YearFile): Generator<[Path, Text]> {
  yield* faultsOfDays(file.year, file, []);
  for (const [at, { options }] of file.proposals.entries()) {
    const path = ['proposals', at, 'options'];
    if (options.length < 2) yield [path, ONE_OPTION];
    for (const [n, days] of options.entries()) yield* faultsOfDays(file.year, days, [...path, n]);
  }
  if (file.proposals.length > 0 && !file.provisional) yield [['provisional'], NOT_DECIDED];
  const outcomes = file.proposals.reduce((n, { options }) => n * options.length, 1);
  if (outcomes > MOST_OUTCOMES) yield [['proposals'], tooMany(outcomes)];
}

function* faultsOfDays(year: number, days: Days, path: Path): Generator<[Path, Text]> {
  for (const list of ['daysOff', 'makeUpDays'] as const) {
    for (const index of days[list].keys()) {
      const fault = faultOf(list, year, days[list], index);
      if (fault) yield [[...path, list, index], fault];
    }
  }
}

const ONE_OPTION = text(
  'chỉ có một phương án: nếu đã quyết định thì chép vào daysOff, makeUpDays và bỏ mục này; nếu chưa thì ghi từ hai phương án',
  'has one option only: what is decided belongs in daysOff and makeUpDays; what is not has two or more',
);
const NOT_DECIDED = text(
  'còn phương án (proposals) chưa quyết định; ghi provisional: true, hoặc chép phương án được chọn vào daysOff rồi bỏ proposals',
  'there are proposals still; write provisional: true, or move the option chosen to daysOff and remove proposals',
);
const tooMany = (n: number): Text =>
  text(
    `ghép thành ${n} lịch khác nhau; ghi ít phương án hơn, tối đa ${MOST_OUTCOMES} cách ghép`,
    `make ${n} different calendars; write fewer options, ${MOST_OUTCOMES} combinations at most`,
  );

/** A year file of a calendar: what is certain, and what is proposed where that is not all. */
export const calendarYearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    provisional: z.boolean(),
    source: z.string().min(1),
    ...days,
    proposals: z.array(proposal).default([]),
  })
  .superRefine((file, context) => {
    for (const [path, fault] of faultsOf(file))
      context.addIssue({ code: 'custom', path, params: said(fault) });
  });

type YearFile = z.infer<typeof calendarYearSchema>;

/** An office's own calendar.yaml: its days stand over the yearly decisions. */
export const ownDaysSchema = z.strictObject({
  daysOff: z.array(localDate).default([]),
  makeUpDays: z.array(localDate).default([]),
});

export type OwnDaysFile = z.infer<typeof ownDaysSchema>;
