import type { Question } from '../../domain/due/types.ts';
import { grouped } from '../../domain/grouped.ts';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import type { Text } from '../../domain/text/text.ts';
import type { AnswerFault, Asked, Entry, Row, Subject, Typed } from './types.ts';

/** Remembers what is asked of a plan, and finds what was answered. */
export class Asking {
  readonly asked: Asked[] = [];
  readonly faults: AnswerFault[] = [];
  readonly #entries: Entry[];
  readonly #exact: Map<string, number>;
  readonly #loose: Map<string, number[]>;
  readonly #known = new Map<string, Asked>();
  readonly #rows: Map<string, number[]>;

  /** @param reading where a title stands once, its row is known by it alone */
  constructor(entries: Entry[], { tasks, suggestions }: PlanReading) {
    this.#entries = entries;
    this.#exact = new Map(entries.map(({ subject }, at) => [subjectKey(subject), at]));
    this.#loose = placesOf(entries.map(({ subject }) => looseKey(subject)));
    this.#rows = placesOf([
      ...tasks.map(({ title }) => normalise(title)),
      ...suggestions.map(({ title, dueText }) => titleKey(title, dueText)),
    ]);
  }

  /**
   * Asks, or finds that it was asked: what was typed and where it stands; null while it is open.
   */
  ask(
    subject: Subject,
    task: PlannedTask,
    said: Text[],
    choices: string[] = [],
  ): (Typed & { at: number }) | null {
    const asked = this.#noted(subject, said, choices);
    if (!asked.tasks.some(({ ref }) => ref === task.ref)) asked.tasks.push(task);
    const typed = asked.entry === null ? undefined : this.#entries[asked.entry]?.typed;
    if (asked.entry === null || !typed || Object.values(typed).every((words) => words === ''))
      return null;
    return { ...typed, at: asked.entry };
  }

  /** Says once of an answer that it cannot be used. */
  refuse(entry: number, field: keyof Typed, said: Text): void {
    if (!this.faults.some((fault) => fault.entry === entry && fault.field === field))
      this.faults.push({ entry, field, said });
  }

  #noted(subject: Subject, said: Text[], choices: string[]): Asked {
    const key = subjectKey(subject);
    const before = this.#known.get(key);
    if (before) return before;
    const asked: Asked = { subject, entry: this.#find(subject), tasks: [], said, choices };
    this.#known.set(key, asked);
    this.asked.push(asked);
    return asked;
  }

  /**
   * A row that moved to another section, or whose units were corrected, is still known by a title
   * that stands once.
   */
  #find(subject: Subject): number | null {
    const exact = this.#exact.get(subjectKey(subject));
    if (exact !== undefined || !subject.row) return exact ?? null;
    const { about, words, row } = subject;
    const rows =
      this.#rows.get(about === 'suggestion' ? titleKey(row.task, words) : normalise(row.task)) ??
      [];
    const [only, ...others] = this.#loose.get(looseKey(subject)) ?? [];
    return row.task !== '' && rows.length === 1 && others.length === 0 ? (only ?? null) : null;
  }
}

/** A row's words. */
export const rowOf = ({ title, section, leadUnits }: PlannedTask): Row => ({
  task: title,
  section,
  units: leadUnits.join('; '),
});

/** A question about one row. */
export const ofRow = ({ about, value }: Question, task: PlannedTask): Subject => ({
  about,
  words: value,
  row: rowOf(task),
});

/** What a question is about: one row, or every row that asks under the same words. */
export const subjectOf = (question: Question, task: PlannedTask): Subject =>
  question.once === undefined
    ? ofRow(question, task)
    : { about: question.about, words: question.once };

/**
 * Two questions of the same key are the same question. Accents count: `Hùng` and `Hưng` are two
 * people.
 */
export function subjectKey({ about, words, row }: Subject): string {
  // Files written before have a stray `/` in front of a section without a heading.
  const section = row?.section.replace(/^\s*\/\s*/u, '') ?? '';
  return [about, words, ...(row ? [row.task, section, row.units, row.within ?? ''] : [])]
    .map(normalise)
    .join('\n');
}

const titleKey = (title: string, dueText: string): string =>
  `${normalise(title)}\n${normalise(dueText)}`;

const looseKey = ({ about, words, row }: Subject): string =>
  [about, words, row?.task ?? ''].map(normalise).join('\n');

/** Where each key stands. */
const placesOf = (keys: string[]): Map<string, number[]> =>
  new Map(
    grouped([...keys.entries()], ([, key]) => key).map((same) => [
      same[0][1],
      same.map(([at]) => at),
    ]),
  );
