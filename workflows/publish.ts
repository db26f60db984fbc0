import { setCurrentDetails, upsertMemo, upsertSearchAttributes } from '@temporalio/workflow';
import { detailsOf } from '../domain/task/details.ts';
import { now } from './clock.ts';
import { taskAttributes } from './contract/searchAttributes.ts';
import { memoOf } from './contract/start.ts';
import type { TaskInput } from './contract/task.ts';
import type { TaskLife } from './taskLife.ts';

/** Keeps lists and Temporal's page true to the facts; does nothing while the facts stand still. */
export class Publisher {
  private published: number;

  constructor(
    private readonly life: TaskLife,
    private readonly input: TaskInput,
  ) {
    this.published = input.facts.revision;
    this.showDetails();
  }

  publish(): void {
    const { facts, schedule } = this.life;
    if (facts.revision === this.published) return;
    this.published = facts.revision;
    upsertSearchAttributes(taskAttributes(facts));
    upsertMemo(memoOf({ facts, schedule }));
    this.showDetails();
  }

  private showDetails(): void {
    const next = this.life.nextStep();
    setCurrentDetails(detailsOf(this.life.facts, next ?? null, now().slice(0, 10), this.input.language));
  }
}
