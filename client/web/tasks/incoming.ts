import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { GivenWork, IncomingTask } from '../../office/types.ts';
import { typedDay } from '../typedDay.ts';

/** The fields of the form, as they were typed. */
export type TypedWork = Partial<Record<(typeof WORK_FIELDS)[number], string>>;

export const WORK_FIELDS = [
  ...(['documentNo', 'documentDate', 'received', 'where', 'on'] as const),
  ...(['title', 'unit', 'due', 'coordinating', 'assignedBy', 'supervisor'] as const),
] as const;

/** Work of no plan, as a form has it. Refuses what is missing, and what is said twice. */
export function incomingIn(typed: TypedWork, { units, people }: Directory): IncomingTask {
  const { title = '', due = '', coordinating, assignedBy, supervisor } = typed;
  const given = givenIn(typed);
  const unit = units.find(({ id }) => id === typed.unit);
  if (title === '') throw new Refusal(NO_TITLE);
  if (!unit) throw new Refusal(NO_UNIT);
  if (due === '') throw new Refusal(NO_DUE);
  const leader = people.find(({ id }) => id === supervisor);
  return {
    ...{ ...given, title, unit: unit.name, due },
    ...(coordinating ? { coordinating: partsOf(coordinating) } : {}),
    ...(assignedBy ? { assignedBy } : {}),
    ...(leader ? { supervisor: leader.name } : {}),
  };
}

const partsOf = (names: string): string[] => names.split(';').flatMap((part) => part.trim() || []);

function givenIn({ documentNo, documentDate, received, where, on }: TypedWork): GivenWork {
  const byDocument = documentNo || documentDate || received;
  const orally = where || on;
  if (byDocument && orally) throw new Refusal(BOTH);
  if (where && on) return { given: { where, on: dayOf('on', on) } };
  if (orally) throw new Refusal(HALF_ORAL);
  if (!documentNo || !documentDate) throw new Refusal(byDocument ? HALF_DOCUMENT : NEITHER);
  return {
    ...{ documentNo, documentDate: dayOf('documentDate', documentDate) },
    ...(received ? { received: dayOf('received', received) } : {}),
  };
}

/** A day of the form; one that cannot be read is told with its field. */
function dayOf(field: keyof typeof DAYS, words: string): LocalDate {
  const { date, fault } = typedDay(words.trim());
  if (date) return date;
  const { vi, en } = DAYS[field];
  throw new Refusal(text(`${vi}: ${fault?.vi ?? ''}`, `${en}: ${fault?.en ?? ''}`));
}

/** Days of the form, by what it calls them. */
export const DAYS = {
  documentDate: text('Ngày văn bản', 'Date of the document'),
  received: text('Ngày nhận', 'Received on'),
  on: text('Ngày giao', 'Given on'),
};

const NO_TITLE = text('Chưa ghi nội dung việc.', 'The work is not named yet.');
const NO_UNIT = text('Chưa chọn đơn vị thực hiện.', 'No unit was chosen.');
const NO_DUE = text('Chưa ghi thời hạn.', 'The due date is missing.');
const BOTH = text(
  'Việc giao bằng lời thì không ghi văn bản; bỏ một bên.',
  'Work that was given orally has no document; leave one side out.',
);
const NEITHER = text(
  'Việc này giao ở đâu? Ghi số và ngày của văn bản, hoặc nơi và ngày giao bằng lời.',
  'How was this work given? Fill in number and date of the document, or where and when it was said.',
);
const HALF_DOCUMENT = text(
  'Văn bản cần đủ số, ký hiệu và ngày.',
  'A document needs its number and its date.',
);
const HALF_ORAL = text(
  'Việc giao bằng lời cần đủ nơi giao và ngày giao.',
  'Work that was given orally needs the place and the day.',
);
