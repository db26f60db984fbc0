import type { OfficeContext } from '../context.ts';
import { Loop } from './loop.ts';
import { MailIndex } from './mailIndex.ts';
import { LOOK_EVERY_MS } from './pace.ts';
import { TaskIndex } from './taskIndex.ts';

/**
 * Tasks and mails in the memory of a process that stays: lists come from here, not from a query
 * each. Each has a loop of its own, so that reading the mails of a year holds up no list of tasks.
 */
export class OfficeIndex {
  readonly tasks: TaskIndex;
  readonly mails: MailIndex;
  private readonly looking: { tasks: Loop; mails: Loop };

  /** @param failed is told what a look threw; the index stays as it was and looks again */
  constructor(
    context: OfficeContext,
    private readonly failed: (error: unknown) => void,
  ) {
    this.tasks = new TaskIndex(context);
    this.mails = new MailIndex(context);
    const loopOf = (index: TaskIndex | MailIndex): Loop =>
      new Loop(() => index.look(), LOOK_EVERY_MS, failed);
    this.looking = { tasks: loopOf(this.tasks), mails: loopOf(this.mails) };
  }

  /**
   * Resolves after the first look at the tasks; the ledgers of many mails take longer. What was not
   * looked at yet is empty, and its `lookedAt` null.
   */
  async start(): Promise<void> {
    void this.looking.mails.start();
    await this.looking.tasks.start();
  }

  /** Looks at both now, or joins the looks under way. Throws what they throw. */
  async look(): Promise<void> {
    await Promise.all(Object.values(this.looking).map((loop) => loop.look()));
  }

  /**
   * A command of this process left a task at a revision: the lists that its answer leads to show
   * it. What fails is told, and the next look reads the task.
   */
  async noteChanged(id: string, revision: number): Promise<void> {
    await this.tasks.noteChanged(id, revision).catch(this.failed);
  }

  /** Resolves when nothing is asked of the engine any more. */
  async stop(): Promise<void> {
    await Promise.all(Object.values(this.looking).map((loop) => loop.stop()));
  }
}
