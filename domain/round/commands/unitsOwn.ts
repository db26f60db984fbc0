import { inBoth, type Text, text } from '../../text/text.ts';
import type { RoundFacts, Sending } from '../types.ts';
import {
  isReminder,
  LOCKED,
  ownReport,
  refuseClosed,
  refuseUnknown,
  refuseValues,
  unitName,
  withReport,
} from './shared.ts';
import { type RoundArgs, roundCommand } from './types.ts';

const sendingOf = ({ by, values = {}, note = '' }: RoundArgs, at: string): Sending => ({
  ...{ at, by: by.person, values, note },
});

/** A unit may write while nothing of it stands with the office. */
function refuseWriting(facts: RoundFacts, args: RoundArgs): Text | null {
  const closed = refuseClosed(facts, args);
  if (closed) return closed;
  if (facts.locked) return LOCKED;
  return ownReport(facts, args).received
    ? text(
        'Văn phòng đã nhận báo cáo này; đề nghị Văn phòng trả lại để sửa',
        'the office has received this report; ask it to send it back first',
      )
    : null;
}

const refuseForm = (facts: RoundFacts, { values }: RoundArgs): Text | null =>
  refuseUnknown(facts, values) ?? refuseValues(facts, values);

/** Keeps what was typed so far. */
export const draft = roundCommand({
  who: 'unit',
  needs: ['unit', 'values'],
  refuse: (facts, args) =>
    refuseWriting(facts, args) ??
    refuseUnknown(facts, args.values) ??
    (ownReport(facts, args).sent
      ? text('báo cáo đã gửi; rút lại trước khi soạn lại', 'it was sent; take it back first')
      : null),
  apply: (facts, args, now) =>
    withReport(facts, args, { ...ownReport(facts, args), draft: sendingOf(args, now) }),
  verb: text('lưu bản đang soạn', 'keep a draft'),
  story: (facts, { unit }) =>
    text(
      `lưu bản đang soạn của ${unitName(facts, unit)}`,
      `kept a draft of ${unitName(facts, unit)}`,
    ),
});

/** Sends the unit's report; again, as long as the office has not confirmed to have it. */
export const submit = roundCommand({
  who: 'unit',
  needs: ['unit', 'values'],
  refuse: (facts, args) => refuseWriting(facts, args) ?? refuseForm(facts, args),
  apply: (facts, args, now) => {
    const { draft: _kept, ...report } = ownReport(facts, args);
    const sent = sendingOf(args, now);
    return withReport(facts, args, { ...report, sent, firstSentAt: report.firstSentAt ?? now });
  },
  outdates: {
    because: text('đơn vị đã gửi báo cáo', 'the unit has sent its report'),
    concerns: (notice, { unit }) =>
      notice.unit === unit && (isReminder(notice) || notice.kind === 'round-returned'),
  },
  verb: text('gửi báo cáo', 'send the report'),
  story: (facts, { unit }) =>
    text(`gửi báo cáo của ${unitName(facts, unit)}`, `sent the report of ${unitName(facts, unit)}`),
});

/** Takes a report back that the office has not confirmed yet. */
export const takeBack = roundCommand({
  who: 'unit',
  needs: ['unit'],
  refuse: (facts, args) =>
    refuseWriting(facts, args) ??
    (ownReport(facts, args).sent ? null : text('báo cáo chưa gửi', 'nothing was sent')),
  apply: (facts, args) => {
    const { sent, firstSentAt: _first, ...report } = ownReport(facts, args);
    return withReport(facts, args, { ...report, ...(sent && { draft: sent }) });
  },
  verb: text('rút báo cáo', 'take the report back'),
  story: (facts, { unit }) =>
    text(
      `rút báo cáo của ${unitName(facts, unit)}`,
      `took the report of ${unitName(facts, unit)} back`,
    ),
});

/** Asks to add to a round that is locked, or to correct what was sent to it. */
export const askSupplement = roundCommand({
  who: 'unit',
  needs: ['unit', 'values', 'reason'],
  refuse: (facts, args) => {
    const closed = refuseClosed(facts, args);
    if (closed) return closed;
    if (!facts.locked)
      return text('kỳ chưa chốt: gửi báo cáo như thường', 'it is not locked: send as usual');
    if (!args.reason?.trim()) return text('chưa ghi lý do bổ sung', 'the reason is missing');
    if (facts.supplement) {
      const name = unitName(facts, facts.supplement.unit);
      return text(
        `đang chờ ý kiến về bổ sung của ${name}; mỗi lần chỉ xét một đề nghị`,
        `a supplement of ${name} waits for a decision; one is open at a time`,
      );
    }
    return refuseForm(facts, args);
  },
  apply: (_facts, args, now) => ({
    supplement: { ...sendingOf(args, now), unit: args.unit ?? '', reason: args.reason ?? '' },
  }),
  tells: (facts, { unit, reason }) => [
    {
      unit: null,
      kind: 'round-supplement',
      to: ['coordinator'],
      detail: inBoth(`${unitName(facts, unit)}: ${reason}`),
    },
  ],
  verb: text('đề nghị bổ sung', 'ask for a supplement'),
  story: (facts, { unit, reason }) =>
    text(
      `đề nghị bổ sung báo cáo của ${unitName(facts, unit)}: ${reason}`,
      `asked to supplement the report of ${unitName(facts, unit)}: ${reason}`,
    ),
});
