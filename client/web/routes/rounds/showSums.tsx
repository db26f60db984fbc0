import { type Context, Hono } from 'hono';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { SPANS } from '../../../../domain/round/sums.ts';
import type { RoundFacts, RoundUnit } from '../../../../domain/round/types.ts';
import { text } from '../../../../domain/text/text.ts';
import { boardRows } from '../../../office/pages/round/boardRows.ts';
import { SPAN_TEXT, sumTables } from '../../../office/pages/round/sumTable.ts';
import type { WebEnv } from '../../env.ts';
import { sendFile } from '../../exports/download.tsx';
import { boardSheet, sumSheets } from '../../exports/excel/roundSheets.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { collectionAddress, seenRound, unitsSeen } from '../../rounds/seenRound.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { SumTables } from '../../views/rounds/SumTables.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  sums: text('Tổng hợp', 'Sums'),
  by: text('Theo', 'By'),
  excel: text('Tải về (Excel)', 'Excel'),
  missing: text(
    'Số “thiếu”: số lượt đơn vị chưa gửi số liệu trong các kỳ đó; số tổng chưa gồm các lượt này.',
    '“Missing”: how often a unit has sent no number in these periods; the sum is without them.',
  ),
};

/** A collection's sums by month, quarter, half-year or year; and both tables as Excel files. */
export const sums = new Hono<WebEnv>()
  .get('/:collection/tong-hop', async (c) => {
    const { visitor, language } = c.var;
    const { rounds, units } = await collectionSeen(c);
    const [first] = rounds;
    if (!first) return notFound(c);
    const { title } = first.collection;
    const span = SPANS.find((one) => one === c.req.query('theo')) ?? 'quarter';
    const tables = sumTables(rounds, span, units);
    if (c.req.query('dang') === 'xlsx')
      return sendFile(c, {
        ...{ name: `tong-hop-${first.collection.id}`, format: 'xlsx', tasks: rounds.length },
        bytes: await workbookOf(sumSheets(title, tables, language)),
      });
    const at = `${collectionAddress(first.collection.id)}/tong-hop`;
    return sendPage(
      c,
      <Page
        title={text(`${SAID.sums.vi}: ${title}`, `${SAID.sums.en}: ${title}`)}
        at="/ky-bao-cao"
        language={language}
        visitor={visitor}
      >
        <p>
          {SAID.by[language]}:{' '}
          {SPANS.map((one) => (
            <>
              <a
                href={`${at}?theo=${one}`}
                {...(one === span ? { 'aria-current': 'page' as const } : {})}
              >
                {SPAN_TEXT[one][language]}
              </a>{' '}
            </>
          ))}
          · <a href={`${at}?theo=${span}&dang=xlsx`}>{SAID.excel[language]}</a>
        </p>
        <p class="hint">{SAID.missing[language]}</p>
        <SumTables tables={tables} language={language} />
      </Page>,
    );
  })
  .get('/:collection/:period/tai-ve', async (c) => {
    const { visitor, language } = c.var;
    const seen = await seenRound(c);
    if (!seen) return notFound(c);
    const { facts, units, now, shares } = seen;
    const rows = boardRows(facts, units, { now, shares, calendar: visitor.agency.calendar });
    return sendFile(c, {
      ...{ name: `ky-bao-cao-${facts.collection.id}-${facts.period.id}`, format: 'xlsx' },
      bytes: await workbookOf([boardSheet(facts, rows, showInstant(now), language)]),
      tasks: rows.length,
    });
  });

/** The rounds of the collection that the address names which have begun, and the units seen. */
async function collectionSeen(
  c: Context<WebEnv>,
): Promise<{ rounds: RoundFacts[]; units: RoundUnit[] }> {
  const { visitor } = c.var;
  const code = visitor.agency.directory.agency;
  const [all, today] = await Promise.all([
    visitor.desk.rounds.list(code),
    visitor.desk.queries.today(code),
  ]);
  const rounds = all.filter(
    ({ collection, period }) => collection.id === c.req.param('collection') && period.from <= today,
  );
  const units = new Map(
    rounds.flatMap((round) => unitsSeen(visitor, round).map((one) => [one.unit, one] as const)),
  );
  return { rounds: units.size > 0 ? rounds : [], units: [...units.values()] };
}
