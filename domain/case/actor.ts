import type { PersonId } from '../directory/types.ts';

/** A person as he was called on the day: names and titles change, records do not. */
export interface NamedPerson {
  id: PersonId;
  name: string;
  title: string;
}

/** Where an act came from. A corrected plan is one of them: then no person chose the change. */
export type Origin = 'command-line' | 'page' | 'mail-link' | 'list-link' | 'api' | 'plan';

/** Who did something, who typed it in for him, from where, and on what ground. */
export interface Actor {
  /** Whose act it is. */
  person: NamedPerson;
  /** The account that typed it in; null: the person himself. */
  typist: NamedPerson | null;
  origin: Origin;
  /**
   * A note on paper, the number of a plan: `bút phê ngày 05/03/2026`; empty where there is none.
   */
  ground: string;
}
