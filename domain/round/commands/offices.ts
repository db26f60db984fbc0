import { shownDate } from '../../calendar/shown.ts';
import { inBoth, type Text, text } from '../../text/text.ts';
import { isMissing, missingUnits, stateOf } from '../state.ts';
import { sumsOf } from '../sums.ts';
import type { Sending } from '../types.ts';
import { LOCKED, ownReport, refuseClosed, unitName, withReport } from './shared.ts';
import { type RoundArgs, roundCommand } from './types.ts';

const ENDED = text('kỳ báo cáo đã kết thúc', 'the round is over');

/** Whether something else stands there than what whoever acts had before him. */
const isAnother = ({ at }: Sending, { of }: RoundArgs): boolean => of !== undefined && of !== at;

const SENT_AGAIN = text(
  'đơn vị đã gửi lại báo cáo sau khi mở trang này; xem báo cáo mới trước',
  'the unit has sent another one since this page was opened; look at that first',
);
const ASKED_AGAIN = text(
  'đã có đề nghị khác sau khi mở trang này; xem đề nghị mới trước',
  'another one was asked for since this page was opened; look at that first',
);

/** The office confirms that it has a report. */
export const receive = roundCommand({
  who: 'office',
  needs: ['unit'],
  refuse: (facts, args) => {
    const closed = refuseClosed(facts, args);
    if (closed) return closed;
    const { sent, received } = ownReport(facts, args);
    if (received) return text('đã xác nhận nhận báo cáo', 'it was confirmed already');
    if (!sent) return text('đơn vị chưa gửi báo cáo', 'the unit has not sent it');
    return isAnother(sent, args) ? SENT_AGAIN : null;
  },
  apply: (facts, args, now) =>
    withReport(facts, args, {
      ...ownReport(facts, args),
      received: { at: now, by: args.by.person },
    }),
  verb: text('xác nhận đã nhận báo cáo', 'confirm a report'),
  story: (facts, { unit }) =>
    text(
      `xác nhận đã nhận báo cáo của ${unitName(facts, unit)}`,
      `confirmed the report of ${unitName(facts, unit)}`,
    ),
});

/** A report goes back, with the reason and another day. */
export const sendBack = roundCommand({
  who: 'office',
  needs: ['unit', 'reason', 'due'],
  refuse: (facts, args) => {
    const closed = refuseClosed(facts, args);
    if (closed) return closed;
    if (facts.locked) return LOCKED;
    const { sent } = ownReport(facts, args);
    if (!sent) return text('đơn vị chưa gửi báo cáo', 'the unit has not sent it');
    if (isAnother(sent, args)) return SENT_AGAIN;
    if (!args.reason?.trim()) return text('chưa ghi lý do trả lại', 'the reason is missing');
    return (args.due?.date ?? '') < args.today
      ? text('hạn gửi lại đã qua', 'the new due day has passed')
      : null;
  },
  apply: (facts, args, now) => {
    const { sent, received: _received, ...report } = ownReport(facts, args);
    const { by, reason = '', due } = args;
    const { date: dueDate = args.today, at: dueAt = now } = due ?? {};
    const returned = { at: now, by: by.person, reason, dueAt, dueDate };
    return withReport(facts, args, { ...report, returned, ...(sent && { draft: sent }) });
  },
  tells: (facts, args) => [
    {
      unit: args.unit ?? '',
      kind: 'round-returned',
      to: ['officer'],
      detail: againBy(args, facts.due.time),
    },
  ],
  verb: text('trả lại báo cáo', 'send a report back'),
  story: (facts, { unit, reason, due, today }) => {
    const day = shownDate(due?.date ?? today);
    return text(
      `trả lại báo cáo của ${unitName(facts, unit)}, gửi lại đến ${day}: ${reason}`,
      `sent the report of ${unitName(facts, unit)} back, due again on ${day}: ${reason}`,
    );
  },
});

function againBy({ reason = '', due, today }: RoundArgs, time: string): Text {
  const day = shownDate(due?.date ?? today);
  return text(
    `${reason} (gửi lại trước ${time} ngày ${day})`,
    `${reason} (send it again by ${time} on ${day})`,
  );
}

/** Of the units that are named, those which have sent nothing. */
const toRemind = (
  facts: Parameters<typeof stateOf>[0],
  units: readonly string[] | undefined,
  shares = {},
) => missingUnits(facts, shares).filter(({ unit }) => units === undefined || units.includes(unit));

/** Reminds whoever has not sent, now; peers and superiors are left to a letter. */
export const remind = roundCommand({
  who: 'office',
  needs: [],
  refuse: (facts, { units }) => {
    if (facts.ended) return ENDED;
    const { what } = facts.collection;
    // Which tasks stand still only the office sees: it names the units.
    if (what === 'progress' ? (units ?? []).length > 0 : toRemind(facts, units).length > 0)
      return null;
    return text('không còn đơn vị nào chưa gửi', 'no unit is missing any more');
  },
  apply: (facts, args, now) => {
    const reminded = remindedUnits(facts, args);
    const reports = Object.fromEntries(
      reminded.map(({ unit }) => {
        const report = facts.reports[unit] ?? {};
        const times = (report.reminded?.times ?? 0) + 1;
        return [unit, { ...report, reminded: { times, at: now } }];
      }),
    );
    return { reports: { ...facts.reports, ...reports } };
  },
  tells: (facts, args) =>
    remindedUnits(facts, args).map(({ unit }) => ({
      unit,
      kind: 'round-remind',
      to: ['officer'],
      detail: inBoth(args.note ?? ''),
    })),
  verb: text('nhắc đơn vị chưa gửi', 'remind the missing units'),
  story: (facts, args) => {
    const names = remindedUnits(facts, args).map(({ name }) => name);
    return text(
      `nhắc ${names.length} đơn vị chưa gửi: ${names.join(', ')}`,
      `reminded ${names.length} units: ${names.join(', ')}`,
    );
  },
});

const remindedUnits = (facts: Parameters<typeof stateOf>[0], { units }: RoundArgs) =>
  (facts.collection.what === 'progress'
    ? facts.units.filter(({ unit }) => units?.includes(unit))
    : toRemind(facts, units)
  ).filter(({ relation }) => relation === 'subordinate');

/** The figures stand as they are: whoever comes later asks for a supplement. */
export const lock = roundCommand({
  who: 'office',
  needs: [],
  refuse: (facts) => {
    if (facts.ended) return ENDED;
    return facts.locked ? text('kỳ đã chốt số liệu', 'it is locked already') : null;
  },
  apply: (_facts, { by }, now) => ({ locked: { at: now, by: by.person } }),
  verb: text('chốt số liệu', 'lock the round'),
  story: (facts) => {
    const missing = facts.units.filter(({ unit }) => isMissing(stateOf(facts, unit))).length;
    const without =
      missing === 0 ? text('', '') : text(`, thiếu ${missing} đơn vị`, `, ${missing} missing`);
    return text(`chốt số liệu${without.vi}`, `locked the round${without.en}`);
  },
});

function decidedText(agreed: boolean, reason = ''): Text {
  const because = reason === '' ? '' : `: ${reason}`;
  return agreed
    ? text(`đồng ý${because}`, `agreed${because}`)
    : text(`không đồng ý${because}`, `not agreed${because}`);
}

/** Lets a supplement in, or does not. */
export const decideSupplement = roundCommand({
  who: 'office',
  needs: ['agreed'],
  refuse: (facts, args) => {
    if (facts.ended) return ENDED;
    const { agreed, reason } = args;
    if (!facts.supplement)
      return text('không có đề nghị bổ sung nào', 'no supplement is asked for');
    if (isAnother(facts.supplement, args)) return ASKED_AGAIN;
    return !agreed && !reason?.trim()
      ? text('chưa ghi lý do không đồng ý', 'the reason of the refusal is missing')
      : null;
  },
  apply: (facts, args, now) => {
    const { supplement } = facts;
    if (!supplement || !args.agreed) return { supplement: null };
    const { unit, reason: _reason, ...sent } = supplement;
    const about = { ...args, unit };
    const { draft: _draft, returned: _returned, ...report } = ownReport(facts, about);
    const added = {
      ...report,
      sent,
      firstSentAt: report.firstSentAt ?? sent.at,
      received: { at: now, by: args.by.person },
    };
    return { ...withReport(facts, about, added), supplement: null };
  },
  tells: (facts, { agreed, reason }) => [
    {
      unit: facts.supplement?.unit ?? '',
      to: ['officer'],
      kind: 'round-supplement-decided',
      detail: decidedText(agreed === true, reason),
    },
  ],
  verb: text('cho ý kiến về bổ sung', 'decide on a supplement'),
  story: (facts, { agreed, reason }) => {
    const name = unitName(facts, facts.supplement?.unit);
    const because = reason ? `: ${reason}` : '';
    return agreed
      ? text(
          `đồng ý bổ sung của ${name}${because}`,
          `agreed to the supplement of ${name}${because}`,
        )
      : text(`không đồng ý bổ sung của ${name}${because}`, `refused the one of ${name}${because}`);
  },
});

/** The agency's own report was issued: its number, its day, and the sums as they stand. */
export const recordOutgoing = roundCommand({
  who: 'office',
  needs: ['number', 'on'],
  refuse: (facts, { number, on, today }) => {
    if (facts.ended) return ENDED;
    if (!number?.trim())
      return text('chưa ghi số văn bản', 'the number of the document is missing');
    return (on ?? today) > today ? text('ngày văn bản ở tương lai', 'its day is to come') : null;
  },
  apply: (facts, { by, number = '', on, today }, now) => ({
    issued: { at: now, by: by.person, number, on: on ?? today, sums: sumsOf(facts) },
  }),
  verb: text('ghi báo cáo của cơ quan', 'record the agency’s report'),
  story: (_facts, { number, on, today }) =>
    text(
      `ghi báo cáo của cơ quan số ${number} ngày ${shownDate(on ?? today)}`,
      `recorded the agency’s report ${number} of ${shownDate(on ?? today)}`,
    ),
});

/** The round ends before its time: its collection is not asked any more. */
export const end = roundCommand({
  who: 'office',
  needs: ['reason'],
  refuse: (facts, { reason }) => {
    if (facts.ended) return ENDED;
    return reason?.trim() ? null : text('chưa ghi lý do', 'the reason is missing');
  },
  apply: (_facts, { by, reason = '' }, now) => ({ ended: { at: now, by: by.person, reason } }),
  verb: text('kết thúc kỳ báo cáo', 'end the round'),
  story: (_facts, { reason }) =>
    text(`kết thúc kỳ báo cáo: ${reason}`, `ended the round: ${reason}`),
});
