import { setCurrentDetails, upsertMemo, upsertSearchAttributes } from '@temporalio/workflow';
import type { Schedule } from '../domain/policy/types.ts';
import { detailsOf } from '../domain/task/details.ts';
import { now } from './clock.ts';
import { taskAttributes } from './contract/searchAttributes.ts';
import { memoOf } from './contract/start.ts';
import type { TaskLife } from './taskLife.ts';

/** Keeps lists and Temporal's page true to the facts; does nothing while the facts stand still. */
export class Publisher {
  private published: number;
  private shown: Schedule;

  constructor(private readonly life: TaskLife) {
    this.published = life.facts.revision;
    this.shown = life.schedule;
    this.showDetails();
  }

  publish(): void {
    const { facts, schedule } = this.life;
    if (facts.revision === this.published) return;
    this.published = facts.revision;
    upsertSearchAttributes(taskAttributes(facts));
    // What stays as it was stays in the memo: a schedule is longer than all the rest.
    upsertMemo(schedule === this.shown ? { facts: { ...facts } } : memoOf({ facts, schedule }));
    this.shown = schedule;
    this.showDetails();
  }

  private showDetails(): void {
    const next = this.life.nextStep();
    setCurrentDetails(
      detailsOf(this.life.facts, next ?? null, now().slice(0, 10), this.life.language),
    );
  }
}
