import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../domain/text/text.ts';
import type { Job } from './job.ts';

/** So long a browser waits for what is asked of many tasks, before it is told that it goes on. */
export const WAITED_MS = 2500;

/** Has the browser ask again soon, without any script. */
export const askAgain = (c: Context): void => c.header('Refresh', '2');

/** Says that a job goes on, and how far it is. */
export const GoesOn: FC<{ job: Job<unknown>; language: Language }> = ({ job, language }) => (
  <p class="notice" role="status">
    {
      text(
        `Đang xem từng nhiệm vụ (${job.done})… Trang tự tải lại.`,
        `Looking at each task (${job.done})… This page loads again by itself.`,
      )[language]
    }
  </p>
);
