import { Hono } from 'hono';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { assets } from './assets.ts';
import type { WebEnv } from './env.ts';
import { grid } from './routes/grid.tsx';
import { mine } from './routes/mine.tsx';
import { notFound } from './routes/notFound.tsx';
import { overview } from './routes/overview.tsx';
import { task } from './routes/task.tsx';
import { taskList } from './routes/taskList.tsx';
import { Page, sendPage } from './views/page.tsx';

/** Every page of somebody who was let in, beneath `/`. */
export function pages(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => c.redirect(c.var.visitor.seesOverview ? '/tong-quan' : '/viec-cua-toi'));
  app.route('/tong-quan', overview);
  app.route('/viec-cua-toi', mine);
  app.route('/nhiem-vu', taskList);
  app.route('/nhiem-vu', task);
  app.route('/nhap-ket-qua', grid);
  app.notFound(notFound);
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const { visitor, language } = c.var;
    return sendPage(
      c,
      <Page title={NOT_NOW} at={null} language={language} visitor={visitor}>
        <p class="fault" role="alert">
          {error.said[language]}
        </p>
      </Page>,
      503,
    );
  });
  return app;
}

const NOT_NOW = text('Chưa thực hiện được', 'This cannot be done now');

/** What anybody may fetch. */
export const publicParts = (): Hono => new Hono().route('/', assets);
