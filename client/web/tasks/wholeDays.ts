import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { Text } from '../../../domain/text/text.ts';
import { type Near, nearDay, nearDayText } from '../../../domain/text/typedDate.ts';
import { typedDay } from '../typedDay.ts';

/** A form with every day whole, and what is to be said of those that were typed without a year. */
export interface WholeDays {
  typed: Record<string, string>;
  read: Text[];
}

/**
 * Reads the days of a command's form that bear no year: what is reported has been, so the last such
 * day is meant; a posting ends on the next one after it began.
 */
export function wholeDays(
  name: CommandName,
  typed: Readonly<Record<string, string>>,
  today: LocalDate,
): WholeDays {
  const { inputs = [], rows = [] } = commandOf(name).typed ?? {};
  const days = [...inputs, ...rows].filter(({ kind }) => kind === 'day').map((one) => one.name);
  const near = (field: string, soFar: Readonly<Record<string, string>>): Near => {
    const [, row] = /^postedTo(.*)$/.exec(field) ?? [];
    const from = row === undefined ? null : typedDay(soFar[`postedFrom${row}`] ?? '').date;
    return from ? { today: from, side: 'next' } : { today, side: 'last' };
  };
  return readDays(typed, days, near);
}

/** The same of any form, by the fields that are days. */
export function readDays(
  typed: Readonly<Record<string, string>>,
  fields: readonly string[],
  near: (field: string, soFar: Readonly<Record<string, string>>) => Near,
): WholeDays {
  const whole: WholeDays = { typed: { ...typed }, read: [] };
  for (const field of fields) {
    const words = typed[field] ?? '';
    const date = nearDay(words, near(field, whole.typed));
    if (!date) continue;
    whole.typed[field] = shownDate(date);
    const said = nearDayText(words, date);
    if (whole.read.every(({ vi }) => vi !== said.vi)) whole.read.push(said);
  }
  return whole;
}
