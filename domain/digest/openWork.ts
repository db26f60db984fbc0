import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { noticeIdOf } from '../case/noticeId.ts';
import type { Directory, PersonId } from '../directory/types.ts';
import type { TaskFacts } from '../task/types.ts';
import { KINDS } from './page/sections.ts';
import { type TodayRules, todayFor } from './today.ts';
import type { Notice } from './types.ts';

/** Who is back on a day: it is the first working day after an absence of theirs, and no other. */
export function backOn(
  { absences }: Directory,
  calendar: WorkCalendar,
  date: LocalDate,
): PersonId[] {
  const isAway = (person: PersonId): boolean =>
    absences.some((one) => one.person === person && one.from <= date && date <= one.to);
  const back = absences.filter(
    ({ person, to }) => to < date && addWorkingDays(calendar, to, 1) === date && !isAway(person),
  );
  return [...new Set(back.map(({ person }) => person))];
}

/**
 * All that stands open for somebody who is back, one line a task: what came while he was away went
 * to others.
 */
export function openWork(
  person: PersonId,
  tasks: TaskFacts[],
  rules: TodayRules,
  today: LocalDate,
  handedOverAt: string,
): Notice[] {
  const { language } = rules.directory;
  const all = todayFor(person, tasks, rules, today, { ahead: Number.POSITIVE_INFINITY });
  const bySubject = new Map<string, Notice[]>();
  for (const notice of all)
    bySubject.set(notice.subject, [...(bySubject.get(notice.subject) ?? []), notice]);
  return [...bySubject.values()].flatMap((his) => {
    const [first] = his;
    if (!first) return [];
    // The line itself says that the task is his and when it is due.
    const told = his.filter(({ kind }) => kind !== 'remind');
    const kinds = [...new Set(told.map(({ kind }) => KINDS[kind][language]))].join('; ');
    const id = noticeIdOf(first.key, `open-work@${today}`, person);
    return [{ ...first, id, kind: 'open-work' as const, detail: kinds, handedOverAt }];
  });
}
