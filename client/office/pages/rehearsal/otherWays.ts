import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import {
  type Detour,
  detoursOf,
  type GapSeen,
  gapsSeen,
} from '../../../../domain/rehearsal/detours.ts';
import type { Rehearsal } from '../../../../domain/rehearsal/rehearse.ts';

/** Notices of a rehearsed year that do not go straight to whom they are meant for. */
export interface OtherWays {
  /** Roles nobody fills, and who is told instead. */
  gaps: (Omit<GapSeen, 'to'> & { to: NamedPerson })[];
  /** Through the office, by official letter, or to a delegate. */
  detours: (Omit<Detour, 'to'> & { to: NamedPerson })[];
}

/** Who is told in another's place. */
export function otherWays({ gaps, mails }: Rehearsal, directory: Directory): OtherWays {
  const withName = <T extends { to: string }>(one: T) => ({ ...one, to: named(directory, one.to) });
  return { gaps: gapsSeen(gaps).map(withName), detours: detoursOf(mails).map(withName) };
}
