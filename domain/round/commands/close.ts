import { shownDate } from '../../calendar/shown.ts';
import { text } from '../../text/text.ts';
import { isMissing, stateOf } from '../state.ts';
import { sumsOf } from '../sums.ts';
import { ENDED, isReminder } from './shared.ts';
import { roundCommand } from './types.ts';

const IS_LOCKED = text('kỳ đã chốt số liệu', 'it is locked already');

/** The figures stand as they are: whoever comes later asks for a supplement. */
export const lock = roundCommand({
  who: 'office',
  needs: [],
  refuse: (facts) => {
    if (facts.ended) return ENDED;
    return facts.locked ? IS_LOCKED : null;
  },
  apply: (_facts, { by }, now) => ({ locked: { at: now, by: by.person } }),
  outdates: { because: IS_LOCKED, concerns: isReminder },
  verb: text('chốt số liệu', 'lock the round'),
  story: (facts) => {
    const missing = facts.units.filter(({ unit }) => isMissing(stateOf(facts, unit))).length;
    const without =
      missing === 0 ? text('', '') : text(`, thiếu ${missing} đơn vị`, `, ${missing} missing`);
    return text(`chốt số liệu${without.vi}`, `locked the round${without.en}`);
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
  // What was decided before stays news.
  outdates: { because: ENDED, concerns: ({ kind }) => kind !== 'round-supplement-decided' },
  verb: text('kết thúc kỳ báo cáo', 'end the round'),
  story: (_facts, { reason }) =>
    text(`kết thúc kỳ báo cáo: ${reason}`, `ended the round: ${reason}`),
});
