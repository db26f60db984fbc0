import type { LocalDate } from '../calendar/types.ts';
import type { Notice } from '../digest/types.ts';
import type { Gap } from '../directory/resolveRecipients.ts';
import type { PersonId } from '../directory/types.ts';
import { grouped } from '../grouped.ts';
import type { RehearsedMail } from './mailRoom.ts';
import type { GapMet } from './rehearse.ts';

/** A role that nobody fills, and what that touches. */
export interface GapSeen extends Gap {
  tasks: number;
  first: LocalDate;
  last: LocalDate;
}

/** The gaps by unit, role and who is told instead. */
export function gapsSeen(met: GapMet[]): GapSeen[] {
  const kinds = grouped(met, ({ unit, role, why, to }) => [unit, role, why, to].join('\n'));
  return kinds.map(([one, ...others]) => {
    const all = [one, ...others];
    const days = all.map(({ date }) => date).sort();
    const { unit, role, why, to } = one;
    return {
      unit,
      role,
      why,
      to,
      tasks: countTasks(all),
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
    };
  });
}

type Why = NonNullable<Notice['instead']>['why'];

/** Notices that do not go straight to whom they are meant for. */
export interface Detour {
  why: Exclude<Why, 'unfilled'>;
  /** Whom they are meant for. */
  name: string;
  to: PersonId;
  tasks: number;
  notices: number;
}

/**
 * What goes through the office, as an official letter, or to a delegate; roles nobody fills are
 * gaps.
 */
export function detoursOf(mails: RehearsedMail[]): Detour[] {
  const sent = mails.flatMap(({ person, notices }) =>
    notices.flatMap(({ subject, instead }) =>
      instead && instead.why !== 'unfilled'
        ? [{ task: subject, name: instead.name, why: instead.why, to: person }]
        : [],
    ),
  );
  return grouped(sent, ({ why, name, to }) => [why, name, to].join('\n')).map((all) => {
    const [{ why, name, to }] = all;
    return { why, name, to, tasks: countTasks(all), notices: all.length };
  });
}

const countTasks = (of: { task: string }[]): number => new Set(of.map(({ task }) => task)).size;
