import { Refusal } from '../../../text/refusal.ts';
import { text } from '../../../text/text.ts';
import { documentText } from '../../proof/proofText.ts';
import type { DocumentRef } from '../../types.ts';
import { DOCUMENT, refuseFuture, toWorkers, withDetail } from '../shared.ts';
import { command, type Input } from '../types.ts';

const WHAT: Input = {
  name: 'note',
  kind: 'words',
  need: 'required',
  said: text('nội dung đã phối hợp', 'what was done'),
};

/** The newest stay in the facts; the task's log has them all. */
const KEPT = 10;

interface Own {
  note: string;
  document: DocumentRef | null;
}

/** A unit that takes part adds a line: what it did or gave, with its document where it has one. */
export const contribute = command<Own>({
  who: ['participant'],
  typed: {
    said: text(
      'ghi phần việc đơn vị phối hợp đã làm; đơn vị chủ trì được báo',
      'note what a unit that takes part has done; the lead unit is told',
    ),
    inputs: [WHAT, ...DOCUMENT.map((input) => ({ ...input, need: 'optional' as const }))],
    own: (typed) => {
      const documentNo = typed.words('documentNo');
      const isDated = typed.words('documentDate') !== '';
      if (isDated !== (documentNo !== '')) throw new Refusal(BOTH);
      const document = isDated ? { documentNo, documentDate: typed.day('documentDate') } : null;
      return { note: typed.words('note'), document };
    },
  },
  refuse: ({ coordinating = [] }) =>
    coordinating.length > 0
      ? null
      : text('việc không có đơn vị phối hợp', 'no unit takes part in the task'),
  refuseGiven: (_facts, { document, today }) => document && refuseFuture(document, today),
  apply: ({ contributions = [] }, { by, note, document }, now) => ({
    contributions: [...contributions, { at: now, by: by.person.id, note, document }].slice(-KEPT),
  }),
  tells: (facts, { note, document }, by) => {
    const who = by ? `${by.person.name}: ` : '';
    const proof = document ? ` (${document.documentNo})` : '';
    return toWorkers(facts, 'contributed', `${who}${note}${proof}`);
  },
  verb: text('ghi kết quả phối hợp', 'add what a coordinating unit did'),
  story: ({ note, document }) =>
    withDetail(
      text('ghi kết quả phối hợp', 'added what a coordinating unit did'),
      note,
      document ? documentText(document) : undefined,
    ),
  because: text('đơn vị phối hợp đã báo', 'a coordinating unit added something'),
});

const BOTH = text(
  'ghi cả số và ngày văn bản, hoặc để trống cả hai',
  'give the document’s number and its date, or neither',
);
