import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { dueOf, stateOf, UNIT_STATE_TEXT } from '../../../../domain/round/state.ts';
import type { RoundUnit } from '../../../../domain/round/types.ts';
import { dueText, roundTitle } from '../../../../domain/round/words.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { Refusal, type Refused } from '../../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { isOnRecord, shownOf } from '../../rounds/savedSince.ts';
import { roundAddress, type SeenRound, seenRound } from '../../rounds/seenRound.ts';
import { typedValues } from '../../rounds/typedValues.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { UnitForm } from '../../views/rounds/UnitForm.tsx';
import { UnitReportShown } from '../../views/rounds/UnitReportShown.tsx';
import { notFound } from '../notFound.tsx';
import { actOnRound } from './actOnRound.ts';

const ADDRESS = '/:collection/:period/don-vi/:unit';
const DOES = ['round-draft', 'round-submit', 'round-ask-supplement'] as const;

/** What is said once each of them was done, by what stands in the address then. */
const DONE = {
  'round-draft': 'da-luu',
  'round-submit': 'da-gui',
  'round-ask-supplement': 'da-de-nghi',
} as const;

/** `/ky-bao-cao/:collection/:period/don-vi/:unit`: one unit's report, to fill in or to read. */
export const unitReport = new Hono<WebEnv>()
  .get(ADDRESS, async (c) => {
    const found = await unitSeen(c);
    return found ? show(c, found) : notFound(c);
  })
  .post(ADDRESS, async (c) => {
    const found = await unitSeen(c);
    if (!found?.seen.mayFor(found.unit.unit)) return notFound(c);
    const typed = await formOf(c);
    const name = DOES.find((one) => one === typed.do);
    if (!name) return notFound(c);
    const { facts } = found.seen;
    try {
      const values = typedValues(facts.collection.fields, typed);
      const { note = '', reason } = typed;
      const inputs = { unit: found.unit.unit, values, note, ...(reason && { reason }) };
      const report = facts.reports[found.unit.unit] ?? {};
      const { shownAt = '' } = typed;
      if (!isOnRecord(report, name, { shownAt, values, note }))
        await c.var.visitor.desk.rounds.perform(facts.id, name, inputs);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, found, { fault: error.said, typed });
    }
    return leadOn(c, `${unitAddress(found)}?${DONE[name]}`);
  })
  .post(`${ADDRESS}/tra-lai`, async (c) => {
    const found = await unitSeen(c);
    if (!found?.seen.mayOffice) return notFound(c);
    const done = await actOnRound(c, found.seen, 'round-send-back');
    if (done && 'fault' in done)
      return show(c, found, { fault: done.fault, typed: await formOf(c) });
    return leadOn(c, `${roundAddress(found.seen.facts)}?xong`);
  });

interface Found {
  seen: SeenRound;
  unit: RoundUnit;
}

async function unitSeen(c: Context<WebEnv>): Promise<Found | null> {
  const seen = await seenRound(c);
  const unit = seen?.units.find((one) => one.unit === c.req.param('unit'));
  return seen && unit ? { seen, unit } : null;
}

const unitAddress = ({ seen, unit }: Found): string =>
  `${roundAddress(seen.facts)}/don-vi/${encodeURIComponent(unit.unit)}`;

const SAID = {
  sent: text('Đã gửi báo cáo. Văn phòng sẽ xác nhận khi nhận được.', 'The report was sent.'),
  asked: text(
    'Đã gửi đề nghị bổ sung; số liệu chỉ thay đổi khi Văn phòng đồng ý.',
    'The supplement was asked for; the figures change only once the office agrees.',
  ),
  waits: text(
    'Đề nghị bổ sung đang chờ Văn phòng cho ý kiến',
    'The supplement waits for the office’s decision',
  ),
  otherWaits: text(
    'Văn phòng đang xem xét đề nghị bổ sung của một đơn vị khác; sau đó mới gửi được đề nghị mới.',
    'The office decides on another unit’s supplement first; ask for yours afterwards.',
  ),
  kept: text('Đã lưu bản đang soạn; chưa gửi.', 'The draft was kept; nothing was sent.'),
  due: text('Hạn gửi', 'Due'),
  back: text('Về kỳ báo cáo', 'Back to the round'),
  takeBack: text('Rút báo cáo để sửa', 'Take it back to mend it'),
  receive: text('Xác nhận đã nhận', 'Confirm'),
  sendBack: text('Trả lại', 'Send back'),
  reason: text('Lý do trả lại', 'Reason'),
  again: text('Gửi lại đến ngày (ngày/tháng/năm)', 'Due again on (day/month/year)'),
  supplement: text('Đề nghị bổ sung', 'Ask for a supplement'),
};

async function show(
  c: Context<WebEnv>,
  found: Found,
  refused?: { fault: Refused; typed: Record<string, string> },
): Promise<Response> {
  const { visitor, language } = c.var;
  const { seen, unit } = found;
  const { facts, mayOffice } = seen;
  const report = facts.reports[unit.unit] ?? {};
  const state = stateOf(facts, unit.unit);
  const mayWrite = seen.mayFor(unit.unit) && !facts.ended;
  const isWritten = mayWrite && !report.sent && !facts.locked;
  const title = roundTitle(facts);
  const said = isJustDone(c) ? doneText(c) : null;
  const form = {
    fields: facts.collection.fields,
    values: shownOf(report)?.values,
    note: shownOf(report)?.note ?? '',
    shownAt: shownOf(report)?.at ?? '',
    typed: refused?.typed,
    language,
  };
  return sendPage(
    c,
    <Page
      title={text(`${unit.name}: ${title.vi}`, `${unit.name}: ${title.en}`)}
      at="/ky-bao-cao"
      language={language}
      visitor={visitor}
    >
      {said && !refused && (
        <p class="notice" role="status">
          {said[language]}
        </p>
      )}
      {refused && <Fault said={refused.fault} language={language} />}
      <p>
        {capitalised(UNIT_STATE_TEXT[state][language])}. {SAID.due[language]}:{' '}
        {dueText(dueOf(facts, unit.unit))[language]}.
      </p>
      <UnitReportShown fields={facts.collection.fields} report={report} language={language} />
      {isWritten && <UnitForm {...form} isSupplement={false} />}
      {mayWrite && report.sent && !report.received && !facts.locked && (
        <OneButton found={found} name="round-take-back" said={SAID.takeBack[language]} />
      )}
      {mayWrite && facts.supplement && (
        <p class="notice">
          {facts.supplement.unit === unit.unit
            ? `${SAID.waits[language]}: ${facts.supplement.reason}`
            : SAID.otherWaits[language]}
        </p>
      )}
      {mayWrite && facts.locked && !facts.supplement && (
        <details open={refused !== undefined}>
          <summary>{SAID.supplement[language]}</summary>
          <UnitForm {...form} isSupplement={true} />
        </details>
      )}
      {mayOffice && report.sent && (
        <OfficeActs
          {...{ found, isReceived: report.received !== undefined, language }}
          typed={refused?.typed ?? {}}
        />
      )}
      <p>
        <a href={roundAddress(facts)}>{SAID.back[language]}</a>
      </p>
    </Page>,
    refused ? 422 : 200,
  );
}

function doneText(c: Context<WebEnv>): Text {
  if (c.req.query('da-luu') !== undefined) return SAID.kept;
  return c.req.query('da-de-nghi') !== undefined ? SAID.asked : SAID.sent;
}

/** The unit, and which of its reports is shown. */
const About: FC<{ found: Found }> = ({ found: { seen, unit } }) => (
  <>
    <input type="hidden" name="unit" value={unit.unit} />
    <input type="hidden" name="of" value={seen.facts.reports[unit.unit]?.sent?.at ?? ''} />
  </>
);

const OneButton: FC<{ found: Found; name: string; said: string }> = ({ found, name, said }) => (
  <form method="post" action={`${roundAddress(found.seen.facts)}/${name}`}>
    <About found={found} />
    <button type="submit" class="plain">
      {said}
    </button>
  </form>
);

interface OfficeActsProps {
  found: Found;
  isReceived: boolean;
  /** What was typed before, where it could not be taken. */
  typed: Record<string, string>;
  language: Language;
}

const OfficeActs: FC<OfficeActsProps> = ({ found, isReceived, typed, language }) => {
  const { facts } = found.seen;
  return (
    <>
      {!isReceived && (
        <OneButton found={found} name="round-receive" said={SAID.receive[language]} />
      )}
      {!facts.locked && (
        <details open={typed.due !== undefined}>
          <summary>{SAID.sendBack[language]}</summary>
          <form class="act" method="post" action={`${unitAddress(found)}/tra-lai`}>
            <About found={found} />
            <div>
              <label for="reason-back">{SAID.reason[language]}</label>
              <input
                id="reason-back"
                name="reason"
                value={typed.reason ?? ''}
                required
                autocomplete="off"
              />
            </div>
            <div>
              <label for="due-back">{SAID.again[language]}</label>
              <input id="due-back" name="due" value={typed.due ?? ''} required autocomplete="off" />
            </div>
            <div>
              <button type="submit">{SAID.sendBack[language]}</button>
            </div>
          </form>
        </details>
      )}
    </>
  );
};
