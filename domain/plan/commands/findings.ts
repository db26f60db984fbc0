import { longFinding, reasonFault } from '../../inspection/limits.ts';
import type { Finding, FindingTerms, Inspected } from '../../inspection/types.ts';
import { text } from '../../text/text.ts';
import { byCoordinator, changing, inspectionOf, NOT_HELD, whyNotThere } from './inspections.ts';
import { planCommand } from './types.ts';

const findingOf = (record: Inspected, inspection: string, id: string): Finding | undefined =>
  inspectionOf(record, inspection)?.findings.find((one) => one.id === id);

/** An inspection found something that is to be put right. */
export const addFinding = planCommand<{
  inspection: string;
  finding: string;
  terms: FindingTerms;
}>({
  who: byCoordinator,
  refuse: (record, { inspection, finding, terms }) => {
    const not = whyNotThere(record, inspection);
    if (not) return not;
    if (!inspectionOf(record, inspection)?.held) return NOT_HELD;
    if (findingOf(record, inspection, finding)) return THERE_ALREADY;
    return Object.values(terms).includes('') ? HALF : longFinding(terms);
  },
  apply: (record, { inspection, finding, terms }) =>
    changing(record, inspection, (one) => ({
      ...one,
      findings: [...one.findings, { ...terms, id: finding }],
    })),
  verb: text('ghi kiến nghị sau kiểm tra', 'write down a finding'),
  story: ({ terms: { words } }) =>
    text(`ghi kiến nghị “${words}”`, `wrote down the finding “${words}”`),
});

/** It was typed wrongly; its task stays until somebody stops it. */
export const dropFinding = planCommand<{ inspection: string; finding: string; reason: string }>({
  who: byCoordinator,
  refuse: (record, { inspection, finding, reason }) => {
    const known = findingOf(record, inspection, finding);
    if (!known) return whyNotThere(record, inspection) ?? UNKNOWN;
    if (known.takenBack) return TAKEN_BACK;
    return reasonFault(reason);
  },
  apply: (record, { inspection, finding, reason, by }, at) =>
    changing(record, inspection, (one) => ({
      ...one,
      findings: one.findings.map((known) =>
        known.id === finding ? { ...known, takenBack: { at, by: by.person.id, reason } } : known,
      ),
    })),
  verb: text('rút kiến nghị sau kiểm tra', 'take back a finding'),
  story: ({ reason }) =>
    text(`rút kiến nghị; lý do: ${reason}`, `took a finding back; reason: ${reason}`),
});

const UNKNOWN = text('cuộc kiểm tra không có kiến nghị này', 'it has no such finding');
const TAKEN_BACK = text('kiến nghị này đã được rút', 'this finding was taken back');
const THERE_ALREADY = text('kiến nghị này đã được ghi', 'this finding was written down already');
const HALF = text(
  'kiến nghị cần đủ: tồn tại, đơn vị, việc phải khắc phục và thời hạn',
  'a finding needs its words, its unit, what is demanded and by when',
);
