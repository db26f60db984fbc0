import { shownDate } from '../../calendar/shown.ts';
import { text } from '../../text/text.ts';
import { owesExplanation } from '../phase.ts';
import { documentText } from '../proof/proofText.ts';
import { isPastDue } from '../status.ts';
import type { DocumentRef } from '../types.ts';
import {
  DOCUMENT,
  DOERS,
  LEADERS,
  ofKinds,
  REASON,
  refuseFuture,
  refuseUndated,
  withDetail,
} from './shared.ts';
import { command } from './types.ts';

/** The chairman wants a written explanation of why a task is late. */
export const demandExplanation = command<{ reason: string }>({
  who: LEADERS,
  typed: {
    said: text('yêu cầu văn bản giải trình', 'demand a written explanation'),
    inputs: [REASON],
    own: (typed) => ({ reason: typed.words('reason') }),
  },
  refuse: (facts, { today }) => {
    if (facts.explanation)
      return text(
        'văn bản giải trình đã được yêu cầu',
        'a written explanation was already demanded',
      );
    if (facts.dueDate === null) return refuseUndated(facts);
    const due = shownDate(facts.dueDate);
    return isPastDue(facts, today)
      ? null
      : text(
          `việc chưa quá hạn (hạn ${due}), chưa có gì phải giải trình`,
          `the task is not late (due ${due}); there is nothing to explain yet`,
        );
  },
  apply: (_facts, { by }, now) => ({
    explanation: { demandedAt: now, demandedBy: by.person.id, sent: null },
  }),
  brings: () => ({ extent: 'to-come' }),
  outdates: ofKinds('propose-explanation'),
  tells: (_facts, { reason }) => [
    { kind: 'require-explanation', to: ['officer', 'coordinator'], detail: reason },
  ],
  verb: text('yêu cầu văn bản giải trình', 'demand a written explanation'),
  story: ({ reason }) =>
    withDetail(text('yêu cầu văn bản giải trình', 'demanded a written explanation'), reason),
  because: text('đã yêu cầu văn bản giải trình', 'an explanation was demanded'),
});

/** The explanation was sent: its number and date. */
export const recordExplanation = command<DocumentRef>({
  who: DOERS,
  typed: {
    said: text('ghi nhận văn bản giải trình', 'record the written explanation'),
    inputs: DOCUMENT,
    own: (typed) => ({
      documentNo: typed.words('documentNo'),
      documentDate: typed.day('documentDate'),
    }),
  },
  refuse: (facts) =>
    owesExplanation(facts)
      ? null
      : text('không có văn bản giải trình nào đang được yêu cầu', 'no written explanation is owed'),
  refuseGiven: (_facts, args) => refuseFuture(args, args.today),
  apply: (facts, { by, documentNo, documentDate }, now) => ({
    explanation: facts.explanation && {
      ...facts.explanation,
      sent: { at: now, by: by.person.id, documentNo, documentDate },
    },
  }),
  outdates: ofKinds('require-explanation', 'urge-explanation'),
  verb: text('ghi nhận văn bản giải trình', 'record the written explanation'),
  story: ({ documentNo = '', documentDate = '' }) =>
    withDetail(
      text('ghi nhận văn bản giải trình', 'recorded the written explanation'),
      documentText({ documentNo, documentDate }),
    ),
  because: text('đã có văn bản giải trình', 'the explanation was sent'),
});
