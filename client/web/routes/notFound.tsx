import type { Context } from 'hono';
import { text } from '../../../domain/text/text.ts';
import type { WebEnv } from '../env.ts';
import { Page, sendPage } from '../views/page.tsx';

const TITLE = text('Không tìm thấy', 'Not found');
const SAID = text(
  'Không có trang hoặc nhiệm vụ này, hoặc không thuộc phạm vi theo dõi của đồng chí.',
  'There is no such page or task, or it is not yours to see.',
);

/** The same for what is not there and for what is not this visitor's to see. */
export const notFound = (c: Context<WebEnv>): Promise<Response> => {
  const { visitor, language } = c.var;
  return sendPage(
    c,
    <Page title={TITLE} at={null} language={language} visitor={visitor}>
      <p>{SAID[language]}</p>
    </Page>,
    404,
  );
};
