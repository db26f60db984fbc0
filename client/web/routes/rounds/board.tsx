import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { RoundNotices } from '../../../../domain/round/life/notices.ts';
import { shareText, wholeShare } from '../../../../domain/round/shares.ts';
import { countsOf, isMissing, stateOf } from '../../../../domain/round/state.ts';
import { dueText, ROUND_STEP_TEXT, roundTitle } from '../../../../domain/round/words.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { boardRows } from '../../../office/pages/round/boardRows.ts';
import { stepsToCome } from '../../../office/pages/round/stepsToCome.ts';
import type { WebEnv } from '../../env.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { reachOf } from '../../remedies/reach.ts';
import {
  collectionAddress,
  roundAddress,
  type SeenRound,
  seenRound,
} from '../../rounds/seenRound.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { Board } from '../../views/rounds/Board.tsx';
import { OfficeForms } from '../../views/rounds/OfficeForms.tsx';
import { RoundBar, RoundLegend } from '../../views/rounds/RoundBar.tsx';
import { notFound } from '../notFound.tsx';
import { actOnRound } from './actOnRound.ts';

/** `/ky-bao-cao/:collection/:period`: how the units of a round stand, and what the office does. */
export const board = new Hono<WebEnv>()
  .get('/:collection/:period', async (c) => {
    const seen = await seenRound(c);
    return seen ? showBoard(c, seen) : notFound(c);
  })
  .post('/:collection/:period/:command', async (c) => {
    const seen = await seenRound(c);
    if (!seen) return notFound(c);
    const done = await actOnRound(c, seen);
    if (done === null) return notFound(c);
    if ('fault' in done) return showBoard(c, seen, done.fault);
    return leadOn(c, `${roundAddress(seen.facts)}?xong`);
  });

const SAID = {
  done: text('Đã ghi nhận.', 'Recorded.'),
  due: text('Hạn gửi', 'Due'),
  why: text('Căn cứ', 'Why'),
  outgoing: text('Cơ quan gửi', 'The agency reports to'),
  issued: text('Báo cáo của cơ quan', 'The agency’s report'),
  locked: text('Đã chốt số liệu', 'Locked'),
  ended: text('Đã kết thúc', 'Over'),
  updated: text('Tỷ lệ cập nhật', 'Share updated'),
  remind: text('Nhắc đơn vị chưa gửi', 'Remind who has not sent'),
  remindProgress: text('Nhắc đơn vị chưa cập nhật', 'Remind who has not updated'),
  excel: text('Tải bảng (Excel)', 'Table (Excel)'),
  sums: text('Tổng hợp số liệu', 'Sums'),
  end: text('Kết thúc các kỳ còn lại', 'End the collection'),
  trouble: text('Thông báo chưa đưa được vào thư', 'Notices not handed over yet'),
  log: text('Nhật ký', 'Log'),
  comes: text('Sắp tới', 'What comes'),
};

async function showBoard(
  c: Context<WebEnv>,
  seen: SeenRound,
  fault?: { vi: string; en: string },
): Promise<Response> {
  const { visitor, language } = c.var;
  const { facts, shares, units, now, mayOffice } = seen;
  const { calendar } = visitor.agency;
  const counts = countsOf({ ...facts, units }, now, shares);
  const rows = boardRows(facts, units, { now, shares, calendar });
  const at = roundAddress(facts);
  const missing = units.some(({ unit }) => isMissing(stateOf(facts, unit, shares)));
  const isFigures = facts.collection.what === 'figures';
  return sendPage(
    c,
    <Page title={roundTitle(facts)} at="/ky-bao-cao" language={language} visitor={visitor}>
      {!fault && isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.done[language]}
        </p>
      )}
      {fault && <Fault said={fault} language={language} reach={reachOf(visitor)} />}
      <Facts seen={seen} language={language} />
      <RoundBar {...{ collection: facts.collection, counts, language }} />
      <RoundLegend {...{ collection: facts.collection, counts, language }} />
      <p>
        {mayOffice && missing && !facts.locked && !facts.ended && (
          <>
            <a class="button" href={`${at}/nhac`}>
              {(isFigures ? SAID.remind : SAID.remindProgress)[language]}
            </a>{' '}
          </>
        )}
        <a href={`${at}/tai-ve?dang=xlsx`}>{SAID.excel[language]}</a>
        {isFigures && (
          <>
            {' '}
            ·{' '}
            <a href={`${collectionAddress(facts.collection.id)}/tong-hop`}>{SAID.sums[language]}</a>
          </>
        )}
        {mayOffice && !facts.ended && (
          <>
            {' '}
            ·{' '}
            <a href={`${collectionAddress(facts.collection.id)}/ket-thuc`}>{SAID.end[language]}</a>
          </>
        )}
      </p>
      <Board round={facts} rows={rows} mayOffice={mayOffice} language={language} />
      {mayOffice && (
        <>
          <h2>{text('Văn phòng', 'The office')[language]}</h2>
          <OfficeForms round={facts} language={language} />
          <Log seen={seen} language={language} />
        </>
      )}
    </Page>,
    fault ? 422 : 200,
  );
}

const Facts: FC<{ seen: SeenRound; language: Language }> = ({ seen, language }) => {
  const { facts, shares, state, mayOffice } = seen;
  const { due, outgoing, issued, locked, ended } = facts;
  const trouble = mayOffice ? new RoundNotices(state.notices).trouble() : null;
  const lines: [string, string][] = [
    [SAID.due[language], dueText(due)[language]],
    [SAID.why[language], due.reason[language]],
    ...(outgoing
      ? [[SAID.outgoing[language], `${outgoing.to}, ${shownDate(outgoing.by)}`] as [string, string]]
      : []),
    ...(facts.collection.what === 'progress'
      ? [[SAID.updated[language], shareText(wholeShare(shares))] as [string, string]]
      : []),
    ...(issued
      ? [[SAID.issued[language], `${issued.number}, ${shownDate(issued.on)}`] as [string, string]]
      : []),
    ...(locked
      ? [
          [SAID.locked[language], `${showInstant(locked.at)}, ${locked.by.name}`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(ended
      ? [[SAID.ended[language], `${showInstant(ended.at)}: ${ended.reason}`] as [string, string]]
      : []),
    ...(trouble ? [[SAID.trouble[language], trouble] as [string, string]] : []),
  ];
  return (
    <dl class="facts">
      {lines.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
};

/** What was done to the round, the newest first, and what will be done by itself. */
const Log: FC<{ seen: SeenRound; language: Language }> = ({ seen, language }) => {
  const { log, steps, facts, done } = seen.state;
  const next = stepsToCome(facts, steps).filter(({ id }) => !done.includes(id));
  return (
    <>
      {next.length > 0 && (
        <details>
          <summary>{SAID.comes[language]}</summary>
          <ul>
            {next.map((step) => (
              <li>
                {shownDate(step.date)}: {ROUND_STEP_TEXT[step.kind][language]}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{SAID.log[language]}</summary>
        <ul>
          {[...log].reverse().map(({ at, by, said }) => (
            <li>
              {showInstant(at)}
              {by && ` – ${by.person.name}`}: {capitalised(said[language])}
              {by?.typist && ` (${by.typist.name})`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
