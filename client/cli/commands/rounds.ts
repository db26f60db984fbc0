import { countsOf } from '../../../domain/round/state.ts';
import type { RoundFacts } from '../../../domain/round/types.ts';
import { dueText, roundTitle } from '../../../domain/round/words.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { boardRows } from '../../office/pages/round/boardRows.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { newTable } from '../layout/table.ts';
import { agencyCodes } from '../options/chosenAgency.ts';
import { openSession, type Session } from '../session.ts';

/** `dondoc round list`: rounds by their due day, and how their units stand. */
export async function listRounds(options: GlobalOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const { rounds, registry, queries, language } = session;
    const codes = agencyCodes(registry, options.agency);
    const all = (await Promise.all(codes.map((code) => rounds.list(code)))).flat();
    const now = await queries.now();
    const listed = await Promise.all(
      all.map(async (round) => ({
        round,
        counts: countsOf(round, now, await sharesOf(session, round)),
      })),
    );
    if (options.json) {
      const shown = listed.map(({ round, counts }) => ({ ...round, counts }));
      return console.log(JSON.stringify(shown, null, 2));
    }
    if (listed.length === 0) return console.log(NONE[language]);
    const table = newTable(HEAD, [0.4, 0.4, 22, 0.2], language);
    for (const { round, counts } of listed)
      table.push([
        round.id,
        roundTitle(round)[language],
        dueText(round.due)[language],
        standing(round, counts.received + counts.sent, counts.late)[language],
      ]);
    console.log(table.toString());
  } finally {
    await session.close();
  }
}

/** `dondoc round show ID`: one round, unit by unit. */
export async function showRound(id: string, options: GlobalOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const { rounds, registry, queries, language } = session;
    const state = await rounds.read(id);
    const { facts } = state;
    const shares = await sharesOf(session, facts);
    if (options.json) return console.log(JSON.stringify({ ...state, shares }, null, 2));
    console.log(`${roundTitle(facts)[language]}\n${dueText(facts.due)[language]}`);
    const { calendar } = registry.get(facts.agency);
    const table = newTable(UNIT_HEAD, [0.4, 0.2, 0.3, 0.3], language);
    for (const row of boardRows(facts, facts.units, { now: await queries.now(), shares, calendar }))
      table.push([
        row.unit.name,
        row.said[language],
        row.share || row.sent[language],
        row.received[language],
      ]);
    console.log(table.toString());
  } finally {
    await session.close();
  }
}

/** Of a round that asks for progress, what the tasks say; the tasks are read for it alone. */
async function sharesOf({ rounds, registry, queries }: Session, round: RoundFacts) {
  const tasks =
    round.collection.what === 'progress'
      ? await queries.tasks({ agency: round.agency, all: true })
      : [];
  return rounds.shares(
    registry.get(round.agency),
    round,
    tasks.map(({ facts }) => facts),
  );
}

const standing = ({ units, locked, ended }: RoundFacts, sent: number, late: number): Text => {
  const over = ended ? text(', kết thúc', ', over') : locked ? text(', đã chốt', ', locked') : NO;
  return text(
    `đã gửi ${sent}/${units.length}, chậm ${late}${over.vi}`,
    `${sent} of ${units.length} sent, ${late} late${over.en}`,
  );
};

const NO = text('', '');
const NONE = text('Chưa có kỳ báo cáo nào.', 'There is no round.');
const HEAD = [
  text('Mã', 'Id'),
  text('Kỳ báo cáo', 'Round'),
  text('Hạn gửi', 'Due'),
  text('Tình hình', 'State'),
];
const UNIT_HEAD = [
  text('Đơn vị', 'Unit'),
  text('Tình trạng', 'State'),
  text('Gửi lúc', 'Sent'),
  text('Đã nhận', 'Received'),
];
