import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { yearOf } from '../../../../domain/calendar/days.ts';
import { reportingPeriods } from '../../../../domain/calendar/reportingPeriods.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { PROOF_TEXT, proofCountsText } from '../../../office/pages/proofs/proofText.ts';
import { type AskedProofs, askedProofs } from '../../documents/askedProofs.ts';
import { orRefused } from '../../documents/orRefused.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formatIn, refuseFile, sendFile, unknownFormat } from '../../exports/download.tsx';
import { proofSheet } from '../../exports/excel/proofSheet.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { fillTemplate } from '../../exports/word/fillTemplate.ts';
import { tooManyForWord } from '../../exports/word/mostInWord.ts';
import { proofFields } from '../../exports/word/proofFields.ts';
import { draftTemplate } from '../../exports/word/templates.ts';
import { Choice } from '../../views/Choice.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { ProofTable } from '../../views/report/ProofTable.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  plan: text('Kế hoạch', 'Plan'),
  unit: text('Đơn vị', 'Unit'),
  period: text('Kỳ báo cáo', 'Period'),
  any: text('tất cả', 'all'),
  thisYear: text('cả năm nay', 'this year'),
  from: text('Hoặc từ ngày', 'Or from'),
  to: text('đến ngày', 'to'),
  show: text('Xem', 'Show'),
  word: text('Word (dự thảo)', 'Word (draft, in Vietnamese)'),
  note: text(
    'Tài liệu của nhiệm vụ có thời hạn trong kỳ, theo mục của kế hoạch; nhiệm vụ không có thời hạn thì tính theo ngày của tài liệu.',
    'Documents of tasks due in the period, by section of the plan; of tasks without a date those that bear a day of it.',
  ),
};

/** `/bao-cao/kiem-chung`: what proves tasks, by section of their plans, and what is missing. */
export const proofs = new Hono<WebEnv>()
  .use('*', async (c, next) => (c.var.visitor.seesOverview ? next() : notFound(c)))
  .get('/', (c) => orRefused(c, () => showProofs(c)))
  .get('/tai-ve', (c) => orRefused(c, () => sendProofs(c)));

async function showProofs(c: Context<WebEnv>): Promise<Response> {
  const { visitor, language } = c.var;
  const query = new URL(c.req.url).searchParams;
  const asked = await askedProofs(visitor, query);
  const { list, period } = asked;
  const counted = proofCountsText(list.counts);
  const to = (format: string): string =>
    `/bao-cao/kiem-chung/tai-ve?${new URLSearchParams({ ...Object.fromEntries(query), dang: format })}`;
  return sendPage(
    c,
    <Page title={PROOF_TEXT.title} at="/bao-cao" language={language} visitor={visitor}>
      <p class="quiet">{SAID.note[language]}</p>
      <Filters {...{ asked, query, visitor, language }} />
      {list.sections.length === 0 ? (
        <p>{PROOF_TEXT.none[language]}</p>
      ) : (
        <>
          <ProofTable
            sections={list.sections}
            caption={`${period.said[language]}: ${counted[language]}`}
            language={language}
          />
          <p class="on-screen">
            <a href={to('xlsx')}>Excel</a> · <a href={to('docx')}>{SAID.word[language]}</a>
          </p>
        </>
      )}
    </Page>,
  );
}

interface FilterProps {
  asked: AskedProofs;
  query: URLSearchParams;
  visitor: Visitor;
  language: Language;
}

const Filters: FC<FilterProps> = ({ asked, query, visitor, language }) => {
  const year = yearOf(asked.today);
  const periods = [year, year - 1].flatMap((one) => reportingPeriods(one, 'calendar'));
  const day = (name: string, said: Text) => (
    <label>
      {said[language]}
      <br />
      <input type="text" name={name} value={query.get(name) ?? ''} autocomplete="off" />
    </label>
  );
  const { units } = visitor.agency.directory;
  return (
    <search>
      <form class="filters" method="get" action="/bao-cao/kiem-chung">
        <Choice
          {...{ name: 'plan', said: SAID.plan, empty: SAID.any, language }}
          of={asked.plans.map(({ id, name }): [string, Text] => [id, name])}
          chosen={asked.plan?.id}
        />
        <Choice
          {...{ name: 'unit', said: SAID.unit, empty: SAID.any, language }}
          of={units.map(({ id, name }): [string, Text] => [id, text(name, name)])}
          chosen={asked.unit?.id}
        />
        <Choice
          {...{ name: 'ky', said: SAID.period, empty: SAID.thisYear, language }}
          of={periods.map(({ id, said }): [string, Text] => [id, said])}
          chosen={query.get('ky') ?? ''}
        />
        {day('tu', SAID.from)}
        {day('den', SAID.to)}
        <button type="submit">{SAID.show[language]}</button>
      </form>
    </search>
  );
};

async function sendProofs(c: Context<WebEnv>): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency } = visitor;
  const format = formatIn(c);
  if (!format) return unknownFormat(c);
  const { list, period, plan, unit, today } = await askedProofs(
    visitor,
    new URL(c.req.url).searchParams,
  );
  const { tasks } = list;
  const name = `danh-muc-kiem-chung-${period.from}-${period.to}`;
  if (format === 'xlsx') {
    const bytes = await workbookOf([proofSheet(list, { period: period.said, today }, language)]);
    return sendFile(c, { name, format, tasks, bytes });
  }
  const tooMany = tooManyForWord(tasks, LESS);
  if (tooMany) return refuseFile(c, tooMany);
  const narrowedTo = [plan?.name.vi, unit?.name].filter(Boolean).join('; ') || 'Toàn cơ quan';
  const fields = proofFields(list, {
    ...{ agencyName: agency.directory.name, today, period: period.said.vi, narrowedTo },
  });
  const bytes = await fillTemplate(draftTemplate(agency, 'danh-muc-kiem-chung'), fields);
  return sendFile(c, { name: `du-thao-${name}`, format, tasks, bytes });
}

const LESS = text(
  'chọn một kế hoạch, đơn vị hoặc kỳ ngắn hơn, hoặc tải tệp Excel',
  'choose one plan, unit or a shorter period, or take Excel',
);
