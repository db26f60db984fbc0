import { setCurrentDetails, upsertMemo, upsertSearchAttributes } from '@temporalio/workflow';
import { detailsOf } from '../domain/task/details.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { now } from './clock.ts';
import { changedPairs, taskAttributes } from './contract/searchAttributes.ts';
import { asMemo, factsApart, stepsOf } from './contract/start.ts';

/**
 * Keeps lists and Temporal's page true to the facts; says only what changed, and nothing while the
 * facts stand still.
 */
export class Publisher {
  private facts;
  private schedule;

  constructor(private readonly life: TaskLife) {
    this.facts = life.facts;
    this.schedule = life.schedule;
    this.showDetails();
  }

  publish(): void {
    const { facts, schedule } = this.life;
    if (facts === this.facts && schedule === this.schedule) return;
    const pairs = changedPairs(taskAttributes(facts), taskAttributes(this.facts));
    if (pairs.length > 0) upsertSearchAttributes(pairs);
    const { live } = factsApart(facts);
    const steps = schedule === this.schedule ? {} : { steps: stepsOf(schedule) };
    upsertMemo(asMemo({ live, ...steps }));
    this.facts = facts;
    this.schedule = schedule;
    this.showDetails();
  }

  private showDetails(): void {
    const { facts, language } = this.life;
    const [next = null] = this.life.toCome();
    setCurrentDetails(detailsOf(facts, next, now().slice(0, 10), language));
  }
}
