import { type Context, Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import { lateUnits } from '../../../office/pages/documents/lateUnits.ts';
import { answerBy } from '../../documents/askedFor.ts';
import { orRefused } from '../../documents/orRefused.ts';
import type { WebEnv } from '../../env.ts';
import { refuseFile, sendFile } from '../../exports/download.tsx';
import { fillTemplate } from '../../exports/word/fillTemplate.ts';
import { letterFields, letterTo } from '../../exports/word/letterFields.ts';
import { draftTemplate } from '../../exports/word/templates.ts';
import { zipOf } from '../../exports/zip.ts';
import { rowsOf } from '../../visibleRows.ts';

/** `/bao-cao/van-ban/don-doc`: a letter to one late unit, or one to each in a file of them all. */
export const letters = new Hono<WebEnv>().get('/', (c) => orRefused(c, () => sendLetters(c)));

async function sendLetters(c: Context<WebEnv>): Promise<Response> {
  const { agency, desk } = c.var.visitor;
  const { directory } = agency;
  const query = new URL(c.req.url).searchParams;
  const [unit, plan] = [query.get('unit') ?? '', query.get('plan') ?? ''];
  const { rows, today } = await rowsOf(c.var.visitor);
  const told = await desk.queries.told(directory.agency);
  const asked = rows.filter(({ facts }) => plan === '' || facts.plan === plan);
  const late = lateUnits(asked, told, agency, today).filter(
    (one) => unit === '' || one.unit.id === unit,
  );
  if (late.length === 0) return refuseFile(c, unit === '' ? NOBODY : notLate(unit));
  const about = { directory, today, answerBy: answerBy(query) };
  const files = await Promise.all(
    late.map(async (one) => ({
      ...{ name: `du-thao-cong-van-${one.unit.id}-${today}`, tasks: one.tasks.length },
      bytes: await fillTemplate(
        draftTemplate(agency, letterTo(one.relation)),
        letterFields(one, about),
      ),
    })),
  );
  const [first] = files;
  if (unit !== '' && first) return sendFile(c, { ...first, format: 'docx' });
  return sendFile(c, {
    ...{ name: `du-thao-cong-van-${today}`, format: 'zip' },
    bytes: await zipOf(files.map(({ name, bytes }) => ({ name: `${name}.docx`, bytes }))),
    tasks: files.reduce((sum, { tasks }) => sum + tasks, 0),
  });
}

const NOBODY = text(
  'Không có đơn vị nào có nhiệm vụ quá hạn; không có công văn để lập.',
  'No unit has anything overdue; there is no letter to write.',
);

const notLate = (unit: string) =>
  text(
    `Đơn vị “${unit}” không có nhiệm vụ quá hạn; mở lại trang Văn bản dự thảo để xem danh sách mới.`,
    `Unit "${unit}" has nothing overdue; open the page of drafts again for the newest list.`,
  );
