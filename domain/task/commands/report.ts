import { givingFirst } from '../../text/refusal.ts';
import { text } from '../../text/text.ts';
import type { Proof } from '../types.ts';
import { NOBODY_ASKS } from './askHandOver.ts';
import {
  DOCUMENT,
  documentText,
  isOfHandingOn,
  isOfTheWork,
  NOTE,
  ofKinds,
  refuseFuture,
  refuseReported,
  toSupervisor,
  WORKERS,
  withDetail,
} from './shared.ts';
import { command } from './types.ts';

/** Wishes that are moot once the work is done. */
const asksForMore = ofKinds('extension-requested', 'hand-over-asked');

interface Own {
  /** One a product; at least one. */
  proofs: Proof[];
  note: string;
}

/** The task is done: these documents prove it. */
export const report = command<Own>({
  who: WORKERS,
  typed: {
    said: text('báo cáo hoàn thành bằng một văn bản', 'report a task done, with its document'),
    inputs: [
      ...DOCUMENT,
      { name: 'link', kind: 'link', need: 'optional', said: text('đường dẫn', 'link') },
      NOTE('optional'),
    ],
    many: true,
    own: (typed) => {
      const link = typed.words('link');
      const document = {
        documentNo: typed.words('documentNo'),
        documentDate: typed.day('documentDate'),
      };
      return {
        proofs: [{ product: '', ...document, ...(link ? { link } : {}) }],
        note: typed.words('note'),
      };
    },
  },
  refuse: (facts) =>
    facts.kind === 'continuous'
      ? givingFirst(
          text(
            'việc thường xuyên không có báo cáo kết thúc',
            'a continuous duty has no closing report',
          ),
          'progress',
          text('để cập nhật tiến độ', 'to note how it goes'),
        )
      : refuseReported(facts),
  refuseGiven: (_facts, { proofs, today }) => {
    if (proofs.length === 0)
      return text('báo cáo phải kèm văn bản kết quả', 'a report needs the document that proves it');
    const [future] = proofs.flatMap((proof) => refuseFuture(proof, today) ?? []);
    return future ?? null;
  },
  apply: (facts, { by, proofs, note }, now) => ({
    reports: [...facts.reports, { at: now, by: by.person.id, proofs, note }],
    review: null,
    toConfirm: false,
    ...(facts.handOverAsked ? NOBODY_ASKS : {}),
    // What is done needs no more time; if it is returned, it can be asked for again.
    ...(facts.extension && !facts.extension.decision ? { extension: null } : {}),
  }),
  // Who is asked to look at it; what the task owes if it is returned, its return brings.
  brings: ({ toConfirm }) => ({
    extent: toConfirm ? 'anew' : 'more',
    only: ['remind-review', 'report-review', 'extend'],
  }),
  outdates: (notice) => isOfTheWork(notice) || isOfHandingOn(notice) || asksForMore(notice),
  tells: (_facts, { proofs, note }) =>
    toSupervisor(
      'to-accept',
      [...proofs.map(({ documentNo }) => documentNo), note].filter(Boolean).join(' – '),
    ),
  verb: text('báo cáo kết quả', 'report'),
  story: ({ proofs = [], note }) =>
    withDetail(text('báo cáo kết quả', 'reported the result'), ...proofs.map(documentText), note),
  because: text('đã báo cáo', 'reported'),
});
