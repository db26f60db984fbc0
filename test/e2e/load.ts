import { setTimeout as pause } from 'node:timers/promises';
import type { OfficeContext } from '../../client/office/context.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { accept, addTask, progress, report } from '../support/act.ts';
import { day } from './office.ts';

/** A command that the office was told is done. */
export interface Acknowledged {
  task: string;
  what: 'started' | 'progress' | 'report' | 'accept';
  /** When the answer came, in milliseconds. */
  at: number;
}

/**
 * An office at work: people type tasks in, note progress, report and accept, several at a time,
 * until it is stopped.
 */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly tasks: string[] = [];
  readonly failures: unknown[] = [];
  #stopped = false;
  #slowestMs = 0;

  constructor(private readonly world: OfficeContext) {}

  stop(): void {
    this.#stopped = true;
  }

  slowestMs(): number {
    return Math.round(this.#slowestMs);
  }

  /** Waits until so many commands were answered, or one has failed. */
  async reached(count: number): Promise<void> {
    while (this.acknowledged.length < count && this.failures.length === 0) await pause(20);
  }

  async run(people: number): Promise<void> {
    await Promise.all(Array.from({ length: people }, (_, person) => this.#work(person)));
  }

  /** One life after another: half of them are left open, so that the copy has some of each kind. */
  async #work(person: number): Promise<void> {
    for (let life = 1; !this.#stopped; life += 1) {
      try {
        await this.#live(`${person}-${life}/CV`, life % 2 === 0);
      } catch (error) {
        this.failures.push(error);
        return;
      }
    }
  }

  async #live(documentNo: string, toItsEnd: boolean): Promise<void> {
    const [agency] = this.world.agencies.all();
    if (!agency) throw new Error('the office has an agency');
    const today = localDate(agency.calendar, new Date().toISOString());
    const line = {
      documentNo,
      documentDate: today,
      title: `Việc ${documentNo}`,
      unit: 'Phòng Kinh tế',
    };
    const id = await this.#timed(async () => {
      const { started } = await addTask(this.world, agency, {
        ...line,
        due: `Chậm nhất ngày ${day(3)}`,
      });
      return started[0] ?? '';
    });
    this.tasks.push(id);
    this.#note(id, 'started');
    await this.#timed(() => progress(this.world, id, { note: 'đang làm' }));
    this.#note(id, 'progress');
    if (!toItsEnd) return;
    await this.#timed(() => report(this.world, id, { documentNo, documentDate: today }));
    this.#note(id, 'report');
    await this.#timed(() => accept(this.world, id, { as: 'pct-kinh-te', note: '' }));
    this.#note(id, 'accept');
  }

  #note(task: string, what: Acknowledged['what']): void {
    this.acknowledged.push({ task, what, at: Date.now() });
  }

  async #timed<T>(work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const made = await work();
    this.#slowestMs = Math.max(this.#slowestMs, performance.now() - begun);
    return made;
  }
}
