import { type Text, text } from '../../text/text.ts';
import { ENDED, isAnother, ownReport, unitName, withReport } from './shared.ts';
import { roundCommand } from './types.ts';

const ASKED_AGAIN = text(
  'đã có đề nghị khác sau khi mở trang này; xem đề nghị mới trước',
  'another one was asked for since this page was opened; look at that first',
);

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
  outdates: {
    because: text('đã có ý kiến về đề nghị bổ sung', 'it was decided on'),
    concerns: ({ kind }) => kind === 'round-supplement',
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
