import { weekOf } from '../calendar/days.ts';
import { fold } from '../text/fold.ts';
import { isOpenWork } from './phase.ts';
import { productsOf } from './proof/products.ts';
import type { TaskFacts } from './types.ts';

/** What decides whether one report may answer two tasks. */
export type Answered = Pick<
  TaskFacts,
  'id' | 'agency' | 'plan' | 'ref' | 'title' | 'deliverable' | 'unit' | 'rhythm' | 'dueDate'
> &
  Pick<TaskFacts, 'dueQuarter'>;

/**
 * The other open tasks that a report of this one may answer, too: the same unit owes them for the
 * same period in the same form about the same subject, by another plan, or by the same row of
 * another version of it. Never more than an offer: whoever reports says which of them it answers.
 */
export const answeredTogether = (task: TaskFacts, others: readonly TaskFacts[]): TaskFacts[] =>
  isOpenWork(task) ? others.filter((one) => isOpenWork(one) && isAnsweredWith(task, one)) : [];

/** Whether one report may answer both; the same whichever is named first. */
export function isAnsweredWith(a: Answered, b: Answered): boolean {
  if (a.id === b.id || a.agency !== b.agency || a.unit !== b.unit) return false;
  const period = periodOf(a);
  if (period === null || period !== periodOf(b)) return false;
  if ([a, b].some(({ deliverable }) => productsOf(deliverable).length > 1)) return false;
  if (a.plan === b.plan) return a.ref === b.ref;
  return isOneForm(a, b) && isOneSubject(a.title, b.title);
}

/** A week, a month or a quarter; null of what has no date. */
function periodOf({ rhythm, dueDate, dueQuarter }: Answered): string | null {
  if (dueDate === null) return null;
  if (rhythm === 'weekly') return weekOf(dueDate);
  return rhythm === 'monthly' ? dueDate.slice(0, 7) : dueQuarter;
}

/** Kinds of documents that offices owe, without accents. */
const FORMS = ['bao cao', 'ke hoach', 'to trinh', 'quyet dinh', 'danh sach', 'bieu', 'bien ban'];

function isOneForm(a: Answered, b: Answered): boolean {
  const [inA, inB] = [a, b].map(({ title, deliverable }) => fold(`${title} ${deliverable}`));
  return FORMS.some((form) => inA?.includes(form) && inB?.includes(form));
}

/** Words that stand in the title of any report, without accents. */
const OF_ANY = new Set(
  'bao cao ket qua thuc hien cong tac tinh hinh ve cua xa phuong quy thang tuan nam hang dinh ky tong hop trien khai nhiem vu viec va cac theo tren dia ban lap gui nop trinh so ubnd i ii iii iv'.split(
    ' ',
  ),
);

/** The titles share nearly all the words of the shorter one, three at least, or all of both. */
function isOneSubject(a: string, b: string): boolean {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  const [one, other] = [subjectOf(inA, inB), subjectOf(inB, inA)];
  const shared = [...one].filter((word) => other.has(word)).length;
  const [shorter, longer] = [one.size, other.size].sort((x, y) => x - y) as [number, number];
  return shared > 0 && (shared === longer || (shared >= 3 && shared >= 0.8 * shorter));
}

const wordsOf = (title: string): string[] => fold(title).match(/[\p{L}\d]+/gu) ?? [];

/** The words that say what it is about; initials as what they stand for in the other title. */
function subjectOf(words: string[], other: string[]): Set<string> {
  const whole = words.flatMap((word) => inFull(word, other));
  return new Set(whole.filter((word) => !OF_ANY.has(word) && !/^\d+$/.test(word)));
}

/** `cchc` beside `cai cach hanh chinh`: initials have no vowel. */
function inFull(word: string, other: string[]): string[] {
  if (!/^[^aeiouy\d]{3,7}$/.test(word)) return [word];
  const letters = other.map(([first = '']) => first).join('');
  const at = letters.indexOf(word);
  return at < 0 ? [word] : other.slice(at, at + word.length);
}
