import { type Context, Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import { planAppendix } from '../../../office/pages/documents/planAppendix.ts';
import { orRefused } from '../../documents/orRefused.ts';
import { planChoices } from '../../documents/planChoices.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formatIn, refuseFile, sendFile, unknownFormat } from '../../exports/download.tsx';
import { appendixSheet } from '../../exports/excel/appendixSheet.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { appendixFields } from '../../exports/word/appendixFields.ts';
import { fillTemplate } from '../../exports/word/fillTemplate.ts';
import { tooManyForWord } from '../../exports/word/mostInWord.ts';
import { draftTemplate } from '../../exports/word/templates.ts';
import { furtherTitle } from '../../plans/names.ts';
import { rowsOf } from '../../visibleRows.ts';
import { noPlan } from './results.ts';

/** `/bao-cao/van-ban/phu-luc`: a plan's own table with its last columns filled. */
export const appendix = new Hono<WebEnv>().get('/', (c) => orRefused(c, () => sendAppendix(c)));

async function sendAppendix(c: Context<WebEnv>): Promise<Response> {
  const { visitor } = c.var;
  const { agency } = visitor;
  const format = formatIn(c);
  if (!format) return unknownFormat(c);
  const { rows, today } = await rowsOf(visitor);
  const id = c.req.query('plan') ?? '';
  const plan = planChoices(rows).find((one) => one.isPlan && one.id === id);
  if (!plan) return refuseFile(c, noPlan(id));
  const sections = planAppendix(rows, id, agency, today);
  const count = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const tooMany = format === 'docx' ? tooManyForWord(count, EXCEL) : null;
  if (tooMany) return refuseFile(c, tooMany);
  const about = {
    ...{ agencyName: agency.directory.name, today },
    plan: { name: plan.name.vi, title: await titleOf(visitor, id) },
  };
  const tasks = rows.filter(({ facts }) => facts.plan === id).length;
  const name = `du-thao-phu-luc-${id}-${today}`;
  if (format === 'xlsx') {
    const bytes = await workbookOf([appendixSheet(sections, about)]);
    return sendFile(c, { name, format, tasks, bytes });
  }
  const fields = appendixFields(sections, about);
  const bytes = await fillTemplate(draftTemplate(agency, 'phu-luc-ke-hoach'), fields);
  return sendFile(c, { name, format, tasks, bytes });
}

/** What a plan is about; empty where its name says so, or it came in by a way of old. */
async function titleOf({ agency, desk }: Visitor, id: string): Promise<string> {
  const started = await desk.plans.started([agency.directory.agency]);
  const newest = started.find((one) => one.id === id)?.versions.at(-1);
  return newest ? furtherTitle(newest) : '';
}

const EXCEL = text('tải tệp Excel', 'take Excel');
