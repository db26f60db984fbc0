import type { Agency } from '../../config/agency.ts';
import type { Person } from '../../domain/directory/types.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import type { Language } from '../../domain/text/text.ts';
import type { Desk } from '../office/office.ts';

/** Who looks at a page, of which agency, and what of it is his to see. */
export interface Visitor {
  agency: Agency;
  person: Person;
  /** The office as he uses it. */
  desk: Desk;
  /** Whether he may see a task. */
  sees(facts: TaskFacts): boolean;
}

/** What handlers find on a request that was let in. */
export interface WebEnv {
  Variables: { visitor: Visitor; language: Language; nonce: string };
}
