import type { DocumentRef } from '../task/types.ts';
import { type Text, text } from '../text/text.ts';
import { tooLong } from '../text/tooLong.ts';
import type { FindingTerms, InspectionTerms } from './types.ts';

/** The most characters of what is written: a plan's record is carried along with every command. */
const MOST = { name: 300, lead: 200, words: 1000, documentNo: 60, reason: 500 } as const;

const SAID = {
  name: text('tên chương trình', 'the name'),
  lead: text('trưởng đoàn', 'who leads it'),
  words: text('nội dung kiến nghị', 'the finding'),
  documentNo: text('số biên bản, kết luận', 'the number of its document'),
  reason: text('lý do', 'the reason'),
};

/** Why a programme's name is too long; null when it is not. */
export const longName = (name: string): Text | null => tooLong(SAID.name, name, MOST.name);

/** Why a document's number is too long; null when it is not. */
export const longDocument = ({ documentNo }: DocumentRef): Text | null =>
  tooLong(SAID.documentNo, documentNo, MOST.documentNo);

/** Why something written of an inspection is too long; null when nothing is. */
export const longTerms = ({ lead, held }: Pick<InspectionTerms, 'lead' | 'held'>): Text | null =>
  tooLong(SAID.lead, lead, MOST.lead) ?? (held?.document ? longDocument(held.document) : null);

/** The same of a finding; what it demands is held to the length of a task. */
export const longFinding = ({ words }: FindingTerms): Text | null =>
  tooLong(SAID.words, words, MOST.words);

/** Why a reason cannot be kept: there is none, or it is too long; null when it can. */
export const reasonFault = (reason: string): Text | null =>
  reason === '' ? NO_REASON : tooLong(SAID.reason, reason, MOST.reason);

const NO_REASON = text('cần ghi lý do', 'the reason is missing');
