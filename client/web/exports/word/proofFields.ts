import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import type { ProofLine, ProofList } from '../../../office/pages/proofs/proofList.ts';
import {
  PROOF_STATE_TEXT,
  PROOF_TEXT,
  proofCountsText,
  provenByText,
} from '../../../office/pages/proofs/proofText.ts';
import { draftHead } from './draftHead.ts';
import type { Fields } from './fillTemplate.ts';

/** The list of proving documents as the fields of its Word template. */
export const proofFields = (
  { sections, counts }: ProofList,
  about: { agencyName: string; today: LocalDate; period: string; narrowedTo: string },
): Fields => ({
  ...draftHead(about.agencyName, about.today, 'report'),
  ...{ ky: about.period, loc: about.narrowedTo, tong_hop: proofCountsText(counts).vi },
  muc: sections.map(({ plan, heading, lines, counts: own }) => ({
    ten: [plan, heading || PROOF_TEXT.noSection.vi].join(' – '),
    tong_hop: proofCountsText(own).vi,
    dong: lines.map(lineFields),
  })),
});

const lineFields = (line: ProofLine): Fields => ({
  ...{ tt: line.no, ten: line.title, san_pham: line.product, chu_tri: line.unit },
  tai_lieu: capitalised(provenByText(line).vi),
  ngay: line.on === null ? '' : shownDate(line.on),
  ghi_chu: line.proof === null ? dueOf(line) : capitalised(PROOF_STATE_TEXT[line.state].vi),
});

const dueOf = ({ due }: ProofLine): string => (due === null ? '' : `Thời hạn ${shownDate(due)}`);
