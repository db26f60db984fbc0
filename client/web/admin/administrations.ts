import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { Office } from '../../office/office.ts';
import { type Condition, conditionOf } from '../../office/pages/condition/condition.ts';
import type { KeysState } from '../../office/pages/condition/machineState.ts';
import type { KnownRelease } from '../../office/types.ts';
import type { AuditReader } from '../access/auditLines.ts';
import { Job } from '../jobs/job.ts';
import type { Machine } from './machine.ts';
import { type SignInFilter, type SignInLine, signInLines } from './signInLines.ts';

/** What administrators of an agency look at. */
export interface Administration {
  /** How the office runs; `anew`: not as it was found a moment ago, unless that is under way. */
  condition(anew: boolean): Job<Condition>;
  releases(): Promise<KnownRelease[]>;
  keys(): KeysState;
  signIns(filter: SignInFilter): Promise<SignInLine[]>;
  /** Ends all sessions of a person; null for who may only look. */
  endSessions: ((person: PersonId) => Promise<void>) | null;
}

/** What it stands on. */
export interface AdministrationsGround {
  office: Pick<Office, 'health' | 'releases'>;
  machine: Machine;
  auditLines: AuditReader;
  now(): Instant;
}

/** So long what was found is shown again: looking speaks with the mail server each time. */
const SHOWN_MS = 30_000;

/** The agencies' administrations of one page. */
export class Administrations {
  readonly #ground: AdministrationsGround;
  readonly #conditions = new Map<string, { job: Job<Condition>; sinceMs: number }>();

  constructor(ground: AdministrationsGround) {
    this.#ground = ground;
  }

  /** An agency's, as its files say now. */
  of(agency: Agency): Omit<Administration, 'endSessions'> {
    const { office, machine, auditLines } = this.#ground;
    return {
      condition: (anew) => this.#condition(agency, anew),
      releases: () => office.releases(agency.directory.agency),
      keys: () => machine.keys(),
      signIns: (filter) => signInLines(auditLines, agency, filter),
    };
  }

  #condition(agency: Agency, anew: boolean): Job<Condition> {
    const { agency: code } = agency.directory;
    const known = this.#conditions.get(code);
    const isFresh =
      known !== undefined &&
      (known.job.standing.is === 'under-way' ||
        (!anew && known.job.standing.is === 'over' && Date.now() - known.sinceMs < SHOWN_MS));
    if (isFresh) return known.job;
    const job = new Job(() => this.#look(agency));
    this.#conditions.set(code, { job, sinceMs: Date.now() });
    return job;
  }

  async #look(agency: Agency): Promise<Condition> {
    const { office, machine, now } = this.#ground;
    const [health, state] = await Promise.all([
      office.health(agency.directory.agency).catch((error: unknown) => {
        if (error instanceof Refusal) return { silent: error.said };
        throw error;
      }),
      machine.state(),
    ]);
    const at = now();
    const today = localDate(agency.calendar, at);
    return conditionOf({ at, today, agency, health, machine: state });
  }
}
