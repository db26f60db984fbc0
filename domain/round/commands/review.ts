import { shownDate } from '../../calendar/shown.ts';
import { type Text, text } from '../../text/text.ts';
import { isAnother, LOCKED, ownReport, refuseClosed, unitName, withReport } from './shared.ts';
import { type RoundArgs, roundCommand } from './types.ts';

const SENT_AGAIN = text(
  'đơn vị đã gửi lại báo cáo sau khi mở trang này; xem báo cáo mới trước',
  'the unit has sent another one since this page was opened; look at that first',
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
