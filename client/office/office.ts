import type { Client } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import type { Agency } from '../../config/agency.ts';
import { accountsOf } from './accounts/accounts.ts';
import type { Asker } from './commands/actor.ts';
import { commandsOf } from './commands/commands.ts';
import type { OfficeContext } from './context.ts';
import { OfficeIndex } from './index/officeIndex.ts';
import { plansOf } from './plans/plans.ts';
import { agencyOverview } from './queries/agencyOverview.ts';
import { queriesOf } from './queries/queries.ts';
import { release, releaseFirst } from './release/release.ts';
import { releasesOf } from './release/releases.ts';
import { roundsOf } from './rounds/rounds.ts';
import { loadSample } from './sample.ts';
import { superiorOf } from './superior/superior.ts';
import { healthOf } from './watch/health.ts';
import { lastPollOf } from './watch/lastPoll.ts';
import { Watch, type WatchTold } from './watch/watch.ts';

/** The office as one person uses it. */
export interface Desk {
  commands: ReturnType<typeof commandsOf>;
  queries: ReturnType<typeof queriesOf>;
  plans: ReturnType<typeof plansOf>;
  rounds: ReturnType<typeof roundsOf>;
  superior: ReturnType<typeof superiorOf>;
}

/**
 * The only way to what Temporal keeps. What people ask and do goes through a desk, which knows who
 * they are; the rest is what the processes ask that keep the office running.
 */
export class Office {
  readonly #context: OfficeContext;
  #index: OfficeIndex | null = null;

  constructor(
    client: Client,
    agencies: OfficeContext['agencies'],
    now: OfficeContext['now'] = async () => new Date().toISOString(),
  ) {
    this.#context = { client, agencies, now };
  }

  /** The office as whoever asks uses it; their name goes into the log of all they do. */
  as(asker: Asker): Desk {
    const commands = commandsOf(this.#context, asker, this.#index);
    const queries = queriesOf(this.#context, this.#index);
    return {
      ...{ commands, queries },
      plans: plansOf(this.#context, asker),
      rounds: roundsOf(this.#context, asker),
      superior: superiorOf(this.#context, { queries, commands }),
    };
  }

  /**
   * From now on lists of tasks come from this process's memory. Resolves once every task was read.
   * @param failed is told what a look threw; lists stay as they were and it looks again
   */
  async keepInMemory(failed: (error: unknown) => void): Promise<{ stop(): Promise<void> }> {
    const index = new OfficeIndex(this.#context, failed);
    await index.start();
    this.#index = index;
    return index;
  }

  /** What is kept of people who sign in. */
  accounts = () => accountsOf(this.#context);

  /** How engine, workers, tasks and mails are: of all agencies, or of one alone. */
  health = (agency?: string) => healthOf(this.#context, { agency, index: this.#index });

  /** The releases of the workflow code, with what of an agency still runs by each. */
  releases = (agency: string) => releasesOf(this.#context.client, agency);

  /** Looks at the engine each minute, once it is started. */
  watch = (told: WatchTold) => new Watch(this.#context, told);

  /** When a worker last asked for work. */
  lastPoll = (identity: string) => lastPollOf(this.#context.client, identity);

  /** Sends all work to a release. */
  release = (version: WorkerDeploymentVersion) => release(this.#context.client, version);

  /** The same where there is none yet; returns the current one. */
  releaseFirst = (version: WorkerDeploymentVersion) => releaseFirst(this.#context.client, version);

  /** How an agency stands, and at most so many of what comes next. */
  overview = (agency: string, most: number) => agencyOverview(this.#context, agency, most);

  /** Starts the sample's plan where the sample has no tasks; returns how many it started. */
  loadSample = (agency: Agency) => loadSample(this.#context, agency);
}
